import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { fail, ok, type Result } from '../../../shared/result';
import type { CalendarDate } from '../../../shared/time';
import { formatDate, formatShortDate } from '../../lib/format';
import { KeyHint } from '../../ui/KeyHint';
import { type PresenceProblem, presentOn, takeAbsent } from './party';
import { wordsForProblem } from './problem-words';
import { type Entry, type EntryProblem, readEntry } from './quick-entry';
import { useSessions } from './sessions-store';
import type { MonthRow } from './sessions-view';
import { useLog } from './use-log';

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

type Slip = { readonly entry: Entry; readonly presentIds: readonly PersonId[] };

/** Reads a slip; of a group, everybody was there but those taken off: `12 45 v -ana`. */
function readSlip(
  text: string,
  { people }: MonthRow,
  context: Parameters<typeof readEntry>[1],
): Result<Slip, EntryProblem | PresenceProblem> {
  const entry = readEntry(text, context);
  if (!entry.ok) return entry;
  if (people === null) return ok({ entry: entry.value, presentIds: [] });
  const taken = takeAbsent(entry.value.note, people);
  if (!taken.ok) return fail(taken.error);
  const present = presentOn(people, entry.value.heldOn, taken.value.absent);
  if (!present.ok) return fail(present.error);
  return ok({
    entry: { ...entry.value, note: taken.value.note },
    presentIds: present.value,
  });
}

/** A cell to type a slip into: Enter saves and goes down, Tab saves and stays for a second one. */
export function QuickEntry({ row, month, today, minutes }: Props) {
  const { t } = useTranslation('sessions');
  const id = useId();
  const key = `${row.id} ${month}`;
  const text = useSessions((state) => state.entries[key] ?? '');
  const typeEntry = useSessions((state) => state.typeEntry);
  const [problem, setProblem] = useState<EntryProblem | PresenceProblem | null>(null);
  const { log } = useLog([row], ({ full }, { heldOn }) =>
    t('month.said', { who: full, date: formatDate(heldOn) }),
  );

  /** Whether the cell may be left. */
  const save = (): boolean => {
    if (text.trim() === '') return true;
    const slip = readSlip(text, row, { month, today, minutes });
    setProblem(slip.ok ? null : slip.error);
    if (!slip.ok) return false;
    // Emptied at once, so that the next slip can be typed; given back when it could not be saved.
    typeEntry(key, '');
    void log(row, slip.value.entry, slip.value.presentIds).then((reply) => {
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
        aria-label={t('month.entry', { who: row.full })}
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
