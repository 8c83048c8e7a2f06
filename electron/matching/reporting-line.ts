import type { PersonId } from '../../shared/ids';
import type { MatchingProblem } from './profile';

/** The direct manager of everybody who has one. */
export type Managers = ReadonlyMap<PersonId, PersonId>;

/** The organisation's managers, and those the people of the problem bring along themselves. */
export function managersOf({ mentees, mentors, managers }: MatchingProblem): Managers {
  const all = new Map(managers);
  for (const { id, managerId } of [...mentees, ...mentors]) {
    if (managerId !== null && !all.has(id)) all.set(id, managerId);
  }
  return all;
}

/**
 * A person and everybody above them, from the bottom up. Where people manage each other in a
 * ring, once round. O(length of the line)
 */
export function lineUp(managers: Managers, from: PersonId): PersonId[] {
  const line = new Set<PersonId>();
  for (
    let person: PersonId | undefined = from;
    person !== undefined && !line.has(person);
    person = managers.get(person)
  ) {
    line.add(person);
  }
  return [...line];
}

/**
 * The people from one up to the other, both included, where either reports to the other through
 * any number of managers; otherwise none.
 */
export function lineBetween(managers: Managers, one: PersonId, other: PersonId): PersonId[] {
  for (const [junior, senior] of [
    [one, other],
    [other, one],
  ] as const) {
    const line = lineUp(managers, junior);
    const end = line.indexOf(senior);
    if (end > 0) return line.slice(0, end + 1);
  }
  return [];
}
