import { performance } from 'node:perf_hooks';
import { check } from '../matching/check';
import { IMPOSSIBLE, type Instance, type Scores } from '../matching/instance';
import { solveInstance } from '../matching/stages';
import { WrongInput } from './answer-file';
import type { Question } from './read-question';

/** The highest score that the small kind of table holds. */
const SMALL = 32_767;

/** What pins leave to decide. */
type Rest = {
  readonly instance: Instance;
  /** The score that the engine, which counts from 0, calls 0. */
  readonly zero: number;
};

const indicesWhere = <T>(items: readonly T[], keep: (item: T, index: number) => boolean) =>
  items.flatMap((item, index) => (keep(item, index) ? index : []));

/** The lowest and the highest of the usable scores; [0, 0] where there are none. */
function rangeOf(
  { scores }: Question,
  rows: readonly number[],
  usable: (score: number) => boolean,
) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const i of rows) {
    for (const score of scores[i] ?? []) {
      if (score === null || !usable(score)) continue;
      if (score < low) low = score;
      if (score > high) high = score;
    }
  }
  return low > high ? ([0, 0] as const) : ([low, high] as const);
}

/**
 * The free mentees and the places left. For A a pair below 0 would only lower the total: it is
 * never made. B and C compare plans of equally many pairs, so the lowest score may be called 0.
 */
function restOf(question: Question): Rest {
  const { objective, threshold, capacities, scores, pinned } = question;
  const left = [...capacities];
  for (const j of pinned) if (j >= 0) left[j] = (left[j] ?? 0) - 1;
  const rows = indicesWhere(pinned, (j) => j < 0);
  const columns = indicesWhere(left, (count) => count > 0);
  const [n, m] = [rows.length, columns.length];
  const lowest = objective === 'best-total' ? Math.max(threshold, 0) : threshold;
  const [low, high] = rangeOf(question, rows, (score) => score >= lowest);
  const zero = objective === 'best-total' ? 0 : low;
  const best = high - zero;
  const cells: Scores = best <= SMALL ? new Int16Array(n * m) : new Float64Array(n * m);
  rows.forEach((i, row) => {
    columns.forEach((j, column) => {
      const score = scores[i]?.[j] ?? null;
      cells[row * m + column] = score === null || score < lowest ? IMPOSSIBLE : score - zero;
    });
  });
  const places = Int32Array.from(columns, (j) => Math.min(left[j] ?? 0, n + 1));
  const room = Math.min(
    n,
    places.reduce((sum, count) => sum + count, 0),
  );
  if (!Number.isSafeInteger(room * (best * (room + 1) + 1))) {
    throw new WrongInput(
      `The scores that may be used lie ${best} apart, too far to add up ${room} pairs exactly: that distance times the square of the pairs has to stay below 2^53.`,
    );
  }
  return {
    zero,
    instance: {
      ...{ n, m, people: room, rows: Int32Array.from(rows), columns: Int32Array.from(columns) },
      ...{ places, reserve: new Float64Array(m), scores: cells, best },
    },
  };
}

/** What the pairs score, pins included; the total is exact or refused. */
function figuresOf({ scores }: Question, pairs: readonly (readonly [number, number])[]) {
  const chosen = pairs.map(([i, j]) => scores[i]?.[j] ?? 0);
  const total = Number(chosen.reduce((sum, score) => sum + BigInt(score), 0n));
  if (!Number.isSafeInteger(total)) {
    throw new WrongInput('The total of the plan is beyond ±2^53, where it would not be exact.');
  }
  const worst = chosen.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return { matched: pairs.length, worst: pairs.length === 0 ? null : worst, total };
}

/**
 * The best plan that holds every pin, and its proof. A pin stands even below the threshold.
 * Pinned pairs count in `matched`, `worst` and `total`, and so in what C lifts: where a pinned
 * pair is the weakest, no other has to be better than it. `certificate` speaks of the rest, in
 * the units of the last stage; `milliseconds` is what the solver and the checker took.
 *
 * Among equally good plans: the first mentee gets the first mentor that any of them gives them,
 * then the second mentee, and so on.
 *
 * @throws WrongInput where sums would leave the exact integers
 */
export function solveQuestion(question: Question): object {
  const { objective, pinned, scores } = question;
  const { instance, zero } = restOf(question);
  const started = performance.now();
  const pinnedScores = pinned.flatMap((j, i) => (j < 0 ? [] : [scores[i]?.[j] ?? 0]));
  const weakest = pinnedScores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const ceiling = Math.max(0, weakest - zero);
  const { assignment, proof } = solveInstance(objective, instance, ceiling);
  const { columnOf } = assignment.seats;
  const { primal, dual, violations } = check(objective, instance, columnOf, proof, ceiling);
  const milliseconds = performance.now() - started;

  const mentorOf = [...pinned];
  columnOf.forEach((column, row) => {
    const i = instance.rows[row] as number;
    if (column >= 0) mentorOf[i] = instance.columns[column] as number;
  });
  const pairs = mentorOf.flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
  return {
    pairs,
    unmatched: indicesWhere(mentorOf, (j) => j < 0),
    ...figuresOf(question, pairs),
    certificate: { primal, dual, violations },
    milliseconds: Math.round(1000 * milliseconds) / 1000,
  };
}
