import type { GroupSetup } from './setup';

/** Groups that differ in nothing but their number: of one size, with the same people settled. */
export type GroupClass = {
  /** Their indices, ascending. */
  readonly groups: readonly number[];
  readonly size: number;
  /** The atoms settled in them; where there are any, the class is one group. */
  readonly settled: readonly number[];
  /** The atoms that may join them, ascending. */
  readonly joining: readonly number[];
};

/** A group that could be formed: who, in which class, and what it is worth. */
export type Column = {
  readonly cls: number;
  /** Atoms, ascending. */
  readonly atoms: readonly number[];
  readonly worth: number;
};

/** The classes of a problem, in the order of their first group. O(groups x atoms) */
export function classesOf({ problem, atoms }: GroupSetup): GroupClass[] {
  const free = atoms.flatMap(({ fixed }, atom) => (fixed < 0 ? [atom] : []));
  const classes = new Map<string, { groups: number[]; size: number; settled: number[] }>();
  problem.sizes.forEach((size, group) => {
    const settled = atoms.flatMap(({ fixed }, atom) => (fixed === group ? [atom] : []));
    const key = settled.length > 0 ? `group ${group}` : `size ${size}`;
    const known = classes.get(key);
    if (known) known.groups.push(group);
    else classes.set(key, { groups: [group], size, settled });
  });
  return [...classes.values()].map((cls) => ({ ...cls, joining: free }));
}
