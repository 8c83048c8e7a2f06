import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseCohort } from '../lib/cohort';
import { useJob } from '../lib/jobs';
import { Card } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';

/** What a new file opens with: the sample, or a program of one's own. */
export function Welcome() {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  const sample = useJob('sample.load', { said: () => t('welcome.sampleReady'), undo: true });
  const open = async () => {
    const reply = await sample.run({});
    if (!reply.ok) return;
    chooseCohort(reply.value.cohortId);
    go('/');
  };
  return (
    <Page title={t('welcome.title')} sentence={t('welcome.sentence')}>
      <Card>
        <EmptyState
          title={t('welcome.emptyTitle')}
          text={t('welcome.emptyText')}
          step={
            <>
              <Button loading={sample.busy} onClick={() => void open()}>
                {t('welcome.sample')}
              </Button>
              <Button variant="default" onClick={() => go('/program/new')}>
                {t('welcome.own')}
              </Button>
            </>
          }
        />
        {sample.progress !== null && (
          <Progress label={t('welcome.preparing')} {...sample.progress} />
        )}
      </Card>
    </Page>
  );
}
