import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CalendarDate } from '../../../shared/time';
import { formatCount, formatDate, formatList } from '../../lib/format';
import { SilenceTag } from '../../lib/SilenceTag';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { Column } from '../../ui/table-column';
import { type LoggedSession, type Party, stayedAway } from './party';

type Props = {
  /** The longest silent first. */
  readonly rows: readonly Party[];
  readonly sessions: readonly LoggedSession[];
  readonly grouped: boolean;
  readonly cadenceDays: number;
  readonly today: CalendarDate;
  readonly onLog: (party: Party) => void;
};

/** Who has not met since when. */
export function SilentList({ rows, sessions, grouped, cadenceDays, today, onLog }: Props) {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const away = (party: Party): string => {
    const names = stayedAway(party, sessions);
    if (names === null) return t('silent.tooEarly');
    return names.length === 0 ? t('silent.nobody') : formatList(names);
  };
  const awayColumn: Column<Party> = {
    key: 'away',
    title: t('silent.away'),
    width: 'minmax(140px, 1fr)',
    sortBy: away,
    cell: (party) => (
      <span className="silent-who" title={away(party)}>
        {away(party)}
      </span>
    ),
  };
  const columns: Column<Party>[] = [
    {
      key: 'match',
      title: t(grouped ? 'line.group' : 'silent.match'),
      width: 'minmax(180px, 1fr)',
      sortBy: ({ name }) => name,
      cell: ({ name, rest, full }) => (
        <span className="silent-who" title={full}>
          <strong>{name}</strong> {rest}
        </span>
      ),
    },
    ...(grouped ? [awayColumn] : []),
    {
      key: 'silent',
      title: t('silent.days'),
      width: '170px',
      sortBy: ({ attendance }) => attendance.silentDays,
      cell: (row) => <SilenceTag row={row} cadenceDays={cadenceDays} today={today} />,
    },
    {
      key: 'last',
      title: t('silent.last'),
      width: '176px',
      sortBy: ({ attendance }) => attendance.lastOn,
      cell: ({ attendance }) =>
        attendance.lastOn === null ? t('silent.never') : formatDate(attendance.lastOn),
    },
    {
      key: 'count',
      title: t('silent.sessions'),
      width: '76px',
      align: 'end',
      sortBy: ({ attendance }) => attendance.sessions,
      cell: ({ attendance }) => formatCount(attendance.sessions),
    },
    {
      key: 'log',
      title: t('silent.next'),
      width: '130px',
      align: 'end',
      cell: (row) => (
        <Button
          variant="default"
          size="xs"
          aria-label={t('silent.logFor', { who: row.full })}
          onClick={() => onLog(row)}
        >
          {t('silent.log')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label={t(grouped ? 'silent.groupsLabel' : 'silent.label')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      initialSorting={{ key: 'silent', descending: true }}
      onOpen={({ id }) => go(`/matches/${id}`)}
      empty={
        <EmptyState
          title={t(grouped ? 'silent.groupsEmptyTitle' : 'silent.emptyTitle')}
          text={t(grouped ? 'silent.groupsEmptyText' : 'silent.emptyText')}
        />
      }
    />
  );
}
