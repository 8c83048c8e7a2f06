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

/**
 * For each column, how good the weakest new pair can be when one of its rows gives way and
 * everybody stays seated: `OPEN` where a place is free anyway, `CLOSED` where somebody would have
 * to stand. Widest paths back from the free places. O(m^2 + n m)
 */
export function widestWays(table: Table, seats: Seats): Float64Array {
  const { n, m, scores, rowStep, columnStep } = table;
  const width = Float64Array.from({ length: m }, (_, j) => (seats.isFull(j) ? CLOSED : OPEN));
  const done = new Uint8Array(m);
  for (;;) {
    let column = -1;
    for (let j = 0; j < m; j++) {
      const wider = column < 0 || (width[j] as number) > (width[column] as number);
      if (done[j] === 0 && width[j] !== CLOSED && wider) column = j;
    }
    if (column < 0) return width;
    done[column] = 1;
    const end = width[column] as number;
    for (let i = 0, at = column * columnStep; i < n; i++, at += rowStep) {
      const from = seats.columnOf[i] as number;
      if (from < 0) continue;
      const through = Math.min(end, scores[at] as number);
      if (through > (width[from] as number)) width[from] = through;
    }
  }
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
