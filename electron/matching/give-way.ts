import type { Assignment } from './assignment';
import type { Cells } from './cells';
import { Heap } from './heap';

/** Nobody gives way, or nowhere to go. */
const NONE = -1;
/** Farther than any column. */
const FAR = Number.POSITIVE_INFINITY;
/** Nothing can be cheaper. */
const SETTLED = Number.NEGATIVE_INFINITY;

/** Somebody goes to a column; the number of columns stands for the bench. */
export type Step = readonly [row: number, to: number];

/** For every full column, the cheapest way for one of its rows to give way. */
export type WaysOut = {
  /** Who leaves column j. */
  readonly mover: Int32Array;
  /** Where they go; the number of columns stands for the bench. */
  readonly target: Int32Array;
};

/** A search back from all free places and the bench. */
type Search = WaysOut & {
  /** What it costs so far to let somebody out of each column. */
  readonly cost: Float64Array;
  /** Columns with a free place: nobody has to give way there. */
  readonly free: Int32Array;
  /** Rows of full columns in `[0, seated)`, but for those whose column can't be left cheaper any more. */
  readonly rows: Int32Array;
  seated: number;
  /** What each row's new place has to cost less than, so that its column is left cheaper by that row. */
  readonly limit: Float64Array;
  /** Columns by cost, each again whenever its cost fell. */
  readonly reached: Heap;
  /** Columns (1 is) whose cost can't fall any more. */
  readonly done: Uint8Array;
  /** Room for the columns that are nearest. */
  readonly nearby: Int32Array;
};

/**
 * Lets everybody in a full column go to whichever free place costs least. Free places are as near as
 * can be, so that they are looked at together, row by row, and never again. O(n x free columns)
 */
function lookAtFree({ gains, seats, worth, price }: Assignment, cells: Cells, to: Search) {
  const { scale, bonus, level } = gains;
  const { m, byRow } = cells;
  const { cost, mover, target, rows, free } = to;
  const prices = Float64Array.from(free, (column) => price[column] as number);
  for (let at = 0; at < to.seated; at++) {
    const row = rows[at] as number;
    const from = seats.columnOf[row] as number;
    let least = (cost[from] as number) - (worth[row] as number) + bonus;
    for (let k = 0; k < free.length; k++) {
      const column = free[k] as number;
      const score = byRow[row * m + column] as number;
      const less = (prices[k] as number) - scale * score;
      if (less >= least || score < level) continue;
      least = less;
      cost[from] = less + (worth[row] as number) - bonus;
      mover[from] = row;
      target[from] = column;
    }
  }
}

/** Starts at the bench, which everybody may go to. O(n + m) */
function begin({ seats, worth }: Assignment, n: number, m: number): Search {
  const { columnOf } = seats;
  const cost = new Float64Array(m).fill(FAR);
  const mover = new Int32Array(m).fill(NONE);
  const target = new Int32Array(m).fill(NONE);
  const rows = new Int32Array(n);
  const free: number[] = [];
  for (let j = 0; j < m; j++) if (!seats.isFull(j)) free.push(j);
  let seated = 0;
  for (let row = 0; row < n; row++) {
    const from = columnOf[row] as number;
    if (from === NONE || !seats.isFull(from)) continue;
    rows[seated++] = row;
    if ((worth[row] as number) >= (cost[from] as number)) continue;
    cost[from] = worth[row] as number;
    mover[from] = row;
    target[from] = m;
  }
  const search = { mover, target, cost, rows, seated, free: Int32Array.from(free) };
  const limit = new Float64Array(n);
  const nearby = new Int32Array(m);
  return { ...search, limit, reached: new Heap(), done: new Uint8Array(m), nearby };
}

/**
 * Writes down all columns that are nearest, in `nearby`, and returns how many; 0 where no more can be
 * reached. Where scores are full of ties there are many, and none is reached for less from another.
 * O(log m) each
 */
function nearest({ reached, done, nearby }: Search): number {
  let count = 0;
  let least = FAR;
  while (reached.size > 0 && (count === 0 || reached.least === least)) {
    least = reached.least;
    const column = reached.pop();
    if (done[column] === 1) continue;
    done[column] = 1;
    nearby[count++] = column;
  }
  return count;
}

/** Sets the limits of a column's rows, whenever it can be left cheaper. O(rows) */
function limitRows({ seats, worth }: Assignment, column: number, cost: number, to: Search) {
  const from = seats.first[column] as number;
  const until = from + (seats.load[column] as number);
  for (let seat = from; seat < until; seat++) {
    const row = seats.sitting[seat] as number;
    to.limit[row] = cost - (worth[row] as number);
  }
}

/**
 * Looks at everybody who could go to `column` from where it still costs more to leave. Nearly all
 * the time goes into this loop, which reads what it needs in the order of the rows. O(n)
 */
function look(assignment: Assignment, cells: Cells, column: number, to: Search) {
  const { gains, seats, worth, price } = assignment;
  const { scale, bonus, level } = gains;
  const { cost, mover, target, rows, limit, reached } = to;
  const { n, byColumn } = cells;
  const base = column * n;
  const here = (cost[column] as number) + (price[column] as number) - bonus;
  let kept = 0;
  for (let at = 0; at < to.seated; at++) {
    const row = rows[at] as number;
    const most = limit[row] as number;
    if (most === SETTLED) continue;
    rows[kept++] = row;
    const score = byColumn[base + row] as number;
    const costs = here - scale * score;
    if (costs >= most || score < level) continue;
    const from = seats.columnOf[row] as number;
    const total = costs + (worth[row] as number);
    cost[from] = total;
    mover[from] = row;
    target[from] = column;
    limitRows(assignment, from, total === cost[column] ? SETTLED : total, to);
    reached.push(total, from);
  }
  to.seated = kept;
}

/**
 * The cheapest way out of every full column at once: shortest paths back from all free places and
 * the bench, over what each pair falls short of the proof. Where a column has a free place nobody
 * gives way. Rows are looked at only until nothing can be nearer to their column. O(n m log m)
 *
 * @param wanted the columns that will be asked for; nothing is right for any other
 */
export function waysOut(
  assignment: Assignment,
  cells: Cells,
  wanted: ReadonlySet<number>,
): WaysOut {
  const search = begin(assignment, cells.n, cells.m);
  lookAtFree(assignment, cells, search);
  for (let j = 0; j < cells.m; j++) {
    if (!assignment.seats.isFull(j)) continue;
    const cost = search.cost[j] as number;
    limitRows(assignment, j, cost, search);
    if (cost !== FAR) search.reached.push(cost, j);
  }
  let left = 0;
  for (const column of wanted) if (assignment.seats.isFull(column)) left++;
  while (left > 0 && search.seated > 0) {
    const count = nearest(search);
    if (count === 0) break;
    for (let k = 0; k < count; k++) {
      const column = search.nearby[k] as number;
      limitRows(assignment, column, SETTLED, search);
      if (wanted.has(column)) left--;
    }
    for (let k = 0; left > 0 && k < count; k++) {
      look(assignment, cells, search.nearby[k] as number, search);
    }
  }
  const { mover, target } = search;
  return { mover, target };
}

/** Who moves where when one row must leave `column`; the number of columns is the bench. */
export function wayOutOf(
  { mover, target }: WaysOut,
  { seats }: Pick<Assignment, 'seats'>,
  column: number,
): Step[] {
  const moves: Step[] = [];
  for (let at = column; at < seats.places.length && seats.isFull(at); ) {
    const to = target[at] as number;
    moves.push([mover[at] as number, to]);
    at = to;
  }
  return moves;
}
