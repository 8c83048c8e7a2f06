import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReportData } from '../../../shared/documents';
import type { CohortId } from '../../../shared/ids';
import { call } from '../../lib/client';
import { formatDate } from '../../lib/format';
import { useJob } from '../../lib/jobs';
import { say } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';

type Props = {
  readonly cohortId: CohortId;
  readonly data: Pick<ReportData, 'program' | 'cohort' | 'period'>;
  /** What prints it. */
  readonly channel: 'report.print' | 'group-report.print';
  /** The four figures on top. */
  readonly figures: ReactNode;
  /** Cards. */
  readonly children: ReactNode;
};

/** A report on screen: whose it is, its figures, its cards, and the way to paper. */
export function ReportFrame({ cohortId, data, channel, figures, children }: Props) {
  const { t } = useTranslation('reports');
  const [, go] = useLocation();
  const job = useJob(channel);
  const print = async () => {
    const reply = await job.run({ cohortId });
    if (!reply.ok || reply.value.fileName === null) return;
    say(t('printed', { fileName: reply.value.fileName }));
  };
  const { period } = data;
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
                onStop={() => void call('jobs.stop', { channel })}
              />
            </Card>
          )}
          {figures}
        </>
      }
    >
      <div className="report">{children}</div>
    </Page>
  );
}
