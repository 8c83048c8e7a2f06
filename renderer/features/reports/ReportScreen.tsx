import { useCohortId } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { ReportPage } from './ReportPage';
import './report.css';

/** The program report of the open cohort, on screen as it will be on paper. */
export function ReportScreen() {
  const cohortId = useCohortId();
  const report = useCall('report.data', { cohortId });
  return <Loaded of={report}>{(data) => <ReportPage cohortId={cohortId} data={data} />}</Loaded>;
}
