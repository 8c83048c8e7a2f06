import type { Assignment } from './assignment';

/** Farther than any column. */
const FAR = Number.POSITIVE_INFINITY;

/** What a search writes on, kept from one to the next. */
export type Workspace = {
  readonly m: number;
  /** What reaching each column costs so far. */
  readonly distance: Float64Array;
  /** The row from which each column is reached. */
  readonly via: Int32Array;
  /** Columns: done `[0, done)`, at the present level `[done, todo)`, farther `[todo, m)`. */
  readonly order: Int32Array;
  done: number;
  todo: number;
  /** What the columns at the present level cost to reach. */
  level: number;
  /** The cheapest way to the bench so far, and the row that would go there. */
  bench: number;
  benchRow: number;
};

export const workspace = (m: number): Workspace => ({
  m,
  distance: new Float64Array(m),
  via: new Int32Array(m),
  order: new Int32Array(m),
  done: 0,
  todo: 0,
  level: 0,
  bench: 0,
  benchRow: -1,
});

/** No free place reached yet. */
const NONE = -1;

/**
 * Looks from a row, reached at the present level, at the columns farther on. A free place on the
 * present level ends the search at once: equal scores would otherwise be searched in full.
 *
 * @returns that free column, or `NONE`. O(m)
 */
function relax(
  { instance, gains, seats, price }: Assignment,
  row: number,
  from: number,
  work: Workspace,
) {
  const { m, distance, via, order, level } = work;
  const { scores } = instance;
  const { scale, bonus, level: lowest } = gains;
  const base = row * m;
  for (let at = work.todo; at < m; at++) {
    const j = order[at] as number;
    const score = scores[base + j] as number;
    if (score < lowest) continue;
    const cost = from + (price[j] as number) - score * scale - bonus;
    if (cost >= (distance[j] as number)) continue;
    distance[j] = cost;
    via[j] = row;
    if (cost > level) continue;
    if (!seats.isFull(j)) return j;
    order[at] = order[work.todo] as number;
    order[work.todo++] = j;
  }
  return NONE;
}

/** Starts the search at a row on the bench. Sets its worth to the best it could get. O(m) */
function begin({ instance, gains, price, worth }: Assignment, row: number, work: Workspace): void {
  const { m, distance, via, order } = work;
  const { scores } = instance;
  const base = row * m;
  let best = 0;
  for (let j = 0; j < m; j++) {
    const score = scores[base + j] as number;
    const profit = score * gains.scale + gains.bonus - (price[j] as number);
    distance[j] = score < gains.level ? FAR : -profit;
    if (score >= gains.level && profit > best) best = profit;
    via[j] = row;
    order[j] = j;
  }
  for (let j = 0; j < m; j++) {
    const cost = distance[j] as number;
    if (cost !== FAR) distance[j] = cost + best;
  }
  worth[row] = best;
  Object.assign(work, { done: 0, todo: 0, level: 0, bench: best, benchRow: row });
}

/**
 * Gathers the nearest of the columns farther on as the present level.
 *
 * @returns one of them with a free place, `NONE`, or m when the bench is nearer. O(m)
 */
function nextLevel({ seats }: Assignment, work: Workspace): number {
  const { m, distance, order } = work;
  let nearest = work.bench;
  for (let at = work.todo; at < m; at++) {
    const cost = distance[order[at] as number] as number;
    if (cost < nearest) nearest = cost;
  }
  work.level = nearest;
  for (let at = work.todo; at < m; at++) {
    const j = order[at] as number;
    if ((distance[j] as number) !== nearest) continue;
    if (!seats.isFull(j)) return j;
    order[at] = order[work.todo] as number;
    order[work.todo++] = j;
  }
  return work.bench === nearest ? m : NONE;
}

/** Searches from `row` to the nearest free place. Returns its column, or m for the bench. */
function search(assignment: Assignment, row: number, work: Workspace): number {
  const { seats, worth } = assignment;
  begin(assignment, row, work);
  for (;;) {
    if (work.done === work.todo) {
      const end = nextLevel(assignment, work);
      if (end !== NONE) return end;
    }
    const column = work.order[work.done++] as number;
    const first = seats.first[column] as number;
    const until = first + (seats.load[column] as number);
    for (let seat = first; seat < until; seat++) {
      const other = seats.sitting[seat] as number;
      const from = work.level + (worth[other] as number);
      if (from < work.bench) {
        work.bench = from;
        work.benchRow = other;
      }
      const free = relax(assignment, other, from, work);
      if (free !== NONE) return free;
    }
    if (work.bench === work.level) return work.m;
  }
}

/** Makes the path just found cost nothing, so that the proof still holds once it is walked. */
function reprice(assignment: Assignment, row: number, work: Workspace): void {
  const { seats, worth, price } = assignment;
  for (let at = 0; at < work.done; at++) {
    const column = work.order[at] as number;
    const by = work.level - (work.distance[column] as number);
    if (by === 0) continue;
    price[column] = (price[column] as number) + by;
    for (const other of seats.rowsOf(column)) worth[other] = (worth[other] as number) - by;
  }
  worth[row] = (worth[row] as number) - work.level;
}

/**
 * Seats one row from the bench, or leaves somebody there, whichever is best for all; the seats
 * and prices are optimal for the rows dealt with so far, before and after.
 * Complexity O(n m) at worst
 */
export function seatByPath(assignment: Assignment, row: number, work: Workspace): void {
  const { seats } = assignment;
  const end = search(assignment, row, work);
  reprice(assignment, row, work);
  let column = end;
  if (end === work.m) {
    if (work.benchRow === row) return;
    column = seats.columnOf[work.benchRow] as number;
    seats.leave(work.benchRow);
  }
  for (;;) {
    const mover = work.via[column] as number;
    const left = seats.columnOf[mover] as number;
    if (left >= 0) seats.leave(mover);
    seats.sit(mover, column);
    if (mover === row) return;
    column = left;
  }
}
