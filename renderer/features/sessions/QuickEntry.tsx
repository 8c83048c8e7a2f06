import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/time';
import { formatDate, formatShortDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { KeyHint } from '../../ui/KeyHint';
import { wordsForProblem } from './problem-words';
import { type EntryProblem, readEntry } from './quick-entry';
import { useSessions } from './sessions-store';
import type { MonthRow } from './sessions-view';

/** Marks the cells among which Enter and the arrows move. */
const CELL = 'data-quick-entry';

type Props = {
  readonly row: MonthRow;
  readonly month: CalendarDate;
  readonly today: CalendarDate;
  readonly minutes: number;
};

function moveTo(from: HTMLInputElement, step: 1 | -1): void {
  const cells = [...document.querySelectorAll<HTMLInputElement>(`[${CELL}]`)];
  cells[cells.indexOf(from) + step]?.focus();
}

/** A cell to type a slip into: Enter saves and goes down, Tab saves and stays for a second one. */
export function QuickEntry({ row, month, today, minutes }: Props) {
  const { t } = useTranslation('sessions');
  const id = useId();
  const key = `${row.match.id} ${month}`;
  const text = useSessions((state) => state.entries[key] ?? '');
  const typeEntry = useSessions((state) => state.typeEntry);
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  const log = useCommand('sessions.log', {
    said: ({ heldOn }) =>
      t('month.said', { mentee: row.mentee, mentor: row.mentor, date: formatDate(heldOn) }),
    undo: true,
  });

  /** Whether the cell may be left. */
  const save = (): boolean => {
    if (text.trim() === '') return true;
    const entry = readEntry(text, { month, today, minutes });
    setProblem(entry.ok ? null : entry.error);
    if (!entry.ok) return false;
    // Emptied at once, so that the next slip can be typed; given back when it could not be saved.
    typeEntry(key, '');
    void log.run({ matchId: row.match.id, ...entry.value }).then((reply) => {
      if (!reply.ok) typeEntry(key, text);
    });
    return true;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (save()) moveTo(event.currentTarget, 1);
    } else if (event.key === 'Tab' && !event.shiftKey && text.trim() !== '') {
      if (save()) event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveTo(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    }
  };

  const due = row.missing[0];
  const nothingDue = t(row.sessions.length === 0 ? 'month.none' : 'month.more');
  return (
    <div className="quick-entry">
      <input
        {...{ [CELL]: '' }}
        aria-label={t('month.entry', { mentee: row.mentee, mentor: row.mentor })}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        autoComplete="off"
        placeholder={
          due === undefined ? nothingDue : t('month.expectedBy', { date: formatShortDate(due) })
        }
        value={text}
        onKeyDown={press}
        onChange={({ currentTarget }) => {
          setProblem(null);
          typeEntry(key, currentTarget.value);
        }}
      />
      {text !== '' && problem === null && (
        <span className="quick-entry-key" aria-hidden>
          <KeyHint keys="Enter" />
        </span>
      )}
      {problem !== null && (
        <p id={id} role="alert">
          {wordsForProblem(t, problem)}
        </p>
      )}
    </div>
  );
}
