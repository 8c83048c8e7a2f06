import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/client';
import { chooseCohort } from '../../lib/cohort';
import { useJob } from '../../lib/jobs';
import { Progress } from '../../ui/Progress';
import { BeginCard } from './BeginCard';

/** Fills the file with the sample cohort and opens it. */
export function SampleCard() {
  const { t } = useTranslation('today');
  const sample = useJob('sample.load', { said: () => t('start.sample.said'), undo: true });
  const open = async () => {
    const reply = await sample.run({});
    if (reply.ok) chooseCohort(reply.value.cohortId);
  };
  return (
    <BeginCard
      sign="★"
      tone="accent"
      title={t('start.sample.title')}
      text={t('start.sample.text')}
      facts={[t('start.sample.fact1'), t('start.sample.fact2')]}
    >
      {sample.busy ? (
        <Progress
          label={t('start.sample.working')}
          {...(sample.progress ?? { done: 0, total: 0 })}
          onStop={() => void call('jobs.stop', { channel: 'sample.load' })}
        />
      ) : (
        <Button fullWidth onClick={() => void open()}>
          {t('start.sample.button')}
        </Button>
      )}
    </BeginCard>
  );
}
