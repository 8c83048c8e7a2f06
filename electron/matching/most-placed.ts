import type { Instance } from './instance';
import { Seats } from './seats';

/** Rows and columns that between them touch every possible pair of a level (König's cover). */
export type Cover = { readonly rows: Uint8Array; readonly columns: Uint8Array };

/** A search for a free place, breadth first over the columns. */
type Search = {
  readonly seen: Uint8Array;
  readonly via: Int32Array;
  readonly queue: Int32Array;
  reached: number;
};

/**
 * Adds to the queue every unseen column that `row` may sit in.
 *
 * @returns the first of them with a free place, or -1
 */
function look(instance: Instance, seats: Seats, level: number, row: number, search: Search) {
  const { m, scores } = instance;
  const { seen, via, queue } = search;
  const base = row * m;
  for (let j = 0; j < m; j++) {
    if (seen[j] === 1 || (scores[base + j] as number) < level) continue;
    seen[j] = 1;
    via[j] = row;
    if (!seats.isFull(j)) return j;
    queue[search.reached++] = j;
  }
  return -1;
}

/** Looks for a free place for `row`, along rows that could give way. Returns its column or -1. */
function findPlace(instance: Instance, seats: Seats, level: number, row: number, search: Search) {
  const start = search.reached;
  let free = look(instance, seats, level, row, search);
  for (let next = start; free < 0 && next < search.reached; next++) {
    const column = search.queue[next] as number;
    const from = seats.first[column] as number;
    const until = from + (seats.load[column] as number);
    for (let seat = from; free < 0 && seat < until; seat++) {
      free = look(instance, seats, level, seats.sitting[seat] as number, search);
    }
  }
  return free;
}

/** Moves everybody along the path that ends at the free place, and seats `row`. */
function shift(seats: Seats, search: Search, row: number, free: number): void {
  for (let column = free; ; ) {
    const mover = search.via[column] as number;
    const left = seats.columnOf[mover] as number;
    if (left >= 0) seats.leave(mover);
    seats.sit(mover, column);
    if (mover === row) return;
    column = left;
  }
}

/**
 * Seats as many rows as can be, in pairs that score `level` or more: one augmenting path each.
 * Columns of a search that failed are dead for good and never looked at again.
 *
 * @param start seats to go on from; pairs below `level` or beyond the places are dropped
 * @param enough once so many are seated, no more are looked for
 * Complexity O(n m) a row at worst; about O(n m) in all on mentoring data
 * @see Kuhn 1955; König 1931 for `coverOf`
 */
export function mostPlaced(
  instance: Instance,
  level: number,
  start?: Seats,
  enough: number = instance.n,
): Seats {
  const { n, m, scores, places } = instance;
  const seats = new Seats(n, places);
  start?.columnOf.forEach((column, row) => {
    if (column < 0 || (scores[row * m + column] as number) < level) return;
    if (!seats.isFull(column)) seats.sit(row, column);
  });
  const search: Search = {
    seen: new Uint8Array(m),
    via: new Int32Array(m),
    queue: new Int32Array(m),
    reached: 0,
  };
  let { placed } = seats;
  for (let row = 0; row < n && placed < enough; row++) {
    if ((seats.columnOf[row] as number) >= 0) continue;
    const dead = search.reached;
    const free = findPlace(instance, seats, level, row, search);
    if (free < 0) continue;
    placed++;
    shift(seats, search, row, free);
    search.seen[free] = 0;
    for (; search.reached > dead; search.reached--) {
      search.seen[search.queue[search.reached - 1] as number] = 0;
    }
  }
  return seats;
}

/**
 * The proof that no more can be seated than `seats` seats: a cover that weighs as much (rows
 * weigh 1, columns their places). Only right for the outcome of `mostPlaced`. O(n m)
 */
export function coverOf(instance: Instance, level: number, seats: Seats): Cover {
  const { n, m } = instance;
  const search: Search = {
    seen: new Uint8Array(m),
    via: new Int32Array(m).fill(-1),
    queue: new Int32Array(m),
    reached: 0,
  };
  const rows = new Uint8Array(n).fill(1);
  for (let row = 0; row < n; row++) {
    if ((seats.columnOf[row] as number) < 0) {
      rows[row] = 0;
      findPlace(instance, seats, level, row, search);
    }
  }
  search.seen.forEach((seen, column) => {
    if (seen === 1) for (const row of seats.rowsOf(column)) rows[row] = 0;
  });
  return { rows, columns: search.seen };
}
