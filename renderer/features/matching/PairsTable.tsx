import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Tag } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import { useMatching } from './matching-store';
import type { PairRow } from './matching-view';

type Props = {
  readonly pairs: readonly PairRow[];
  readonly worst: number | null;
};

const keyOf = ({ menteeId }: PairRow): string => menteeId;

/** The proposal as a list; choosing a pair explains it. */
export function PairsTable({ pairs, worst }: Props) {
  const { t } = useTranslation('matching');
  const opened = useMatching((state) => state.opened);
  const open = useMatching((state) => state.open);
  const columns = useMemo(
    (): readonly Column<PairRow>[] => [
      {
        key: 'mentee',
        title: t('pairs.mentee'),
        cell: ({ mentee }) => mentee,
        sortBy: ({ mentee }) => mentee,
      },
      {
        key: 'mentor',
        title: t('pairs.mentor'),
        cell: ({ mentor }) => mentor,
        sortBy: ({ mentor }) => mentor,
      },
      {
        key: 'marks',
        title: t('pairs.mark'),
        width: '112px',
        cell: ({ pinned, score }) => (
          <>
            {pinned && <Tag tone="violet">{t('pairs.pinned')}</Tag>}
            {!pinned && score === worst && <Tag tone="amber">{t('pairs.weak')}</Tag>}
          </>
        ),
      },
      {
        key: 'score',
        title: t('pairs.score'),
        width: '76px',
        align: 'end',
        cell: ({ score }) => score,
        sortBy: ({ score }) => score,
      },
    ],
    [t, worst],
  );
  return (
    <DataTable
      label={t('pairs.label')}
      rows={pairs}
      columns={columns}
      rowKey={keyOf}
      selectedKey={opened}
      onSelect={({ menteeId }) => open(menteeId)}
      rowHeight={40}
      empty={<EmptyState title={t('pairs.label')} text={t('pairs.empty')} />}
    />
  );
}
