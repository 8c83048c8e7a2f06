import { check, type Proof, type Question } from '../../../electron/matching/check';
import type { Objective } from '../../../shared/criterion';

/** Two mentees, two mentors with a place each; the second two can't be a pair. Best together: 300 and 500. */
export const QUESTION: Question = {
  n: 2,
  m: 2,
  places: Int32Array.of(1, 1),
  reserve: Float64Array.of(0, 0),
  scores: Int16Array.of(600, 300, 500, -1),
  best: 600,
};
export const gains = (scale: number, bonus: number, level = 0) => ({ scale, bonus, level });
export const prices = (worth: readonly number[], price: readonly number[]) => ({
  worth: Float64Array.from(worth),
  price: Float64Array.from(price),
});
export const cover = (rows: readonly number[], columns: readonly number[]) => ({
  rows: Uint8Array.from(rows),
  columns: Uint8Array.from(columns),
});

export const MOST_PEOPLE: Proof = {
  gains: gains(1, 1201),
  ...prices([1501, 1401], [300, 0]),
  covers: null,
};
export const BEST_TOTAL: Proof = {
  gains: gains(3, 1),
  ...prices([901, 601], [900, 0]),
  covers: null,
};
export const FAIR: Proof = {
  ...MOST_PEOPLE,
  gains: gains(1, 1201, 300),
  covers: { any: cover([1, 1], [0, 0]), above: cover([0, 0], [1, 0]) },
};
/** Promises so much to everybody that no pair can bring more. */
export const LAVISH = prices([1e6, 1e6], [0, 0]);

export const checked = (
  objective: Objective,
  proof: Proof,
  columns: readonly number[] = [1, 0],
  question = QUESTION,
  ceiling?: number,
) => check(objective, question, Int32Array.from(columns), proof, ceiling);
