import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupState, ListedBackup } from '../../../shared/contract/backups';
import type { FileState } from '../../../shared/vault';
import { ageOf, countWords } from '../../lib/backup-words';
import { formatApart, formatInstant, formatSpan } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { useNow } from '../../lib/use-now';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { BackupList } from './BackupList';
import { useLook } from './backups-store';
import { Going } from './Going';
import { LookPanel } from './LookPanel';
import './backups.css';

type OfferProps = {
  readonly newest: ListedBackup;
  readonly moment: string | undefined;
  /** Undefined where it is not the data file that lies there. */
  readonly changedAt: BackupState['fileChangedAt'] | undefined;
};

/** The newest verified backup: what it holds, and what lies between it and the damage. */
function Offer({ newest, moment = formatInstant(newest.madeAt), changedAt }: OfferProps) {
  const { t } = useTranslation('backups');
  const now = useNow();
  const { look, open, going } = useLook();
  const { name, madeAt, facts } = newest;
  const span = changedAt ? formatSpan(madeAt, changedAt) : null;
  return (
    <Card title={t('damaged.offer')}>
      <p className="backups-moment">{t('damaged.of', { moment, age: ageOf(madeAt, now) })}</p>
      {facts !== null && <p>{t('list.holds', countWords(facts.counts))}</p>}
      {changedAt !== undefined && (
        <p>
          {changedAt === null || span === null
            ? t('damaged.nothingBetween')
            : t('damaged.between', { changed: formatInstant(changedAt), span })}
        </p>
      )}
      <Button
        {...(look !== null && { variant: 'default' })}
        loading={going === 'reading'}
        onClick={() => void open(name)}
      >
        {t('damaged.look')}
      </Button>
    </Card>
  );
}

type Props = { readonly file: Extract<FileState, { state: 'damaged' | 'foreign' }> };

/** A file that is damaged, or none of ours: it stays as it is, and the newest verified backup is offered. */
export function DamagedScreen({ file }: Props) {
  const { t } = useTranslation('backups');
  const state = useCall('backups.state', {});
  const list = useCall('backups.list', {});
  const retry = useCommand('vault.retry');
  const { look, open } = useLook();
  const moments = formatApart(list.data?.map(({ madeAt }) => madeAt) ?? []);
  const isForeign = file.state === 'foreign';
  return (
    <Page
      title={t(isForeign ? 'damaged.foreign' : 'damaged.title')}
      sentence={`${t(`damaged.part.${isForeign ? 'foreign' : file.part}`)} ${t('damaged.aside')}`}
      actions={
        <>
          <Button variant="default" loading={retry.busy} onClick={() => void retry.run({})}>
            {t('damaged.retry')}
          </Button>
          <Button variant="default" onClick={() => void open(null)}>
            {t('openCopy')}
          </Button>
        </>
      }
      above={<Going />}
      side={look !== null && <LookPanel look={look} />}
    >
      <Loaded of={state}>
        {({ newest, fileChangedAt }) => (
          <div className="backups-damaged">
            {newest === null ? (
              <EmptyState title={t('damaged.noneTitle')} text={t('damaged.noneText')} />
            ) : (
              <Offer
                newest={newest}
                moment={moments.get(newest.madeAt)}
                changedAt={isForeign ? undefined : fileChangedAt}
              />
            )}
            {list.data !== undefined && list.data.length > 1 && (
              <Card title={t('damaged.others')} flush>
                <BackupList list={list.data} without={newest?.name} isProtected={false} />
              </Card>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
