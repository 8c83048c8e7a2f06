import { inPlay, type Prepared } from './prepared';

/** Stands for a pair that can't be made: forbidden, or below the threshold. */
export const IMPOSSIBLE = -1;

/** What is left to decide once the pins stand: n free mentees, m mentors with places left. */
export type Instance = {
  readonly n: number;
  readonly m: number;
  /** All mentees of the problem, pinned and absent ones included: the unit of gains hangs on it. */
  readonly people: number;
  /** The mentee of each row and the mentor of each column, as indices into the prepared lists. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Places left in each column, from 1; n + 1 stands for more than there are rows. */
  readonly places: Int32Array;
  /** n x m, row by row: 0..1000 or `IMPOSSIBLE`. */
  readonly scores: Int16Array;
};

/** The indices of the items that `keep` holds of. */
const indicesWhere = (length: number, keep: (index: number) => boolean): Int32Array =>
  Int32Array.from(Array.from({ length }, (_, index) => index).filter(keep));

/**
 * The free part of a problem. O(n m)
 *
 * @param without a mentee left out of it, who is not pinned; null leaves nobody out
 */
export function instanceOf(prepared: Prepared, without: number | null = null): Instance {
  const { mentees, mentors, pinned, rules, problem } = prepared;
  const left = Int32Array.from(mentors, (mentor) => (inPlay(mentor) ? mentor.places : 0));
  pinned.forEach((j) => {
    if (j >= 0) left[j] = (left[j] ?? 0) - 1;
  });
  const rows = indicesWhere(mentees.length, (i) => {
    const mentee = mentees[i];
    return mentee !== undefined && inPlay(mentee) && pinned[i] === -1 && i !== without;
  });
  const columns = indicesWhere(mentors.length, (j) => (left[j] ?? 0) > 0);
  const n = rows.length;
  const m = columns.length;
  const scores = new Int16Array(n * m);
  for (let i = 0; i < n; i++) {
    const from = (rows[i] as number) * mentors.length;
    for (let j = 0; j < m; j++) {
      const cell = from + (columns[j] as number);
      const score = prepared.scores[cell] as number;
      const possible = rules[cell] === 0 && score >= problem.settings.threshold;
      scores[i * m + j] = possible ? score : IMPOSSIBLE;
    }
  }
  const places = columns.map((j) => Math.min(left[j] ?? 0, n + 1));
  return { n, m, people: mentees.length, rows, columns, places, scores };
}
