import type { Chance } from './chance';
import type { Two } from './problem';
import type { GroupSetup } from './setup';

/** Atoms of a group, beginning with one of them, that make up just `size` people; null is none. */
function makeUp(
  { atoms }: GroupSetup,
  groupOf: Int32Array,
  from: number,
  size: number,
  chance: Chance,
): number[] | null {
  const people = [...(atoms[from]?.people ?? [])];
  const group = groupOf[people[0] as number];
  const turn = chance.below(atoms.length);
  for (let step = 0; step < atoms.length && people.length < size; step++) {
    const atom = (turn + step) % atoms.length;
    const tied = atoms[atom];
    if (!tied || atom === from || tied.fixed >= 0) continue;
    if (groupOf[tied.people[0] as number] !== group) continue;
    if (people.length + tied.people.length <= size) people.push(...tied.people);
  }
  return people.length === size ? people : null;
}

/**
 * The swaps by which two atoms of different groups change places, both free to move. Against the
 * larger atom go others of the smaller one's group, so that all sizes stay; null where that can't
 * be done. O(1) for people alone, else O(atoms)
 */
export function exchangeFor(
  setup: GroupSetup,
  groupOf: Int32Array,
  one: number,
  other: number,
  chance: Chance,
): readonly Two[] | null {
  const { atoms } = setup;
  const mine = atoms[one]?.people ?? [];
  const theirs = atoms[other]?.people ?? [];
  const [p, q] = [mine[0] as number, theirs[0] as number];
  if (groupOf[p] === groupOf[q]) return null;
  if (mine.length === 1 && theirs.length === 1) return [[p, q]];
  const size = Math.max(mine.length, theirs.length);
  const goes = makeUp(setup, groupOf, one, size, chance);
  const comes = goes && makeUp(setup, groupOf, other, size, chance);
  return comes ? goes.map((person, at): Two => [person, comes[at] as number]) : null;
}
