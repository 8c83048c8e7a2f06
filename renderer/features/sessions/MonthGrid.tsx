import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CalendarDate } from '../../../shared/time';
import { formatMonth, formatShortDate } from '../../lib/format';
import { Tag } from '../../ui/Tag';
import type { LoggedSession } from './party';
import { QuickEntry } from './QuickEntry';
import { SessionChip } from './SessionChip';
import { type MonthRow, monthOf } from './sessions-view';

/** Rows drawn at first; more are one press away. */
const ROWS_AT_ONCE = 150;

type RowProps = {
  readonly row: MonthRow;
  readonly month: CalendarDate;
  readonly today: CalendarDate;
  readonly minutes: number;
  readonly onEdit: (session: LoggedSession) => void;
};

const MonthLine = memo(function Drawn({ row, month, today, minutes, onEdit }: RowProps) {
  const { t } = useTranslation('sessions');
  const { attendance, sessions, expected, missing, note } = row;
  const takesEntries = month <= today;
  const isNow = month === monthOf(today);
  return (
    <tr>
      <th scope="row">
        <Link href={`/matches/${row.id}`} title={row.full}>
          {row.name}
        </Link>{' '}
        <span className="month-with">{row.rest}</span>
      </th>
      <td className="month-expected">
        {row.state === 'closed' ? t('month.ended') : t('month.expected', { count: expected })}
      </td>
      <td>
        <div className="month-slots">
          {attendance.needsAttention && isNow && (
            <Tag tone="red">{t('month.silent', { count: attendance.silentDays })}</Tag>
          )}
          {sessions.map((session) => (
            <SessionChip key={session.id} session={session} people={row.people} onEdit={onEdit} />
          ))}
          {takesEntries && <QuickEntry row={row} month={month} today={today} minutes={minutes} />}
          {missing.slice(takesEntries ? 1 : 0).map((day) => (
            <span key={day} className="month-missing">
              {t('month.expectedBy', { date: formatShortDate(day) })}
            </span>
          ))}
        </div>
      </td>
      <td className="month-note" title={note ?? undefined}>
        {note ?? (row.signedOn === null && row.state === 'active' ? t('month.unsigned') : '')}
      </td>
    </tr>
  );
});

type Props = Omit<RowProps, 'row'> & {
  readonly rows: readonly MonthRow[];
  readonly grouped: boolean;
};

/** The whole cohort in one month: what was logged, what is expected, and a cell to type into. */
export function MonthGrid({ rows, grouped, month, ...rest }: Props) {
  const { t } = useTranslation('sessions');
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const hidden = rows.length - most;
  return (
    <div className="month" data-grouped={grouped || undefined}>
      <table>
        <caption>
          {t(grouped ? 'month.groupsLabel' : 'month.label', { month: formatMonth(month) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(grouped ? 'line.group' : 'month.match')}</th>
            <th scope="col">{t('month.expectedTitle')}</th>
            <th scope="col">{t('month.sessions')}</th>
            <th scope="col">{t('month.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <MonthLine key={row.id} row={row} month={month} {...rest} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button variant="subtle" onClick={() => setMost(most + ROWS_AT_ONCE)}>
          {t(grouped ? 'month.showMoreGroups' : 'month.showMore', {
            count: Math.min(hidden, ROWS_AT_ONCE),
          })}
        </Button>
      )}
    </div>
  );
}
