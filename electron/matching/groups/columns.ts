import { worthOf } from './class-table';
import type { Column, GroupClass } from './classes';
import type { LpColumn, LpRow } from './lp';
import type { GroupSetup } from './setup';

/** The rows of the program: everybody once, or at most once; then each class as often as it is. */
export function rowsOf({ problem, atoms }: GroupSetup, classes: readonly GroupClass[]): LpRow[] {
  return [
    ...atoms.map(({ fixed }) => ({ least: problem.maySpare && fixed < 0 ? 0 : 1, most: 1 })),
    ...classes.map(({ groups }) => ({ least: groups.length, most: groups.length })),
  ];
}

export const lpColumn = ({ cls, atoms, worth }: Column, people: number): LpColumn => ({
  worth,
  rows: [...atoms, people + cls],
});

/** The groups of an arrangement as columns. */
export function columnsOf(
  setup: GroupSetup,
  classes: readonly GroupClass[],
  groups: readonly (readonly number[])[],
): Column[] {
  return classes.flatMap((cls, index) =>
    cls.groups.map((group) => {
      const people = groups[group] ?? [];
      const atoms = [...new Set(people.map((p) => setup.atomOf[p] as number))];
      atoms.sort((a, b) => a - b);
      return { cls: index, atoms, worth: worthOf(setup, atoms) };
    }),
  );
}

/** The group of each person, from columns that make up an arrangement. */
export function groupOfFrom(
  { problem, atoms }: GroupSetup,
  classes: readonly GroupClass[],
  columns: readonly Column[],
): Int32Array {
  const groupOf = new Int32Array(problem.n).fill(problem.sizes.length);
  const next = classes.map(({ groups }) => groups.values());
  for (const column of columns) {
    const group = next[column.cls]?.next().value;
    if (group === undefined) continue;
    for (const atom of column.atoms) {
      for (const p of atoms[atom]?.people ?? []) groupOf[p] = group;
    }
  }
  return groupOf;
}
