import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLook } from './backups-store';
import { Going } from './Going';
import { LookPanel } from './LookPanel';
import './backups.css';

/** On a computer without data: the way to a backup file that was carried here. */
export function CopyInstead() {
  const { t } = useTranslation('backups');
  const { look, open } = useLook();
  return (
    <div className="backups-instead">
      <Going />
      {look === null ? (
        <p>
          {t('instead.text')}{' '}
          <Button variant="default" size="xs" onClick={() => void open(null)}>
            {t('openCopy')}
          </Button>
        </p>
      ) : (
        <LookPanel look={look} />
      )}
    </div>
  );
}
