import fc from 'fast-check';
import type { GroupProblem, Two } from '../../../../electron/matching/groups/problem';

/** A symmetric matrix from the values below its diagonal, row by row. */
export function symmetric(n: number, worth: (p: number, q: number) => number): Int32Array {
  const values = new Int32Array(n * n);
  for (let p = 0; p < n; p++) {
    // What nobody reads, so that it shows when somebody does.
    values[p * n + p] = 7 + 1000 * p;
    for (let q = 0; q < p; q++) {
      const value = worth(p, q);
      values[p * n + q] = value;
      values[q * n + p] = value;
    }
  }
  return values;
}

/** A problem without rules, of the given values and sizes. */
export const plainProblem = (
  n: number,
  sizes: readonly number[],
  worth: (p: number, q: number) => number,
): GroupProblem => ({
  n,
  values: symmetric(n, worth),
  sizes,
  apart: [],
  together: [],
  fixedIn: [],
  maySpare: false,
});

const twoOf = (n: number): fc.Arbitrary<Two> =>
  fc.tuple(fc.nat(n - 1), fc.nat(n - 2)).map(([p, step]): Two => [p, (p + 1 + step) % n]);

/** Sizes that add up to `n`. */
const sizesOf = (n: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: n, maxLength: n }).map((wanted) => {
    const sizes: number[] = [];
    let left = n;
    for (const size of wanted) {
      if (left === 0) break;
      sizes.push(Math.min(size, left));
      left -= Math.min(size, left);
    }
    return sizes;
  });

/** Few people under every kind of rule, some of them impossible to obey. */
export const smallProblem: fc.Arbitrary<GroupProblem> = fc
  .record({ n: fc.integer({ min: 2, max: 8 }), left: fc.integer({ min: 0, max: 2 }) })
  .chain(({ n, left }) => {
    const placed = Math.max(1, n - left);
    return sizesOf(placed).chain((sizes) =>
      fc.record({
        n: fc.constant(n),
        values: fc
          .array(fc.integer({ min: -20, max: 60 }), {
            minLength: (n * (n - 1)) / 2,
            maxLength: (n * (n - 1)) / 2,
          })
          .map((below) => symmetric(n, (p, q) => below[(p * (p - 1)) / 2 + q] as number)),
        sizes: fc.constant(sizes),
        apart: fc.array(twoOf(n), { maxLength: 4 }),
        together: fc.array(twoOf(n), { maxLength: 2 }),
        fixedIn: fc
          .array(fc.tuple(fc.nat(n - 1), fc.nat(sizes.length - 1)), { maxLength: 2 })
          .map((pairs): Two[] => pairs),
        maySpare: fc.constant(placed < n),
      }),
    );
  });

/** The rules that an arrangement breaks, in words. */
export function broken(
  problem: GroupProblem,
  groups: readonly (readonly number[])[],
  spare: readonly number[],
): string[] {
  const groupOf = new Map<number, number>();
  groups.forEach((group, index) => {
    for (const p of group) groupOf.set(p, index);
  });
  for (const p of spare) groupOf.set(p, -1);
  const at = (p: number) => groupOf.get(p);
  const everybody = [...groups.flat(), ...spare].toSorted((a, b) => a - b);
  const isEach = everybody.length === problem.n && everybody.every((p, index) => p === index);
  return [
    ...(isEach ? [] : ['not everybody once']),
    ...groups.flatMap((group, index) =>
      group.length === problem.sizes[index] ? [] : [`size of group ${index}`],
    ),
    ...problem.apart.flatMap(([p, q]) =>
      at(p) === at(q) && at(p) !== -1 ? [`${p} and ${q} not apart`] : [],
    ),
    ...problem.together.flatMap(([p, q]) => (at(p) === at(q) ? [] : [`${p}, ${q} not together`])),
    ...problem.fixedIn.flatMap(([p, group]) => (at(p) === group ? [] : [`${p} not in ${group}`])),
  ];
}
