import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../lib/backup-words';
import { useFocusWish } from '../../lib/focus-wish';
import { useMoving } from '../../lib/use-moving';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Progress } from '../../ui/Progress';

/** Saves everything as one archive that is readable without us; says before that it is not protected. */
export function TakeOutCard() {
  const { t } = useTranslation('exports');
  const button = useRef<HTMLButtonElement>(null);
  useFocusWish('take-out', button);
  const { run, busy, progress, stop } = useMoving('exports.save', {
    said: ({ fileName, counts }) => t('out.said', { fileName, ...countWords(counts) }),
    stopped: t('out.stopped'),
  });
  return (
    <Card title={t('out.title')}>
      <p>{t('out.text')}</p>
      <Notice tone="amber">{t('out.open')}</Notice>
      {progress === null ? (
        <div className="settings-steps">
          <Button ref={button} variant="default" loading={busy} onClick={() => void run()}>
            {t('out.button')}
          </Button>
        </div>
      ) : (
        <Progress label={t('out.working')} {...progress} onStop={stop} />
      )}
    </Card>
  );
}
