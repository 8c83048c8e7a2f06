/** Two people, as indices. */
export type Two = readonly [number, number];

/** People to be divided into groups. People are 0..n-1, groups are indices into `sizes`. */
export type GroupProblem = {
  readonly n: number;
  /**
   * n x n, row by row: what it is worth that two people sit in one group. Symmetric integers of at
   * most `VALUE_LIMIT` either way; the diagonal is not read.
   */
  readonly values: Int32Array;
  /** How many people each group takes, exactly. They add up to n unless `maySpare`. */
  readonly sizes: readonly number[];
  /** Pairs that never share a group. */
  readonly apart: readonly Two[];
  /** Pairs that share a group, and so do whoever they are tied to. */
  readonly together: readonly Two[];
  /** People whose group is settled: person, group. */
  readonly fixedIn: readonly Two[];
  /** Whether people may be left over; then the sizes may add up to less than n. */
  readonly maySpare: boolean;
};

/** Largest worth of a pair, either way: all sums stay exact integers. */
export const VALUE_LIMIT = 1_000_000_000;
/** Most people at once. */
export const PEOPLE_LIMIT = 500;

/** Why there is no arrangement, or why the question makes no sense. People are indices. */
export type GroupRefusal =
  | { readonly code: 'no-people' }
  | { readonly code: 'too-many-people'; readonly n: number; readonly most: number }
  | { readonly code: 'not-square'; readonly cells: number; readonly n: number }
  | { readonly code: 'not-symmetric'; readonly pair: Two }
  | { readonly code: 'value-too-large'; readonly pair: Two }
  | { readonly code: 'no-groups' }
  | { readonly code: 'bad-size'; readonly group: number; readonly size: number }
  | { readonly code: 'sizes-differ'; readonly sum: number; readonly n: number }
  | {
      readonly code: 'unknown-person';
      readonly where: 'apart' | 'together' | 'fixedIn';
      readonly person: number;
    }
  | { readonly code: 'unknown-group'; readonly group: number }
  | { readonly code: 'same-person'; readonly where: 'apart' | 'together'; readonly person: number }
  | { readonly code: 'fixed-twice'; readonly person: number }
  /** People tied together, of whom two must be apart, are settled in two groups, or are too many. */
  | { readonly code: 'tied-and-apart'; readonly pair: Two }
  | { readonly code: 'tied-but-fixed-apart'; readonly pair: Two }
  | { readonly code: 'tied-too-many'; readonly people: readonly number[]; readonly most: number }
  | { readonly code: 'fixed-and-apart'; readonly pair: Two; readonly group: number }
  | { readonly code: 'fixed-too-many'; readonly group: number; readonly size: number }
  /** More people who must all be apart from each other than there are groups. */
  | { readonly code: 'too-many-apart'; readonly people: readonly number[]; readonly groups: number }
  /** Every arrangement was tried: none obeys all rules. */
  | { readonly code: 'impossible' }
  /** None was found, and it is not known whether there is one. */
  | { readonly code: 'none-found' };

/** People divided. */
export type GroupPlan = {
  /** The people of each group, in the order of `sizes`; each group in order of index. */
  readonly groups: readonly (readonly number[])[];
  /** Who is left over, in order of index. */
  readonly spare: readonly number[];
  /** The sum of the values of all pairs that share a group. */
  readonly total: number;
  /** No arrangement under the same rules has a greater total. */
  readonly bound: number;
  /**
   * How far the total may at most be from the best possible, as a fraction of the bound's size:
   * (bound - total) / |bound|. 0 is proven best; null where the bound is 0 and the total less,
   * for then there is no fraction to tell.
   */
  readonly gap: number | null;
};

/** @see GroupPlan.gap */
export function gapOf(total: number, bound: number): number | null {
  if (bound === total) return 0;
  return bound === 0 ? null : (bound - total) / Math.abs(bound);
}

/** The sum of the values of the pairs within each group. O(sum of squared sizes) */
export function totalOf(
  values: Int32Array,
  n: number,
  groups: readonly (readonly number[])[],
): number {
  let total = 0;
  for (const group of groups) {
    group.forEach((p, at) => {
      for (const q of group.slice(0, at)) total += values[p * n + q] as number;
    });
  }
  return total;
}
