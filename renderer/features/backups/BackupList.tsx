import { useTranslation } from 'react-i18next';
import type { ListedBackup } from '../../../shared/contract/backups';
import { formatApart } from '../../lib/format';
import { RowList } from '../../ui/RowList';
import { BackupRow } from './BackupRow';

type Props = {
  /** Newest first. */
  readonly list: readonly ListedBackup[];
  /** The name of one that is shown elsewhere. */
  readonly without?: string | undefined;
  readonly isProtected: boolean;
};

/** Backups, each by a moment of its own, however soon they followed each other. */
export function BackupList({ list, without, isProtected }: Props) {
  const { t } = useTranslation('backups');
  const moments = formatApart(list.map(({ madeAt }) => madeAt));
  return (
    <RowList label={t('list.label')}>
      {list
        .filter(({ name }) => name !== without)
        .map((backup) => (
          <BackupRow
            key={backup.name}
            backup={backup}
            moment={moments.get(backup.madeAt)}
            isProtected={isProtected}
          />
        ))}
    </RowList>
  );
}
