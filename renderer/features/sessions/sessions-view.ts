import { isConversation } from '../../../shared/attendance';
import type { PersonId } from '../../../shared/ids';
import type { SessionInput } from '../../../shared/match';
import { fail, ok, type Result } from '../../../shared/result';
import { addDays, addMonths, CalendarDate } from '../../../shared/time';
import { findParty, type NamedParty, type PartyProblem } from './find-party';
import { type LoggedSession, type Party, type PresenceProblem, presentOn } from './party';
import { type Entry, type MinutesProblem, readMinutes } from './quick-entry';
import { type DayContext, type DayProblem, readDay } from './typed-day';

/** The first day of the month a day lies in; months go by their first day. */
export const monthOf = (day: CalendarDate): CalendarDate =>
  CalendarDate.parse(`${day.slice(0, 'YYYY-MM'.length)}-01`);
export const lastDayOf = (month: CalendarDate): CalendarDate => addDays(addMonths(month, 1), -1);

/** Days in the month on which a match or group should have met: every `cadenceDays` from its start. */
export function expectedIn(
  { startsOn, closedOn }: Pick<Party, 'startsOn' | 'closedOn'>,
  month: CalendarDate,
  cadenceDays: number,
  until: CalendarDate,
): CalendarDate[] {
  const last = [lastDayOf(month), until, ...(closedOn === null ? [] : [closedOn])].toSorted()[0];
  const days: CalendarDate[] = [];
  for (
    let day = addDays(startsOn, cadenceDays);
    last && day <= last;
    day = addDays(day, cadenceDays)
  ) {
    if (day >= month) days.push(day);
  }
  return days;
}

/** A match or group in one month: what was logged, oldest first, and what is still expected. */
export type MonthRow = Party & {
  readonly sessions: readonly LoggedSession[];
  /** How many the rhythm asks for. */
  readonly expected: number;
  /** The days of those that are not in yet. */
  readonly missing: readonly CalendarDate[];
  /** The latest note of the month. */
  readonly note: string | null;
};

type Cadence = {
  readonly cadenceDays: number;
  /** The cohort's last day. */
  readonly until: CalendarDate;
  readonly today: CalendarDate;
};

/** The month's rows, in the order given: everybody whose match or group ran in it or met in it. */
export function monthRows(
  parties: readonly Party[],
  sessions: readonly LoggedSession[],
  month: CalendarDate,
  { cadenceDays, until, today }: Cadence,
): MonthRow[] {
  const inMonth = Map.groupBy(
    sessions.filter(({ heldOn }) => monthOf(heldOn) === month),
    ({ party }) => party,
  );
  const isNow = month === monthOf(today);
  return parties.flatMap((row) => {
    const { id, startsOn, closedOn, state } = row;
    const held = (inMonth.get(id) ?? []).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
    const runs = startsOn <= lastDayOf(month) && (closedOn === null || closedOn >= month);
    if (!runs && held.length === 0 && !(isNow && state === 'active')) return [];
    const expected = expectedIn(row, month, cadenceDays, until);
    return {
      ...row,
      sessions: held,
      expected: expected.length,
      missing: expected.slice(held.filter(isConversation).length),
      note: held.findLast(({ note }) => note !== null)?.note ?? null,
    };
  });
}

/** What a month adds up to. */
export function monthCounts(rows: readonly MonthRow[]) {
  const held = rows.flatMap(({ sessions }) => sessions);
  const conversations = held.filter(isConversation).length;
  return {
    sessions: conversations,
    checkIns: held.length - conversations,
    missing: rows.reduce((sum, { missing }) => sum + missing.length, 0),
    silent: rows.filter(({ attendance }) => attendance.needsAttention).length,
    keyedIn: rows.filter(({ sessions }) => sessions.length > 0).length,
    of: rows.length,
  };
}

/** Those that run, the longest silent first. */
export const bySilence = (parties: readonly Party[]): Party[] =>
  parties
    .filter(({ state }) => state === 'active')
    .toSorted(
      (a, b) => b.attendance.silentDays - a.attendance.silentDays || a.name.localeCompare(b.name),
    );

/** The log line as it is typed. */
export type Line = Readonly<Record<'match' | 'date' | 'minutes' | 'note', string>> & {
  readonly way: SessionInput['way'];
  /** Of a group, who was not there. */
  readonly absent: readonly PersonId[];
};
export type LineProblems = {
  readonly match?: PartyProblem;
  readonly date?: DayProblem;
  readonly minutes?: MinutesProblem;
  readonly present?: PresenceProblem;
};

/** What a line says, once it can be read. */
type ReadLine = {
  readonly party: Party;
  readonly entry: Entry;
  /** Who of a group was there. */
  readonly presentIds: readonly PersonId[];
};

/** Reads the whole line, and says at once everything that is wrong with it. */
export function readLine(
  line: Line,
  parties: readonly Party[],
  named: readonly NamedParty[],
  context: DayContext,
): Result<ReadLine, LineProblems> {
  const match = findParty(line.match, named);
  const party = 'id' in match ? parties.find(({ id }) => id === match.id) : undefined;
  const date = readDay(line.date, context);
  const minutes = readMinutes(line.minutes);
  const present =
    party?.people && date.ok
      ? presentOn(party.people, date.value, line.absent)
      : ok<readonly PersonId[]>([]);
  if (party && date.ok && minutes.ok && present.ok) {
    return ok({
      party,
      entry: {
        heldOn: date.value,
        minutes: minutes.value,
        way: line.way,
        note: line.note.trim() || null,
      },
      presentIds: present.value,
    });
  }
  return fail({
    ...(!('id' in match) && { match }),
    ...(!date.ok && { date: date.error }),
    ...(!minutes.ok && { minutes: minutes.error }),
    ...(!present.ok && { present: present.error }),
  });
}

const plainMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const fullMonth = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A month's name; with its year where that is not the year of the month it stands beside. */
export function monthName(month: CalendarDate, beside: CalendarDate): string {
  const sameYear = month.slice(0, 4) === beside.slice(0, 4);
  return (sameYear ? plainMonth : fullMonth).format(new Date(`${month}T00:00:00Z`));
}

const shortDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as it was understood, short enough for a narrow field: `Sun, 22 Nov 2026`. */
export const dayShown = (day: CalendarDate): string =>
  shortDay.format(new Date(`${day}T00:00:00Z`));
