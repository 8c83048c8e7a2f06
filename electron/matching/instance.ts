import { BEST_SCORE } from '../../shared/plan';
import { inPlay, type Prepared } from './prepared';

/** Stands for a pair that can't be made: forbidden, or below the threshold. */
export const IMPOSSIBLE = -1;

/** Whole scores, small or wide: what every function of the engine reads, and only one kind a run. */
export type Scores = Int16Array | Float64Array;

/** What is left to decide once the pins stand: n free mentees, m columns of places. */
export type Instance = {
  readonly n: number;
  readonly m: number;
  /** All mentees of the problem, pinned and absent ones included: the unit of gains hangs on it. */
  readonly people: number;
  /** The mentee of each row and the mentor of each column, as indices into the prepared lists. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Places in each column; n + 1 stands for more than there are rows. */
  readonly places: Int32Array;
  /** Points a place of each column costs from the start; 0 without load balance. */
  readonly reserve: Float64Array;
  /** n x m, row by row: 0 up to `best`, or `IMPOSSIBLE`. */
  readonly scores: Scores;
  /** No score is higher. */
  readonly best: number;
};

/** The indices of the items that `keep` holds of. */
const indicesWhere = (length: number, keep: (index: number) => boolean): Int32Array =>
  Int32Array.from(Array.from({ length }, (_, index) => index).filter(keep));

/**
 * The places left with mentors, as columns: one for each mentor, all of whose places cost the
 * same. Under load balance a mentor's first mentee costs nothing, the second `loadBalance`
 * points, the third twice that, and so on: then each place is a column of its own, and because
 * the price rises no plan gains by taking a dear place before a cheap one of the same mentor.
 */
function columnsOf({ mentors, pinned, problem }: Prepared, n: number) {
  const { loadBalance } = problem.settings;
  const used = new Int32Array(mentors.length);
  for (const j of pinned) if (j >= 0) used[j] = (used[j] as number) + 1;
  const columns: number[] = [];
  const places: number[] = [];
  const reserve: number[] = [];
  mentors.forEach((mentor, j) => {
    const mine = used[j] as number;
    const left = inPlay(mentor) ? Math.min(mentor.places - mine, n + 1) : 0;
    const apart = loadBalance === 0 ? Math.min(left, 1) : Math.min(left, n);
    for (let place = 0; place < apart; place++) {
      columns.push(j);
      places.push(loadBalance === 0 ? left : 1);
      reserve.push(loadBalance * (mentor.activeMatches + mine + place));
    }
  });
  return {
    m: columns.length,
    columns: Int32Array.from(columns),
    places: Int32Array.from(places),
    reserve: Float64Array.from(reserve),
  };
}

/**
 * The free part of a problem. O(n m)
 *
 * @param without a mentee left out of it, who is not pinned; null leaves nobody out
 */
export function instanceOf(prepared: Prepared, without: number | null = null): Instance {
  const { mentees, mentors, pinned, rules, problem } = prepared;
  const rows = indicesWhere(mentees.length, (i) => {
    const mentee = mentees[i];
    return mentee !== undefined && inPlay(mentee) && pinned[i] === -1 && i !== without;
  });
  const n = rows.length;
  const free = columnsOf(prepared, n);
  const { m, columns } = free;
  const { threshold } = problem.settings;
  const given = prepared.scores;
  const scores = new Int16Array(n * m);
  for (let i = 0; i < n; i++) {
    const from = (rows[i] as number) * mentors.length;
    const base = i * m;
    for (let j = 0; j < m; j++) {
      const cell = from + (columns[j] as number);
      const score = given[cell] as number;
      scores[base + j] = rules[cell] === 0 && score >= threshold ? score : IMPOSSIBLE;
    }
  }
  return { n, people: mentees.length, rows, ...free, scores, best: BEST_SCORE };
}
