import { totalOf } from './problem';
import type { GroupSetup } from './setup';

/** An arrangement that obeys all rules, as lists. */
export type Gathered = {
  readonly groups: readonly (readonly number[])[];
  readonly spare: readonly number[];
  readonly total: number;
};

/** Puts groups that differ in nothing but their number in the order of their first member. */
function inOrder({ problem, atoms }: GroupSetup, groups: readonly (readonly number[])[]) {
  const settled = new Set(atoms.map(({ fixed }) => fixed));
  const ordered = groups.slice();
  for (const size of new Set(problem.sizes)) {
    const alike = problem.sizes.flatMap((other, group) =>
      other === size && !settled.has(group) ? [group] : [],
    );
    const members = alike
      .map((group) => groups[group] ?? [])
      .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    alike.forEach((group, at) => {
      ordered[group] = members[at] ?? [];
    });
  }
  return ordered;
}

/** Lists who sits where; null where two people share a group who must not. O(n^2) */
export function gather(setup: GroupSetup, groupOf: Int32Array): Gathered | null {
  const { problem, atomOf, atoms, clash } = setup;
  const { n, values, sizes } = problem;
  const groups: number[][] = Array.from({ length: sizes.length + 1 }, () => []);
  groupOf.forEach((group, p) => {
    groups[group]?.push(p);
  });
  const spare = groups.pop() ?? [];
  const clashes = groups.some((group) =>
    group.some((p) =>
      group.some((q) => clash[(atomOf[p] as number) * atoms.length + (atomOf[q] as number)] === 1),
    ),
  );
  if (clashes) return null;
  return { groups: inOrder(setup, groups), spare, total: totalOf(values, n, groups) };
}
