import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReportData } from '../../../shared/documents';
import type { CohortId } from '../../../shared/ids';
import { call } from '../../lib/client';
import { formatCount, formatDate, formatHours } from '../../lib/format';
import { useJob } from '../../lib/jobs';
import { say } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { Stat, StatRow } from '../../ui/Stat';
import { FunnelCard } from './FunnelCard';
import { MethodCard } from './MethodCard';
import { AttentionCard, DosageCard, UnmatchedCard } from './PeopleCards';
import { QualityCard } from './QualityCard';
import { SessionsCard } from './SessionsCard';

type Props = { readonly cohortId: CohortId; readonly data: ReportData };

/** The same figures that print, counts before rates. */
export function ReportPage({ cohortId, data }: Props) {
  const { t } = useTranslation('reports');
  const [, go] = useLocation();
  const job = useJob('report.print');
  const print = async () => {
    const reply = await job.run({ cohortId });
    if (!reply.ok || reply.value.fileName === null) return;
    say(t('printed', { fileName: reply.value.fileName }));
  };
  const { sessions, attention, period } = data;
  return (
    <Page
      title={t('title')}
      sentence={t(period.from === period.to ? 'sentenceDay' : 'sentence', {
        program: data.program,
        cohort: data.cohort,
        from: formatDate(period.from),
        to: formatDate(period.to),
      })}
      actions={
        <>
          <Button variant="default" onClick={() => go('/reports/fairness')}>
            {t('fairness.open')}
          </Button>
          <Button loading={job.busy} onClick={() => void print()}>
            {t('save')}
          </Button>
        </>
      }
      above={
        <>
          {job.progress !== null && (
            <Card>
              <Progress
                label={t('painting')}
                {...job.progress}
                onStop={() => void call('jobs.stop', { channel: 'report.print' })}
              />
            </Card>
          )}
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
        </>
      }
    >
      <div className="report">
        <FunnelCard funnel={data.funnel} />
        <QualityCard quality={data.quality} />
        <SessionsCard sessions={sessions} />
        <AttentionCard attention={attention} />
        <UnmatchedCard unmatched={data.unmatched} />
        <DosageCard dosage={data.dosage} />
        <MethodCard data={data} />
      </div>
    </Page>
  );
}
