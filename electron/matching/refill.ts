import { type Assignment, raisedBy } from './assignment';
import type { Cells } from './cells';

/** Farther than any column. */
const FAR = Number.POSITIVE_INFINITY;
/** Nobody; the bench. */
const NONE = -1;

/** What a search back from a free place writes on. */
type Search = {
  /** What it costs to take somebody out of each column and close the gap at the start. */
  readonly distance: Float64Array;
  /** For each column reached: who would leave it, and for where. */
  readonly mover: Int32Array;
  readonly target: Int32Array;
  /** Columns: done `[0, done)`, reached but not done `[done, reached)`. */
  readonly order: Int32Array;
  done: number;
  reached: number;
  /** The cheapest end so far: what it costs, and the column to be left with a free place or ... */
  end: number;
  endColumn: number;
  /** ... the row to be taken from the bench, and where it goes; `NONE` where it is a column. */
  endRow: number;
  endTarget: number;
};

const searchFrom = (column: number, m: number, end: number): Search => {
  const distance = new Float64Array(m).fill(FAR);
  distance[column] = 0;
  return {
    distance,
    mover: new Int32Array(m).fill(NONE),
    target: new Int32Array(m).fill(NONE),
    order: new Int32Array(m).fill(column, 0, 1),
    done: 0,
    reached: 1,
    end,
    endColumn: column,
    endRow: NONE,
    endTarget: NONE,
  };
};

/** Takes the nearest column not done. Returns its index, or `NONE` where an end is as near. */
function nearest({ order, distance, done, reached, end }: Search): number {
  let best = NONE;
  let least = end;
  for (let at = done; at < reached; at++) {
    const far = distance[order[at] as number] as number;
    if (far >= least) continue;
    least = far;
    best = at;
  }
  return best;
}

/** Looks at everybody who could move to `column`: those on the bench, and those elsewhere. O(n) */
function look(assignment: Assignment, cells: Cells, column: number, to: Search) {
  const { instance, gains, seats, worth, price } = assignment;
  const { scale, bonus, level } = gains;
  const { columnOf } = seats;
  const { reserve } = instance;
  const { n, byColumn } = cells;
  const { distance, mover, target, order } = to;
  const base = column * n;
  const here = (distance[column] as number) + (price[column] as number) - bonus;
  for (let row = 0; row < n; row++) {
    const score = byColumn[base + row] as number;
    if (score < level) continue;
    const cost = here + (worth[row] as number) - score * scale;
    if (cost >= to.end) continue;
    const from = columnOf[row] as number;
    if (from === NONE) {
      to.end = cost;
      to.endRow = row;
      to.endTarget = column;
      continue;
    }
    if (cost >= (distance[from] as number)) continue;
    if (distance[from] === FAR) order[to.reached++] = from;
    distance[from] = cost;
    mover[from] = row;
    target[from] = column;
    const left = cost + (price[from] as number) - scale * (reserve[from] as number);
    if (left < to.end) {
      to.end = left;
      to.endColumn = from;
      to.endRow = NONE;
    }
  }
}

/** Moves everybody along the way that was found. */
function walk({ seats }: Assignment, start: number, search: Search): void {
  const moves: (readonly [row: number, to: number])[] = [];
  let column = search.endColumn;
  if (search.endRow !== NONE) {
    column = search.endTarget;
    moves.push([search.endRow, column]);
  }
  while (column !== start) {
    const to = search.target[column] as number;
    moves.push([search.mover[column] as number, to]);
    column = to;
  }
  for (const [row] of moves) if (seats.columnOf[row] !== NONE) seats.leave(row);
  for (const [row, to] of moves) seats.sit(row, to);
}

/**
 * Makes the best of a free place whose price was raised, after somebody left it or it was added: somebody
 * moves in, and others may follow, until somebody comes from the bench, or a place stays free that
 * is not worth more than its reserve any more (that may be the very place). Seats and prices prove each other
 * afterwards, as if the place had always been there.
 *
 * Complexity O(m^2 + n m) at worst; reads columns only as far as the cheapest end
 */
export function refill(assignment: Assignment, cells: Cells, column: number): void {
  const { seats, worth, price } = assignment;
  const search = searchFrom(column, cells.m, raisedBy(assignment, column));
  const { order, distance } = search;
  for (let at = nearest(search); at !== NONE; at = nearest(search)) {
    const next = order[at] as number;
    order[at] = order[search.done] as number;
    order[search.done++] = next;
    look(assignment, cells, next, search);
  }
  for (let at = 0; at < search.done; at++) {
    const passed = order[at] as number;
    const by = search.end - (distance[passed] as number);
    if (by <= 0) continue;
    price[passed] = (price[passed] as number) - by;
    for (const row of seats.rowsOf(passed)) worth[row] = (worth[row] as number) + by;
  }
  walk(assignment, column, search);
}
