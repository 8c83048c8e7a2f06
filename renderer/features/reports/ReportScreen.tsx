import { isGroupFormat } from '../../../shared/format';
import { useCohortId, useFormat } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { GroupReportPage } from './GroupReportPage';
import { ReportPage } from './ReportPage';
import './report.css';

function MatchReport() {
  const cohortId = useCohortId();
  const report = useCall('report.data', { cohortId });
  return <Loaded of={report}>{(data) => <ReportPage cohortId={cohortId} data={data} />}</Loaded>;
}

function GroupReport() {
  const cohortId = useCohortId();
  const report = useCall('group-report.data', { cohortId });
  return (
    <Loaded of={report}>{(data) => <GroupReportPage cohortId={cohortId} data={data} />}</Loaded>
  );
}

/** The program report of the open cohort, on screen as it will be on paper. */
export function ReportScreen() {
  return isGroupFormat(useFormat()) ? <GroupReport /> : <MatchReport />;
}
