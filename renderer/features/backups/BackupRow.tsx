import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedBackup } from '../../../shared/contract/backups';
import { countWords } from '../../lib/backup-words';
import { Row } from '../../ui/RowList';
import { Tag } from '../../ui/Tag';
import { useLook } from './backups-store';

type Props = {
  readonly backup: ListedBackup;
  /** When it was made, so that it can be told from the others of the list. */
  readonly moment: string | undefined;
  /** Whether the data of today is protected, so that a backup without encryption is worth a word. */
  readonly isProtected: boolean;
};

/** A backup in a list: when, why, what it holds, and the way to look into it. */
export function BackupRow({ backup, moment, isProtected }: Props) {
  const { t } = useTranslation('backups');
  const { open, going } = useLook();
  const { name, reason, facts, verified } = backup;
  const holds = facts === null ? '' : ` · ${t('list.holds', countWords(facts.counts))}`;
  return (
    <Row
      sign={verified ? '✓' : '!'}
      tone={verified ? 'green' : 'red'}
      title={moment}
      sentence={`${t(`reason.${reason}`)}${holds}`}
      action={
        <>
          {isProtected && facts?.isProtected === false && <Tag tone="amber">{t('list.plain')}</Tag>}
          {verified ? (
            <Button
              variant="default"
              size="xs"
              disabled={going !== null}
              aria-label={t('list.lookAt', { moment })}
              onClick={() => void open(name)}
            >
              {t('list.look')}
            </Button>
          ) : (
            <Tag tone="red">{t('list.damaged')}</Tag>
          )}
        </>
      }
    />
  );
}
