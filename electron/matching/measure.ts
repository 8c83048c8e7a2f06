import type { ScorePart } from '../../shared/plan';

/** Stands for "not answered" among the values 0..1000 of a criterion. */
export const UNANSWERED = -1;
/** What "not answered" counts as. */
export const NEUTRAL = 500;
/** The best a criterion can say of a pair. */
export const FULL = 1000;

export type Facts = ScorePart['facts'];

export const NO_FACTS: Facts = { shared: [], missing: [], count: null };

/** One criterion, ready to be put to every pair of n mentees and m mentors. */
export type Measure = {
  /**
   * Writes the value of mentee `i` with each mentor `j`, 0..1000 or `UNANSWERED`, to `out[j]`.
   * `out` has m cells.
   */
  readonly row: (i: number, out: Int16Array) => void;
  /** What stands behind the value of one pair, to be put in words. */
  readonly facts: (i: number, j: number) => Facts;
};

/** The value 0..1000 of `part` of `whole`, rounded half up; more than all of it is all of it. */
export const shareOf = (part: number, whole: number): number =>
  Math.min(FULL, Math.floor((2 * FULL * part + whole) / (2 * whole)));
