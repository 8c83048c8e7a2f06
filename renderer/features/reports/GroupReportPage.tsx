import { useTranslation } from 'react-i18next';
import type { GroupReportData } from '../../../shared/group-report';
import type { CohortId } from '../../../shared/ids';
import { formatCount } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { FunnelCard } from './FunnelCard';
import {
  GroupAttentionCard,
  GroupDosageCard,
  GroupMethodCard,
  GroupQualityCard,
} from './GroupCards';
import { UnmatchedCard } from './PeopleCards';
import { ReportFrame } from './ReportFrame';
import { SessionsCard } from './SessionsCard';

type Props = { readonly cohortId: CohortId; readonly data: GroupReportData };

/** The report on a cohort of circles or peers: the same figures that print. */
export function GroupReportPage({ cohortId, data }: Props) {
  const { t } = useTranslation('reports');
  const { sessions, presence, attention } = data;
  const share = (count: number, of: number) =>
    t('share', { count, shown: formatCount(count), of: formatCount(of) });
  return (
    <ReportFrame
      cohortId={cohortId}
      data={data}
      channel="group-report.print"
      figures={
        <StatRow>
          <Stat value={share(sessions.met, sessions.matches)} label={t('figure.met')} />
          <Stat
            value={formatCount(sessions.held)}
            label={t('figure.sessions', { count: sessions.held })}
          />
          {presence.expected > 0 && (
            <Stat value={share(presence.present, presence.expected)} label={t('figure.presence')} />
          )}
          <Stat
            value={formatCount(attention.length)}
            label={t('figure.attention', { count: attention.length })}
            {...(attention.length > 0 && { tone: 'red' })}
          />
        </StatRow>
      }
    >
      <FunnelCard funnel={data.funnel} />
      <GroupQualityCard quality={data.quality} />
      <SessionsCard sessions={sessions} />
      <GroupAttentionCard attention={attention} />
      <UnmatchedCard unmatched={data.unmatched} />
      <GroupDosageCard dosage={data.dosage} />
      <GroupMethodCard data={data} />
    </ReportFrame>
  );
}
