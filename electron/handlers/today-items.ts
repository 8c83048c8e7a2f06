import { endOfCohort, gateOf } from '../../shared/cohort-dates';
import type { DueItem } from '../../shared/contract/app';
import type { Cohort } from '../../shared/program';
import { type CalendarDate, daysBetween } from '../../shared/time';

/** How far ahead something counts as due soon, in days. */
export const SOON_DAYS = 7;
/** Days after publishing within which an agreement is signed without anybody asking. */
export const SIGNING_DAYS = 14;
/** Names a sentence can hold. */
const NAMES = 3;

/** How far ahead the end of a cohort is told of, in days. */
const ENDING_DAYS = 14;

/** Something due, with as many names as its sentence can hold. */
export function item(
  kind: DueItem['kind'],
  urgency: DueItem['urgency'],
  names: readonly string[],
  rest: Partial<Pick<DueItem, 'days' | 'on' | 'personId' | 'matchId' | 'groupId' | 'count'>> = {},
): DueItem {
  return {
    kind,
    urgency,
    count: names.length,
    names: names.slice(0, NAMES),
    days: null,
    on: null,
    personId: null,
    matchId: null,
    groupId: null,
    ...rest,
  };
}

/**
 * The days on which some say whether to go on, from two weeks ahead until a week after: each match
 * and each group has its own, so many days after it began, as its agreement says. Whose falls on the
 * cohort's last day are asked as all are: see `dueEnding`.
 */
export function dueGates(
  kind: 'gate' | 'group-gate',
  active: readonly { readonly startsOn: CalendarDate }[],
  cohort: Cohort,
  today: CalendarDate,
): DueItem[] {
  const byDay = Map.groupBy(active, (each) => gateOf(each, cohort));
  byDay.delete(endOfCohort(cohort));
  return [...byDay]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([on, { length: count }]) => {
      const days = daysBetween(today, on);
      return days >= -SOON_DAYS && days <= 2 * SOON_DAYS
        ? [item(kind, 'soon', [], { on, days, count })]
        : [];
    });
}

/**
 * That what still runs comes to its end with the cohort, from two weeks ahead; after the end nothing
 * else is asked of it than to be ended.
 */
export function dueEnding(
  kind: 'ending' | 'group-ending',
  active: readonly object[],
  cohort: Cohort,
  today: CalendarDate,
): DueItem[] {
  const on = endOfCohort(cohort);
  const days = daysBetween(today, on);
  if (active.length === 0 || days > ENDING_DAYS) return [];
  return [item(kind, days > 0 ? 'soon' : 'now', [], { on, days, count: active.length })];
}
