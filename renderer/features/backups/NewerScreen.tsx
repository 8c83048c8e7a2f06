import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { BackupList } from './BackupList';
import { useLook } from './backups-store';
import { Going } from './Going';
import { LookPanel } from './LookPanel';
import './backups.css';

/** A file that a newer release wrote: what opens it, and the backups from before as the other way on. */
export function NewerScreen() {
  const { t } = useTranslation('backups');
  const list = useCall('backups.list', {});
  const retry = useCommand('vault.retry');
  const { look, open } = useLook();
  return (
    <Page
      title={t('newer.title')}
      sentence={t('newer.sentence', { version })}
      actions={
        <>
          <Button variant="default" onClick={() => void open(null)}>
            {t('openCopy')}
          </Button>
          <Button
            {...(look !== null && { variant: 'default' })}
            loading={retry.busy}
            onClick={() => void retry.run({})}
          >
            {t('newer.retry')}
          </Button>
        </>
      }
      above={<Going />}
      side={look !== null && <LookPanel look={look} />}
    >
      <Loaded of={list}>
        {(backups) =>
          backups.length === 0 ? (
            <EmptyState title={t('damaged.noneTitle')} text={t('damaged.noneText')} />
          ) : (
            <Card title={t('newer.instead')} flush>
              <p className="backups-note backups-over">{t('newer.insteadText')}</p>
              <BackupList list={backups} isProtected={false} />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
