import type { Scores } from './instance';
import type { Seats } from './seats';

/** The width of a way that needs no new pair at all. */
export const OPEN = Number.POSITIVE_INFINITY;
/** No way. */
export const CLOSED = -1;

/** Scores of n rows with m columns, wherever they stand: quickest where `rowStep` is 1. */
export type Table = {
  readonly n: number;
  readonly m: number;
  readonly scores: Scores;
  readonly rowStep: number;
  readonly columnStep: number;
};

/** Columns that wait to be looked back from: `columns[0, waiting)`, with their width so far. */
type Waiting = { readonly width: Float64Array; readonly columns: Int32Array; waiting: number };

/** Takes the widest out of those that wait, or one that is wide enough; -1 where none is reached. */
function widest(from: Waiting, enough: number): number {
  const { width, columns } = from;
  let best = -1;
  let end: number = CLOSED;
  for (let at = 0; at < from.waiting && end < enough; at++) {
    const wide = width[columns[at] as number] as number;
    if (wide <= end) continue;
    end = wide;
    best = at;
  }
  if (best < 0) return best;
  const column = columns[best] as number;
  columns[best] = columns[--from.waiting] as number;
  return column;
}

/**
 * For each column, how good the weakest new pair can be when one of its rows gives way and
 * everybody stays seated: `OPEN` where a place is free anyway, `CLOSED` where somebody would have
 * to stand. Widest paths back from the free places. A row is looked at only until its column's way
 * is as wide as any still to come: soon, where a low width is enough. O(m^2 + n m)
 *
 * @param enough widths from here on are not told apart: what is given is at most the true width
 */
export function widestWays(table: Table, seats: Seats, enough = OPEN): Float64Array {
  const { n, m, scores, rowStep, columnStep } = table;
  const { columnOf } = seats;
  const width = Float64Array.from({ length: m }, (_, j) => (seats.isFull(j) ? CLOSED : OPEN));
  const from: Waiting = { width, columns: Int32Array.from(width.keys()), waiting: m };
  const rows = new Int32Array(n);
  let seated = 0;
  for (let row = 0; row < n; row++) if ((columnOf[row] as number) >= 0) rows[seated++] = row;
  for (
    let column = widest(from, enough);
    column >= 0 && seated > 0;
    column = widest(from, enough)
  ) {
    const end = width[column] as number;
    const settled = Math.min(end, enough);
    const base = column * columnStep;
    let kept = 0;
    for (let at = 0; at < seated; at++) {
      const row = rows[at] as number;
      const known = width[columnOf[row] as number] as number;
      if (known >= settled) continue;
      rows[kept++] = row;
      const through = Math.min(end, scores[base + row * rowStep] as number);
      if (through > known) width[columnOf[row] as number] = through;
    }
    seated = kept;
  }
  return width;
}

/**
 * For each column, how good the weakest new pair can be when somebody from the bench comes to
 * stay, were there one place more: `CLOSED` where nobody could. Widest paths from the bench.
 * O(m^2 + n m)
 */
export function widestArrivals(table: Table, seats: Seats): Float64Array {
  const { n, m, scores, rowStep, columnStep } = table;
  const width = new Float64Array(m).fill(CLOSED);
  const done = new Uint8Array(m);
  const look = (row: number, so: number) => {
    for (let j = 0, at = row * rowStep; j < m; j++, at += columnStep) {
      const through = Math.min(so, scores[at] as number);
      if (through > (width[j] as number)) width[j] = through;
    }
  };
  for (let row = 0; row < n; row++) if (seats.columnOf[row] === -1) look(row, OPEN);
  for (;;) {
    let column = -1;
    for (let j = 0; j < m; j++) {
      const wider = column < 0 || (width[j] as number) > (width[column] as number);
      if (done[j] === 0 && width[j] !== CLOSED && wider) column = j;
    }
    if (column < 0) return width;
    done[column] = 1;
    for (const row of seats.rowsOf(column)) look(row, width[column] as number);
  }
}
