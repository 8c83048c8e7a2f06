import type { Assignment } from './assignment';
import type { Cells } from './cells';

/** Nobody gives way, or nowhere to go. */
const NONE = -1;

/** Somebody goes to a column; the number of columns stands for the bench. */
export type Step = readonly [row: number, to: number];

/** For every full column, the cheapest way for one of its rows to give way. */
export type WaysOut = {
  /** Who leaves column j. */
  readonly mover: Int32Array;
  /** Where they go; the number of columns stands for the bench. */
  readonly target: Int32Array;
};

/**
 * The cheapest way out of every full column at once: shortest paths back from all free places and
 * the bench, over what each pair falls short of the proof. Where a column has a free place nobody
 * gives way. O(m^2 + n m)
 */
export function waysOut({ gains, seats, worth, price }: Assignment, cells: Cells): WaysOut {
  const { n, m, byColumn } = cells;
  const cost = new Float64Array(m).fill(Number.POSITIVE_INFINITY);
  const mover = new Int32Array(m).fill(NONE);
  const target = new Int32Array(m).fill(NONE);
  const done = new Uint8Array(m);
  const offer = (row: number, to: number, total: number) => {
    const from = seats.columnOf[row] as number;
    if (from === NONE || done[from] === 1 || total >= (cost[from] as number)) return;
    cost[from] = total;
    mover[from] = row;
    target[from] = to;
  };

  for (let j = 0; j < m; j++) if (!seats.isFull(j)) cost[j] = 0;
  for (let row = 0; row < n; row++) offer(row, m, worth[row] as number);
  for (;;) {
    let column = NONE;
    for (let j = 0; j < m; j++) {
      const nearer = column === NONE || (cost[j] as number) < (cost[column] as number);
      if (done[j] === 0 && nearer) column = j;
    }
    if (column === NONE || cost[column] === Number.POSITIVE_INFINITY) break;
    done[column] = 1;
    const here = (cost[column] as number) + (price[column] as number) - gains.bonus;
    for (let row = 0; row < n; row++) {
      const score = byColumn[column * n + row] as number;
      if (score < gains.level) continue;
      offer(row, column, here + (worth[row] as number) - gains.scale * score);
    }
  }
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
