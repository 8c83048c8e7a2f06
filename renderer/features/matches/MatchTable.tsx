import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MatchRow } from '../../../shared/contract/matches';
import type { CalendarDate } from '../../../shared/time';
import { formatCount, formatDate, formatShortDate } from '../../lib/format';
import { SilenceTag } from '../../lib/SilenceTag';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Tag } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import { useMatches } from './matches-store';
import { toggled } from './matches-view';

type Props = {
  readonly rows: readonly MatchRow[];
  readonly selected: string | undefined;
  readonly cadenceDays: number;
  readonly today: CalendarDate;
  /** Leaves out what the panel beside shows. */
  readonly narrow: boolean;
};

/** The matches, one row each. Space ticks the row, Ctrl A all of them. */
export function MatchTable({ rows, selected, cadenceDays, today, narrow }: Props) {
  const { t } = useTranslation('matches');
  const [, go] = useLocation();
  const ticked = useMatches((state) => state.ticked);
  const tick = useMatches((state) => state.tick);
  // A list of all that run is empty only where none does any more.
  const allEnded = useMatches(({ filter, search }) => filter === 'all' && search === '');

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'grid') return;
    const row = rows.find(({ match }) => match.id === selected);
    if (event.key === ' ' && row !== undefined) {
      event.preventDefault();
      tick(toggled(ticked, row.match.id));
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      tick(new Set(rows.map(({ match }) => match.id)));
    }
  };

  const numbers: Column<MatchRow>[] = [
    {
      key: 'score',
      title: t('column.score'),
      width: '56px',
      align: 'end',
      sortBy: ({ match }) => match.score,
      cell: ({ match }) => formatCount(match.score),
    },
    {
      key: 'since',
      title: t('column.since'),
      width: '68px',
      sortBy: ({ match }) => match.startsOn,
      cell: ({ match }) => formatShortDate(match.startsOn),
    },
    {
      key: 'last',
      title: t('column.last'),
      width: '74px',
      sortBy: ({ attendance }) => attendance.lastOn,
      cell: ({ attendance }) =>
        attendance.lastOn === null ? t('column.never') : formatShortDate(attendance.lastOn),
    },
    {
      key: 'sessions',
      title: t('column.sessions'),
      width: '76px',
      align: 'end',
      sortBy: ({ attendance }) => attendance.sessions,
      cell: ({ attendance }) => formatCount(attendance.sessions),
    },
  ];
  const columns: Column<MatchRow>[] = [
    {
      key: 'tick',
      title: t('column.tick'),
      width: '42px',
      cell: ({ match, mentee, mentor }) => (
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('tick', { mentee, mentor })}
          checked={ticked.has(match.id)}
          onChange={() => tick(toggled(ticked, match.id))}
        />
      ),
    },
    {
      key: 'match',
      title: t('column.match'),
      width: 'minmax(170px, 1fr)',
      sortBy: ({ mentee }) => mentee,
      cell: ({ mentee, mentor }) => (
        <span className="match-who" title={t('who', { mentee, mentor })}>
          <strong>{mentee}</strong> {t('withMentor', { mentor })}
        </span>
      ),
    },
    ...(narrow ? [] : numbers),
    {
      key: 'silent',
      title: t('column.silent'),
      width: '148px',
      sortBy: ({ match, attendance }) => (match.state === 'active' ? attendance.silentDays : null),
      cell: (row) =>
        row.match.state === 'active' ? (
          <SilenceTag row={{ ...row.match, ...row }} cadenceDays={cadenceDays} today={today} />
        ) : (
          <Tag>{t('ended')}</Tag>
        ),
    },
    {
      key: 'signed',
      title: t('column.agreement'),
      width: '124px',
      sortBy: ({ match }) => match.signedOn,
      cell: ({ match }) =>
        match.signedOn === null ? (
          <Tag tone="outline">{t('agreement.unsigned')}</Tag>
        ) : (
          <span title={formatDate(match.signedOn)}>
            <Tag tone="green" sign="✓">
              {t('agreement.signed', { date: formatShortDate(match.signedOn) })}
            </Tag>
          </span>
        ),
    },
  ];
  return (
    <section className="match-table" aria-label={t('list')} onKeyDown={press}>
      <DataTable
        label={t('list')}
        rows={rows}
        columns={columns}
        rowKey={({ match }) => match.id}
        selectedKey={selected ?? null}
        onSelect={({ match }) => go(`/matches/${match.id}`, { replace: true })}
        empty={
          allEnded ? (
            <EmptyState title={t('allEnded')} text={t('allEndedText')} />
          ) : (
            <EmptyState title={t('nothingShown')} text={t('nothingShownText')} />
          )
        }
      />
    </section>
  );
}
