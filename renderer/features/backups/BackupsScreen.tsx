import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupState, ListedBackup } from '../../../shared/contract/backups';
import { ageOf, failureWords } from '../../lib/backup-words';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { useNow } from '../../lib/use-now';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { BackupList } from './BackupList';
import { saveCopy, useLook } from './backups-store';
import { Going } from './Going';
import { LookPanel } from './LookPanel';
import { RehearsalCard } from './RehearsalCard';
import { SecondCard } from './SecondCard';
import './backups.css';

type Props = {
  readonly state: BackupState;
  readonly list: readonly ListedBackup[];
  readonly isProtected: boolean;
};

function Backups({ state, list, isProtected }: Props) {
  const { t } = useTranslation('backups');
  const now = useNow();
  const { look, open } = useLook();
  const make = useCommand('backups.make', { said: () => t('made') });
  const { newest, kept, failure, syncedBy } = state;
  return (
    <Page
      title={t('title')}
      sentence={
        newest === null
          ? t('sentence.none')
          : t('sentence.newest', { count: kept, age: ageOf(newest.madeAt, now) })
      }
      actions={
        <>
          <Button variant="default" onClick={() => void open(null)}>
            {t('openCopy')}
          </Button>
          <Button variant="default" loading={make.busy} onClick={() => void make.run({})}>
            {t('make')}
          </Button>
          <Button {...(look !== null && { variant: 'default' })} onClick={() => void saveCopy()}>
            {t('saveCopy')}
          </Button>
        </>
      }
      above={
        <>
          {failure !== null && <Notice tone="red">{failureWords(failure)}</Notice>}
          {syncedBy !== null && (
            <Notice tone="amber">
              {t('trouble.syncedBy', { service: t(`service.${syncedBy}`) })}
            </Notice>
          )}
          <Going />
        </>
      }
      side={
        look === null ? (
          <div className="backups-side">
            <SecondCard second={state.second} isProtected={isProtected} />
            <RehearsalCard rehearsal={state.rehearsal} />
          </div>
        ) : (
          <LookPanel look={look} />
        )
      }
    >
      {list.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />
      ) : (
        <Card title={t('list.title')} flush>
          <BackupList list={list} isProtected={isProtected} />
        </Card>
      )}
    </Page>
  );
}

/** All backups: what is kept, the way back to each, the second place, and what the rehearsal found. */
export function BackupsScreen() {
  const state = useCall('backups.state', {});
  const list = useCall('backups.list', {});
  const file = useCall('vault.state', {}).data;
  const isProtected = file?.state === 'open' && file.protection !== null;
  return (
    <Loaded of={state}>
      {(known) => (
        <Loaded of={list}>
          {(rows) => <Backups state={known} list={rows} isProtected={isProtected} />}
        </Loaded>
      )}
    </Loaded>
  );
}
