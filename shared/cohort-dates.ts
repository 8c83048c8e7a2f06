import type { Cohort } from './program';
import { addDays, addMonths, type CalendarDate, daysBetween } from './time';

/** A cohort's last day: its matches and groups run until then. */
export const endOfCohort = ({
  kickoffDate,
  durationMonths,
}: Pick<Cohort, 'kickoffDate' | 'durationMonths'>): CalendarDate =>
  addMonths(kickoffDate, durationMonths);

/**
 * The day on which what still runs is taken to have ended: the cohort's last, where that is behind,
 * unless something began later; else today.
 */
export function endingDay(
  running: readonly { readonly startsOn: CalendarDate }[],
  cohort: Pick<Cohort, 'kickoffDate' | 'durationMonths'>,
  today: CalendarDate,
): CalendarDate {
  const starts = running.map(({ startsOn }) => startsOn);
  const last = [endOfCohort(cohort), ...starts].toSorted().at(-1) ?? today;
  return last < today ? last : today;
}

/**
 * The day on which those of a match or a group say whether to go on: `gateDay` days after it began, and
 * at the latest on the cohort's last day, when everybody is asked.
 */
export function gateOf(
  { startsOn }: { readonly startsOn: CalendarDate },
  cohort: Pick<Cohort, 'kickoffDate' | 'durationMonths' | 'gateDay'>,
): CalendarDate {
  const longest = daysBetween(startsOn, endOfCohort(cohort));
  return addDays(startsOn, Math.min(cohort.gateDay, longest));
}
