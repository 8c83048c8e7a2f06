import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatApart } from '../../lib/format';
import { useCall, useCommand } from '../../lib/queries';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/Dialog';

/** What could not be encrypted with the file, if anything, and the way to be rid of it. */
export function LeftCard() {
  const { t } = useTranslation('vault');
  const [isAsking, setAsking] = useState(false);
  const { data: left = [], refetch } = useCall('backups.leftInTheClear', {});
  const discard = useCommand('backups.discard', {
    said: ({ count }) => t('settings.left.gone', { count }),
  });
  if (left.length === 0) return null;
  const moments = formatApart(left.map(({ at }) => at));
  const confirmed = async () => {
    const names = left.map(({ name }) => name);
    await discard.run({ names });
    setAsking(false);
    await refetch();
  };
  return (
    <Card title={t('settings.left.title')}>
      <p>{t('settings.left.text')}</p>
      <ul className="vault-left">
        {left.map(({ name, kind, at }) => (
          <li key={name}>{t(`settings.left.${kind}`, { moment: moments.get(at) })}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('settings.left.button')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        opened={isAsking}
        title={t('settings.left.ask')}
        sentence={t('settings.left.sentence')}
        confirm={t('settings.left.confirm')}
        grave
        busy={discard.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirmed()}
      />
    </Card>
  );
}
