import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ageOf } from '../lib/backup-words';
import { useCall } from '../lib/queries';
import { useNow } from '../lib/use-now';
import './BackupFoot.css';

/** The age of the newest verified backup, or that the last was not made; leads to all of them. */
export function BackupFoot() {
  const { t } = useTranslation('backups');
  const now = useNow();
  const state = useCall('backups.state', {}).data;
  if (state === undefined) return null;
  const { newest, failure } = state;
  const words = () => {
    if (failure !== null) return t('foot.failed');
    return newest === null ? t('foot.none') : t('foot.newest', { age: ageOf(newest.madeAt, now) });
  };
  return (
    <div>
      <Link href="/settings/backups" data-trouble={failure !== null || undefined}>
        {words()}
      </Link>
    </div>
  );
}
