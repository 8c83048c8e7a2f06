import type { PersonId } from '../../shared/ids';
import type { MatchingProblem, MatchPerson } from './profile';

/** Where each person stands in a sorted list. */
export type IndexById = ReadonlyMap<PersonId, number>;

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
function lineUp(managers: Managers, from: PersonId): PersonId[] {
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

/**
 * Calls `found` for each of `juniors` with each of `seniors` above them, by their places in the
 * lists. O(managers + length of all lines)
 */
export function eachLineUp(
  managers: Managers,
  juniors: readonly MatchPerson[],
  seniors: IndexById,
  found: (junior: number, senior: number) => void,
): void {
  const numbers = new Map<PersonId, number>();
  const above: number[] = [];
  const senior: number[] = [];
  const numberOf = (id: PersonId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(id, number);
    above.push(-1);
    senior.push(seniors.get(id) ?? -1);
    return number;
  };
  for (const [id, managerId] of managers) above[numberOf(id)] = numberOf(managerId);
  // Whose line each number was last seen in: where people manage each other in a ring, once round.
  const seenBy = new Int32Array(numbers.size).fill(-1);
  juniors.forEach(({ id }, junior) => {
    const start = numbers.get(id) ?? -1;
    for (let at = start; at >= 0 && seenBy[at] !== junior; at = above[at] as number) {
      seenBy[at] = junior;
      if (at !== start && senior[at] !== -1) found(junior, senior[at] as number);
    }
  });
}
