import type { PersonId } from '../../shared/ids';
import type { MatchingProblem, MatchPerson } from './profile';

/** The direct manager of everybody who has one. */
export type Managers = ReadonlyMap<PersonId, PersonId>;

/** The organisation's managers, and those the people of the problem bring along themselves. */
export function managersOf({ mentees, mentors, managers }: MatchingProblem): Managers {
  const all = new Map(managers);
  for (const people of [mentees, mentors]) {
    for (const { id, managerId } of people) {
      if (managerId !== null && !all.has(id)) all.set(id, managerId);
    }
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
 * Finds who is above whom among many people. `eachAbove` calls `found` for each of `juniors` with
 * each of `seniors` above them, by their places in the lists.
 * O(managers), and O(seniors + length of all lines) for a call
 */
export function linesOf(managers: Managers) {
  const numbers = new Map<PersonId, number>();
  const above: number[] = [];
  const numberOf = (id: PersonId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, above.length);
    return above.push(-1) - 1;
  };
  for (const [id, managerId] of managers) above[numberOf(id)] = numberOf(managerId);

  return function eachAbove(
    juniors: readonly MatchPerson[],
    seniors: readonly MatchPerson[],
    found: (junior: number, senior: number) => void,
  ): void {
    const senior = new Int32Array(above.length).fill(-1);
    seniors.forEach(({ id }, place) => {
      const number = numbers.get(id);
      if (number !== undefined) senior[number] = place;
    });
    // Whose line each was last seen in: where people manage each other in a ring, once round.
    const seenBy = new Int32Array(above.length).fill(-1);
    juniors.forEach(({ id }, junior) => {
      const start = numbers.get(id) ?? -1;
      for (let at = start; at >= 0 && seenBy[at] !== junior; at = above[at] as number) {
        seenBy[at] = junior;
        if (at !== start && senior[at] !== -1) found(junior, senior[at] as number);
      }
    });
  };
}
