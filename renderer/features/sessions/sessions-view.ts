import { isConversation } from '../../../shared/attendance';
import type { Output } from '../../../shared/contract';
import type { MatchRow } from '../../../shared/contract/matches';
import type { SessionInput } from '../../../shared/match';
import { fail, ok, type Result } from '../../../shared/result';
import { addDays, addMonths, CalendarDate } from '../../../shared/time';
import { findMatch, type MatchProblem, type NamedMatch } from './find-match';
import { type MinutesProblem, readMinutes } from './quick-entry';
import { type DayContext, type DayProblem, readDay } from './typed-day';

export type ListedSession = Output<'sessions.list'>[number];

/** The first day of the month a day lies in; months go by their first day. */
export const monthOf = (day: CalendarDate): CalendarDate =>
  CalendarDate.parse(`${day.slice(0, 'YYYY-MM'.length)}-01`);
export const lastDayOf = (month: CalendarDate): CalendarDate => addDays(addMonths(month, 1), -1);

/** Days in the month on which a match should have met: every `cadenceDays` from its start. */
export function expectedIn(
  { startsOn, closedOn }: MatchRow['match'],
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

/** A match in one month: what was logged, oldest first, and what is still expected. */
export type MonthRow = MatchRow & {
  readonly sessions: readonly ListedSession[];
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

/** The month's rows, by the mentee's name: every match that ran in it or met in it. */
export function monthRows(
  matches: readonly MatchRow[],
  sessions: readonly ListedSession[],
  month: CalendarDate,
  { cadenceDays, until, today }: Cadence,
): MonthRow[] {
  const inMonth = Map.groupBy(
    sessions.filter(({ heldOn }) => monthOf(heldOn) === month),
    ({ matchId }) => matchId,
  );
  const isNow = month === monthOf(today);
  return matches.flatMap((row) => {
    const { id, startsOn, closedOn, state } = row.match;
    const held = (inMonth.get(id) ?? []).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
    const runs = startsOn <= lastDayOf(month) && (closedOn === null || closedOn >= month);
    if (!runs && held.length === 0 && !(isNow && state === 'active')) return [];
    const expected = expectedIn(row.match, month, cadenceDays, until);
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

/** Active matches, the longest silent first. */
export const bySilence = (matches: readonly MatchRow[]): MatchRow[] =>
  matches
    .filter(({ match }) => match.state === 'active')
    .toSorted(
      (a, b) =>
        b.attendance.silentDays - a.attendance.silentDays || a.mentee.localeCompare(b.mentee),
    );

/** The log line as it is typed. */
export type Line = Readonly<Record<'match' | 'date' | 'minutes' | 'note', string>> & {
  readonly way: SessionInput['way'];
};
export type LineProblems = {
  readonly match?: MatchProblem;
  readonly date?: DayProblem;
  readonly minutes?: MinutesProblem;
};

/** Reads the whole line, and says at once everything that is wrong with it. */
export function readLine(
  line: Line,
  matches: readonly NamedMatch[],
  context: DayContext,
): Result<SessionInput, LineProblems> {
  const match = findMatch(line.match, matches);
  const date = readDay(line.date, context);
  const minutes = readMinutes(line.minutes);
  if ('id' in match && date.ok && minutes.ok) {
    return ok({
      matchId: match.id,
      heldOn: date.value,
      minutes: minutes.value,
      way: line.way,
      note: line.note.trim() || null,
    });
  }
  return fail({
    ...(!('id' in match) && { match }),
    ...(!date.ok && { date: date.error }),
    ...(!minutes.ok && { minutes: minutes.error }),
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
