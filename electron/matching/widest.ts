import type { Instance } from './instance';
import type { Seats } from './seats';

/** The width of a way that needs no new pair at all. */
export const OPEN = 1001;
/** No way. */
export const CLOSED = -1;

/**
 * For each column, how good the weakest new pair can be when one of its rows gives way and
 * everybody stays seated: `OPEN` where a place is free anyway, `CLOSED` where somebody would have
 * to stand. Widest paths back from the free places. O(m^2 + n m)
 */
export function widestWays({ n, m, scores }: Instance, seats: Seats): Int16Array {
  const width = Int16Array.from({ length: m }, (_, j) => (seats.isFull(j) ? CLOSED : OPEN));
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
    for (let i = 0; i < n; i++) {
      const from = seats.columnOf[i] as number;
      const through = Math.min(end, scores[i * m + column] as number);
      if (from >= 0 && through > (width[from] as number)) width[from] = through;
    }
  }
}
