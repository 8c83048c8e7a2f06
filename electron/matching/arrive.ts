import { type Assignment, raisedBy } from './assignment';
import type { Cells } from './cells';
import type { Step } from './give-way';

/** Nobody: a place is left free. */
const NONE = -1;

/** For every column, who would come to it at best if it had one place more. */
export type Arrivals = {
  /** Who comes to column j; -1 where it is best left free. */
  readonly comer: Int32Array;
};

/**
 * The best way to fill one more place, for every column at once: shortest paths from the bench and
 * from places not worth more than their reserve, over what each pair falls short of the proof. What
 * the place then adds to all gains is what its price was raised by, less the path. O(m^2 + n m)
 */
export function arrivals(assignment: Assignment, cells: Cells): Arrivals {
  const { gains, seats, worth, price } = assignment;
  const { n, m, byRow } = cells;
  const cost = Float64Array.from({ length: m }, (_, column) => raisedBy(assignment, column));
  const comer = new Int32Array(m).fill(NONE);
  const done = new Uint8Array(m);
  const look = (row: number, from: number) => {
    const base = row * m;
    const mine = from + (worth[row] as number) - gains.bonus;
    for (let j = 0; j < m; j++) {
      const score = byRow[base + j] as number;
      if (score < gains.level) continue;
      const total = mine + (price[j] as number) - score * gains.scale;
      if (total >= (cost[j] as number)) continue;
      cost[j] = total;
      comer[j] = row;
    }
  };

  for (let row = 0; row < n; row++) if (seats.columnOf[row] === NONE) look(row, 0);
  for (let left = m; left > 0; left--) {
    let column = NONE;
    for (let j = 0; j < m; j++) {
      const nearer = column === NONE || (cost[j] as number) < (cost[column] as number);
      if (done[j] === 0 && nearer) column = j;
    }
    done[column] = 1;
    for (const row of seats.rowsOf(column)) look(row, cost[column] as number);
  }
  return { comer };
}

/** Who moves where when `column` gets one place more. */
export function wayTo(
  { comer }: Arrivals,
  { seats }: Pick<Assignment, 'seats'>,
  column: number,
): Step[] {
  const moves: Step[] = [];
  for (let at = column; at !== NONE && comer[at] !== NONE; ) {
    const row = comer[at] as number;
    moves.push([row, at]);
    at = seats.columnOf[row] as number;
  }
  return moves;
}
