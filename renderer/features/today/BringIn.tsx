import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../lib/backup-words';
import { useMoving } from '../../lib/use-moving';
import { Progress } from '../../ui/Progress';

/** A fourth way to begin, for those who come with an export. */
export function BringIn() {
  const { t } = useTranslation('exports');
  const { run, busy, progress, stop } = useMoving('exports.bringIn', {
    said: ({ counts }) => t('in.said', countWords(counts)),
    stopped: t('in.stopped'),
  });
  if (progress !== null) return <Progress label={t('in.working')} {...progress} onStop={stop} />;
  return (
    <p className="start-note">
      {t('in.text')}{' '}
      <Button variant="default" size="xs" loading={busy} onClick={() => void run()}>
        {t('in.button')}
      </Button>
    </p>
  );
}
