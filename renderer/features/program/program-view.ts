import { endOfCohort, gateOf } from '../../../shared/cohort-dates';
import type { CohortInput } from '../../../shared/program';
import { CalendarDate, daysBetween } from '../../../shared/time';

/** A cohort's figures while they are typed; null is not filled in. */
export type Typed = {
  readonly [K in 'kickoffDate' | 'durationMonths' | 'cadenceDays' | 'sessionMinutes' | 'gateDay']:
    | CohortInput[K]
    | string
    | null;
};

export type Dates = {
  readonly end: CalendarDate;
  readonly gate: CalendarDate;
  readonly gateDay: number;
  /** Sessions there is room for in each match. */
  readonly sessions: number;
  readonly minutes: number;
};

const asNumber = (value: unknown, most: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : null;

const asDate = (value: unknown): CalendarDate | null => CalendarDate.safeParse(value).data ?? null;

const MOST_MONTHS = 36;
const MOST_DAYS = 720;

/** What the figures come to; null while one of them is missing or impossible. */
export function datesOf(typed: Typed): Dates | null {
  const kickoff = asDate(typed.kickoffDate);
  const months = asNumber(typed.durationMonths, MOST_MONTHS);
  const cadence = asNumber(typed.cadenceDays, MOST_DAYS);
  const minutes = asNumber(typed.sessionMinutes, MOST_DAYS);
  const gateDay = asNumber(typed.gateDay, MOST_DAYS);
  if (kickoff === null || months === null || cadence === null) return null;
  if (minutes === null || gateDay === null) return null;
  const span = { kickoffDate: kickoff, durationMonths: months, gateDay };
  const end = endOfCohort(span);
  return {
    end,
    gate: gateOf({ startsOn: kickoff }, span),
    gateDay,
    sessions: Math.max(1, Math.floor(daysBetween(kickoff, end) / cadence)),
    minutes,
  };
}

export type Hint =
  | 'kickoff-past'
  | 'kickoff-near'
  | 'duration-short'
  | 'duration-long'
  | 'cadence-close'
  | 'cadence-far'
  | 'minutes-short'
  | 'minutes-long'
  | 'gate-early'
  | 'gate-late';

export type Hints = Readonly<Record<keyof Typed, Hint | null>>;

/** Days that matching and printing are usually given before a kickoff. */
const LEAD_DAYS = 14;

function outside<H extends Hint>(
  value: number | null,
  [least, tooLittle]: readonly [number, H],
  [most, tooMuch]: readonly [number, H],
): H | null {
  if (value === null) return null;
  if (value < least) return tooLittle;
  return value > most ? tooMuch : null;
}

function kickoffHint(kickoff: CalendarDate | null, today: CalendarDate): Hint | null {
  if (kickoff === null) return null;
  const ahead = daysBetween(today, kickoff);
  if (ahead < 0) return 'kickoff-past';
  return ahead < LEAD_DAYS ? 'kickoff-near' : null;
}

/** What lies outside the usual ranges. Advice, never a refusal. */
export function hintsOf(typed: Typed, today: CalendarDate): Hints {
  const dates = datesOf(typed);
  const gateHint = (): Hint | null => {
    if (dates === null) return null;
    if (dates.gate >= dates.end) return 'gate-late';
    return dates.gateDay < 60 ? 'gate-early' : null;
  };
  return {
    kickoffDate: kickoffHint(asDate(typed.kickoffDate), today),
    durationMonths: outside(
      asNumber(typed.durationMonths, MOST_MONTHS),
      [3, 'duration-short'],
      [12, 'duration-long'],
    ),
    cadenceDays: outside(
      asNumber(typed.cadenceDays, MOST_DAYS),
      [7, 'cadence-close'],
      [42, 'cadence-far'],
    ),
    sessionMinutes: outside(
      asNumber(typed.sessionMinutes, MOST_DAYS),
      [30, 'minutes-short'],
      [90, 'minutes-long'],
    ),
    gateDay: gateHint(),
  };
}

/** Every time zone this computer knows, and those in use that it does not. */
export function timeZones(inUse: readonly string[]): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...inUse, ...known, 'UTC'])].filter((zone) => zone !== '').sort();
}
