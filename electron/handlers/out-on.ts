import type { Role } from '../../shared/enrollment';
import type { PersonId } from '../../shared/ids';
import type { NotMatchable } from '../../shared/plan';
import { notMatchable } from '../../shared/standing';
import type { CalendarDate } from '../../shared/time';
import type { CohortState } from './problem';

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
