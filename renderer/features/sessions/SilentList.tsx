import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MatchRow } from '../../../shared/contract/matches';
import type { CalendarDate } from '../../../shared/time';
import { formatCount, formatDate } from '../../lib/format';
import { SilenceTag } from '../../lib/SilenceTag';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { Column } from '../../ui/table-column';

type Props = {
  /** The longest silent first. */
  readonly rows: readonly MatchRow[];
  readonly cadenceDays: number;
  readonly today: CalendarDate;
  readonly onLog: (row: MatchRow) => void;
};

/** Who has not met since when. */
export function SilentList({ rows, cadenceDays, today, onLog }: Props) {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const columns: Column<MatchRow>[] = [
    {
      key: 'match',
      title: t('silent.match'),
      width: 'minmax(180px, 1fr)',
      sortBy: ({ mentee }) => mentee,
      cell: ({ mentee, mentor }) => (
        <span className="silent-who" title={`${mentee} – ${mentor}`}>
          <strong>{mentee}</strong> {t('withMentor', { mentor })}
        </span>
      ),
    },
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
      width: '150px',
      sortBy: ({ attendance }) => attendance.lastOn,
      cell: ({ attendance, match }) =>
        attendance.lastOn === null
          ? t('silent.never', { date: formatDate(match.startsOn) })
          : formatDate(attendance.lastOn),
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
          aria-label={t('silent.logFor', { mentee: row.mentee, mentor: row.mentor })}
          onClick={() => onLog(row)}
        >
          {t('silent.log')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label={t('silent.label')}
      rows={rows}
      columns={columns}
      rowKey={({ match }) => match.id}
      initialSorting={{ key: 'silent', descending: true }}
      onOpen={({ match }) => go(`/matches/${match.id}`)}
      empty={<EmptyState title={t('silent.emptyTitle')} text={t('silent.emptyText')} />}
    />
  );
}
