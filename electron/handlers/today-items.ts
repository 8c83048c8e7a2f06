import { endOfCohort, gateOf } from '../../shared/cohort-dates';
import type { DueItem } from '../../shared/contract/app';
import type { Role } from '../../shared/enrollment';
import type { PersonId } from '../../shared/ids';
import type { NotMatchable } from '../../shared/plan';
import type { Cohort } from '../../shared/program';
import { notMatchable } from '../../shared/standing';
import { type CalendarDate, daysBetween } from '../../shared/time';
import type { CohortState } from './problem';

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

/** Why somebody who is still with the organisation takes no part any more, whatever was published with them. */
const OUT: ReadonlySet<NotMatchable | null> = new Set([
  'withdrawn',
  'opted-out',
  'consent-withdrawn',
]);

/** Tells of everybody in a cohort whether their part in it, in a role, is over. */
export function outOn(
  { enrollments, people }: Pick<CohortState, 'enrollments' | 'people'>,
  today: CalendarDate,
): (role: Role, personId: PersonId) => boolean {
  const out = new Set(
    enrollments.flatMap((enrollment) => {
      const person = people.get(enrollment.personId);
      return person && OUT.has(notMatchable(enrollment, person, today))
        ? enrollment.role + person.id
        : [];
    }),
  );
  return (role, personId) => {
    const leaving = people.get(personId)?.leavingDate ?? null;
    return out.has(role + personId) || (leaving !== null && leaving <= today);
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
