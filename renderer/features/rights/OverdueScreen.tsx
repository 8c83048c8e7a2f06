import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Overdue } from '../../../shared/contract/rights';
import { EraseDialog } from '../../lib/EraseDialog';
import { formatCount, formatDate } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import type { Column } from '../../ui/table-column';

function OverdueList({ people }: { readonly people: readonly Overdue[] }) {
  const { t } = useTranslation('rights');
  const [erasing, setErasing] = useState(false);
  const columns = useMemo<readonly Column<Overdue>[]>(
    () => [
      {
        key: 'name',
        title: t('overdue.column.name'),
        sortBy: ({ name }) => name,
        cell: ({ name, personId }) => <Link href={`/people/${personId}`}>{name}</Link>,
      },
      {
        key: 'from',
        title: t('overdue.column.from'),
        width: '340px',
        sortBy: ({ endedOn }) => endedOn,
        cell: ({ endedOn, since }) => t(`overdue.since.${since}`, { date: formatDate(endedOn) }),
      },
      {
        key: 'due',
        title: t('overdue.column.due'),
        width: '200px',
        sortBy: ({ dueOn }) => dueOn,
        cell: ({ dueOn }) => formatDate(dueOn),
      },
    ],
    [t],
  );
  const count = { count: people.length, shown: formatCount(people.length) };
  return (
    <Page
      title={t('overdue.title')}
      sentence={people.length === 0 ? t('overdue.none') : t('overdue.sentence', count)}
      actions={
        <>
          <Button component={Link} href="/settings" variant="default">
            {t('overdue.back')}
          </Button>
          {people.length > 0 && (
            <Button color="red" onClick={() => setErasing(true)}>
              {t('overdue.erase', count)}
            </Button>
          )}
        </>
      }
      fill
    >
      <DataTable
        label={t('overdue.list')}
        rows={people}
        columns={columns}
        rowKey={({ personId }) => personId}
        empty={<EmptyState title={t('overdue.emptyTitle')} text={t('overdue.emptyText')} />}
      />
      {erasing && (
        <EraseDialog
          people={people.map(({ personId, name }) => ({ id: personId, name }))}
          why="retention"
          onErased={() => setErasing(false)}
          onClose={() => setErasing(false)}
        />
      )}
    </Page>
  );
}

/** Whose data should go by now, to look through and to erase. */
export function OverdueScreen() {
  const overdue = useCall('rights.overdue', {});
  return <Loaded of={overdue}>{(people) => <OverdueList people={people} />}</Loaded>;
}
