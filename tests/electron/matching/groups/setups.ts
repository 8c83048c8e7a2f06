import fc from 'fast-check';
import type { GroupClass } from '../../../../electron/matching/groups/classes';
import type { GroupProblem } from '../../../../electron/matching/groups/problem';
import { type GroupSetup, setUpGroups } from '../../../../electron/matching/groups/setup';
import { smallProblem } from './problems';

/** A problem that makes sense, looked through. */
export function looked(problem: GroupProblem): GroupSetup {
  const setup = setUpGroups(problem);
  if (!setup.ok) throw new Error(setup.error.code);
  return setup.value;
}

/** Few people under every kind of rule that can be obeyed, looked through. */
export const setups: fc.Arbitrary<GroupSetup> = smallProblem
  .map(setUpGroups)
  .filter((setup) => setup.ok)
  .map((setup) => setup.value);

/** Every list of atoms there is, ascending. */
export function* listsOf(atoms: readonly number[]): Generator<number[]> {
  for (let bits = 0; bits < 2 ** atoms.length; bits++) {
    yield atoms.filter((_, at) => (bits >> at) & 1);
  }
}

const peopleIn = ({ atoms }: GroupSetup, some: readonly number[]): number[] =>
  some.flatMap((atom) => atoms[atom]?.people ?? []);

/** What some atoms are worth together: the values of all their pairs. */
export function worthIn(setup: GroupSetup, some: readonly number[]): number {
  const { n, values } = setup.problem;
  const people = peopleIn(setup, some);
  let worth = 0;
  for (const p of people) for (const q of people) if (p < q) worth += values[p * n + q] as number;
  return worth;
}

/** Every group of a class that may be formed, by trying all lists of atoms. */
export function groupsOf(setup: GroupSetup, { size, settled }: GroupClass): number[][] {
  const { atoms, clash } = setup;
  const free = atoms.flatMap(({ fixed }, atom) => (fixed < 0 ? [atom] : []));
  return [...listsOf(free)].flatMap((chosen) => {
    const group = [...settled, ...chosen].toSorted((a, b) => a - b);
    const isWhole = peopleIn(setup, group).length === size;
    const isPeaceful = group.every((a) =>
      group.every((b) => clash[a * atoms.length + b] === 0 || a === b),
    );
    return isWhole && isPeaceful ? [group] : [];
  });
}

/** Whole prices for as many atoms as there can be. */
export const somePrices = fc.array(fc.integer({ min: -60_000, max: 60_000 }), {
  minLength: 8,
  maxLength: 8,
});
