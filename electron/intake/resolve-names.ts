import type { Enrollment, NamedPerson, Role } from '../../shared/enrollment';
import type { PersonId } from '../../shared/ids';
import { nameKey, type Person } from '../../shared/person';
import { type Directory, directoryOf } from './plan/directory';

/** Who is meant by a name: one person, nobody, several, or the one who wrote it. */
export type NameFound =
  | { readonly is: 'one'; readonly personId: PersonId }
  | { readonly is: 'nobody' | 'several' | 'themselves' };

export type NameResolver = (writtenName: string, by: Enrollment) => NameFound;

const partnerOf = { mentor: 'mentee', mentee: 'mentor' } as const satisfies Record<Role, Role>;

const placeKey = (cohortId: string, role: Role, personId: PersonId): string =>
  `${cohortId} ${role} ${personId}`;

/**
 * Finds whom people name. Of several who bear the name, the one is meant whom the writer could be matched
 * with: enrolled in the same cohort in the other role. Where that leaves several, nobody is chosen.
 */
export function nameResolver(
  directory: Directory,
  enrollments: readonly Enrollment[],
): NameResolver {
  const places = new Set(
    enrollments.map(({ cohortId, role, personId }) => placeKey(cohortId, role, personId)),
  );
  return (writtenName, { cohortId, role, personId }) => {
    const bearers = directory.byName(nameKey(writtenName));
    const others = bearers.filter(({ id }) => id !== personId);
    const [only] = others;
    if (only === undefined) return { is: bearers.length > 0 ? 'themselves' : 'nobody' };
    if (others.length === 1) return { is: 'one', personId: only.id };
    const partners = others.filter(({ id }) => places.has(placeKey(cohortId, partnerOf[role], id)));
    const [partner] = partners;
    return partner !== undefined && partners.length === 1
      ? { is: 'one', personId: partner.id }
      : { is: 'several' };
  };
}

function resolveList(
  names: readonly NamedPerson[],
  by: Enrollment,
  resolve: NameResolver,
): NamedPerson[] | null {
  let isChanged = false;
  const resolved = names.map((named) => {
    const found = named.personId === null ? resolve(named.writtenName, by) : null;
    if (found?.is !== 'one') return named;
    isChanged = true;
    return { ...named, personId: found.personId };
  });
  return isChanged ? resolved : null;
}

/**
 * Looks up again whom wishes and vetoes name, where nobody was found before: after a roster arrived, or
 * the other half of the sign-ups. What was found or chosen already stays.
 *
 * @param enrollments of one cohort or several; all of them, so that partners can be told from namesakes
 * @returns the changed enrollments only
 */
export function resolveNames(
  enrollments: readonly Enrollment[],
  people: readonly Person[],
): readonly Enrollment[] {
  const resolve = nameResolver(directoryOf(people), enrollments);
  return enrollments.flatMap((enrollment) => {
    const wishes = resolveList(enrollment.wishes, enrollment, resolve);
    const vetoes = resolveList(enrollment.vetoes, enrollment, resolve);
    if (wishes === null && vetoes === null) return [];
    return [
      {
        ...enrollment,
        wishes: wishes ?? enrollment.wishes,
        vetoes: vetoes ?? enrollment.vetoes,
      },
    ];
  });
}
