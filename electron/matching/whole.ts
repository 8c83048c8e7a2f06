import { BEST_SCORE } from '../../shared/plan';
import { IMPOSSIBLE, type Instance } from './instance';
import { inPlay, type Prepared, type Unpaired } from './prepared';

/**
 * A problem as one instance in which everybody keeps their place whatever is decided: a row for
 * every mentee, and for every mentor a column; under load balance a column for each place and one
 * to spare. Whoever takes no part has no possible pair, or no places.
 */
export type Whole = {
  readonly instance: Instance & { readonly scores: Int16Array };
  /** The columns of mentor j: `first[j]` up to `first[j + 1]`. */
  readonly first: Int32Array;
};

/** Where the columns are, without what changes. */
export type Frame = Pick<Whole, 'first'>;

/** Whether a mentee takes part and is not pinned. */
export const isFree = ({ mentees, pinned }: Prepared, i: number): boolean => {
  const mentee = mentees[i];
  return mentee !== undefined && pinned[i] === -1 && inPlay(mentee);
};

/** What a mentee's pair scores in each column, where nothing is against it. O(m) */
export function rowOf(prepared: Prepared, { first }: Frame, i: number): Int16Array {
  const { mentors, rules, scores, problem } = prepared;
  const { threshold } = problem.settings;
  const row = new Int16Array(first[mentors.length] as number).fill(IMPOSSIBLE);
  if (!isFree(prepared, i)) return row;
  const base = i * mentors.length;
  for (let j = 0; j < mentors.length; j++) {
    const score = scores[base + j] as number;
    if (rules[base + j] !== 0 || score < threshold) continue;
    const until = first[j + 1] as number;
    for (let column = first[j] as number; column < until; column++) row[column] = score;
  }
  return row;
}

/** What a mentor's pair scores in each row. O(n) */
export function columnOf(prepared: Prepared, j: number): Int16Array {
  const { mentees, mentors, rules, scores, problem } = prepared;
  const column = new Int16Array(mentees.length).fill(IMPOSSIBLE);
  for (let i = 0; i < column.length; i++) {
    const cell = i * mentors.length + j;
    const score = scores[cell] as number;
    if (rules[cell] !== 0 || score < problem.settings.threshold) continue;
    if (isFree(prepared, i)) column[i] = score;
  }
  return column;
}

/** Pins that each mentor's places are taken by. O(n + m) */
function pinnedTo({ mentors, pinned }: Unpaired): Int32Array {
  const taken = new Int32Array(mentors.length);
  for (let i = 0; i < pinned.length; i++) {
    const j = pinned[i] as number;
    if (j >= 0) taken[j] = (taken[j] as number) + 1;
  }
  return taken;
}

/**
 * Places left in each column beside the pins, which take a mentor's cheapest places; more than
 * there are mentees count as one more than that. O(n + m)
 */
export function placesIn(prepared: Unpaired, { first }: Frame): Int32Array {
  const { mentees, mentors, problem } = prepared;
  const places = new Int32Array(first[mentors.length] as number);
  const taken = pinnedTo(prepared);
  mentors.forEach((mentor, j) => {
    if (!inPlay(mentor)) return;
    const from = first[j] as number;
    const mine = taken[j] as number;
    if (problem.settings.loadBalance === 0) {
      places[from] = Math.min(mentor.places - mine, mentees.length + 1);
      return;
    }
    const until = Math.min(from + mentor.places, first[j + 1] as number);
    places.fill(1, Math.min(from + mine, until), until);
  });
  return places;
}

/** The most that could be placed beside the pins were every pair possible. O(n + m) */
export function roomIn(prepared: Prepared, places: Int32Array): number {
  let free = 0;
  for (let i = 0; i < prepared.mentees.length; i++) if (isFree(prepared, i)) free++;
  let room = 0;
  for (let column = 0; column < places.length; column++) room += places[column] as number;
  return Math.min(free, room);
}

/**
 * All of a whole but for the scores. O(n + columns)
 *
 * @param most under load balance a mentor with more places gets columns for so many and one to spare
 */
export function outlineOf(prepared: Unpaired, most = prepared.mentees.length) {
  const { mentees, mentors, problem } = prepared;
  const { loadBalance } = problem.settings;
  const n = mentees.length;
  const first = new Int32Array(mentors.length + 1);
  const columns: number[] = [];
  const reserve: number[] = [];
  mentors.forEach((mentor, j) => {
    const apart = loadBalance === 0 ? 1 : Math.min(mentor.places, most) + 1;
    for (let place = 0; place < apart; place++) {
      columns.push(j);
      reserve.push(loadBalance * (mentor.activeMatches + place));
    }
    first[j + 1] = columns.length;
  });
  const instance = {
    ...{ n, m: columns.length, people: n, best: BEST_SCORE, rows: Int32Array.from(mentees.keys()) },
    ...{ columns: Int32Array.from(columns), reserve: Float64Array.from(reserve) },
    places: placesIn(prepared, { first }),
  };
  return { instance, first };
}

/** O(n m) */
export function wholeOf(prepared: Prepared): Whole {
  const { instance, first } = outlineOf(prepared);
  const { n, m } = instance;
  const scores = new Int16Array(n * m);
  for (let i = 0; i < n; i++) scores.set(rowOf(prepared, { first }, i), i * m);
  return { instance: { ...instance, scores }, first };
}

/** Whether a mentor can have so many places without another frame. */
export const fitsIn = ({ problem }: Prepared, { first }: Frame, j: number, places: number) =>
  problem.settings.loadBalance === 0 || places <= (first[j + 1] as number) - (first[j] as number);
