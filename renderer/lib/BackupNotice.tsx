import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '../ui/Notice';
import { failureWords } from './backup-words';
import { useCall } from './queries';

/** What is wrong with the backups or with the place of the data; nothing while all is well. */
export function BackupNotice() {
  const { t } = useTranslation('backups');
  const state = useCall('backups.state', {}).data;
  if (state === undefined) return null;
  const { failure, syncedBy, second } = state;
  const words = () => {
    if (failure !== null) return failureWords(failure);
    if (syncedBy !== null) return t('trouble.syncedBy', { service: t(`service.${syncedBy}`) });
    return second?.outcome === 'failed' ? t('second.failed', { folder: second.folder }) : null;
  };
  const sentence = words();
  if (sentence === null) return null;
  return (
    <Notice
      tone={failure === null ? 'amber' : 'red'}
      action={
        <Button component={Link} href="/settings/backups" variant="default" size="xs">
          {t('trouble.see')}
        </Button>
      }
    >
      {sentence}
    </Notice>
  );
}
