import { useTranslation } from 'react-i18next';
import type { ReportData } from '../../../shared/documents';
import type { CohortId } from '../../../shared/ids';
import { formatCount, formatHours } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { FunnelCard } from './FunnelCard';
import { MeetingsCard } from './MeetingsCard';
import { MethodCard } from './MethodCard';
import { AttentionCard, DosageCard, UnmatchedCard } from './PeopleCards';
import { QualityCard } from './QualityCard';
import { ReportFrame } from './ReportFrame';
import { SessionsCard } from './SessionsCard';

type Props = { readonly cohortId: CohortId; readonly data: ReportData };

/** The same figures that print, counts before rates. */
export function ReportPage({ cohortId, data }: Props) {
  const { t } = useTranslation('reports');
  const { sessions, attention } = data;
  return (
    <ReportFrame
      cohortId={cohortId}
      data={data}
      channel="report.print"
      figures={
        <StatRow>
          <Stat
            value={t('share', {
              count: sessions.met,
              shown: formatCount(sessions.met),
              of: formatCount(sessions.matches),
            })}
            label={t('figure.met')}
          />
          <Stat
            value={formatCount(sessions.held)}
            label={t('figure.sessions', { count: sessions.held })}
          />
          <Stat value={formatHours(sessions.minutes)} label={t('figure.hours')} />
          <Stat
            value={formatCount(attention.length)}
            label={t('figure.attention', { count: attention.length })}
            {...(attention.length > 0 && { tone: 'red' })}
          />
        </StatRow>
      }
    >
      <FunnelCard funnel={data.funnel} />
      <QualityCard quality={data.quality} />
      <SessionsCard sessions={sessions} />
      <MeetingsCard meetings={data.meetings} />
      <AttentionCard attention={attention} />
      <UnmatchedCard unmatched={data.unmatched} />
      <DosageCard dosage={data.dosage} />
      <MethodCard data={data} />
    </ReportFrame>
  );
}
