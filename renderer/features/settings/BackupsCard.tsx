import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ageOf, failureWords } from '../../lib/backup-words';
import { useCall } from '../../lib/queries';
import { useNow } from '../../lib/use-now';
import { Card } from '../../ui/Card';

/** How old the newest backup is, and the way to all of them. */
export function BackupsCard() {
  const { t } = useTranslation('backups');
  const now = useNow();
  const state = useCall('backups.state', {}).data;
  const newest = state?.newest ?? null;
  return (
    <Card title={t('card.title')}>
      <p>
        {newest === null ? t('card.none') : t('card.newest', { age: ageOf(newest.madeAt, now) })}
      </p>
      {state !== undefined && state.failure !== null && <p>{failureWords(state.failure)}</p>}
      <div className="settings-steps">
        <Button component={Link} href="/settings/backups" variant="default">
          {t('card.open')}
        </Button>
      </div>
    </Card>
  );
}
