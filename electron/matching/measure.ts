import type { ScorePart } from '../../shared/plan';
import type { MatchPerson } from './profile';

/** Stands for "not answered" among the values 0..1000 of a criterion. */
export const UNANSWERED = -1;
/** What "not answered" counts as. */
export const NEUTRAL = 500;
/** The best a criterion can say of a pair. */
export const FULL = 1000;

export type Facts = ScorePart['facts'];

export const NO_FACTS: Facts = { shared: [], missing: [], partly: [], count: null };

/** People who answered alike are of one class: whatever holds of one of them holds of all. */
export type Classes = {
  /** Each person's class, from 0. */
  readonly of: Int32Array;
  readonly count: number;
};

/** One criterion, ready to be put to every pair of n mentees and m mentors. */
export type Measure = {
  readonly mentees: Classes;
  readonly mentors: Classes;
  /**
   * Writes the value of mentee class `a` with each mentor class `b`, 0..1000 or `UNANSWERED`, to
   * `out[b]`. `out` has a cell for each mentor class.
   */
  readonly row: (a: number, out: Int16Array) => void;
  /** What stands behind the value of one pair, to be put in words. */
  readonly facts: (i: number, j: number) => Facts;
  /** The same criterion put to one mentee, or one mentor, in place of all of them. */
  readonly ofMentee: (person: MatchPerson) => Measure;
  readonly ofMentor: (person: MatchPerson) => Measure;
};

/** The value 0..1000 of `part` of `whole`, rounded half up; more than all of it is all of it. */
export const shareOf = (part: number, whole: number): number =>
  Math.min(FULL, Math.floor((2 * FULL * part + whole) / (2 * whole)));

/**
 * Divides whole numbers, each with `more` from 0 to 2^31, by `whole`, rounding half up, into `out`
 * from `at` on. A product with the reciprocal is within 2^-20 of the quotient, and the quotients of
 * whole numbers lie 1 / (2 whole) apart: half of that, added, keeps exact quotients on their side.
 */
export function divideAll(
  sums: Int32Array,
  whole: number,
  out: Int16Array,
  { at, more } = { at: 0, more: 0 },
): void {
  const each = 1 / (2 * whole);
  const start = 2 * more + whole + 0.5;
  for (let j = 0; j < sums.length; j++) out[at + j] = (2 * (sums[j] as number) + start) * each;
}

/** The value of one pair, as a score sees it. */
export function valueAt({ mentees, mentors, row }: Measure, i: number, j: number): number {
  const out = new Int16Array(mentors.count);
  row(mentees.of[i] ?? 0, out);
  return out[mentors.of[j] ?? 0] ?? UNANSWERED;
}
