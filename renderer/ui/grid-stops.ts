const PAGE_ROWS = 8;

/** The row and column an arrow key leads to; null where it leads nowhere or is no arrow. */
function aim(key: string, row: number, column: number, rows: number): [number, number] | null {
  switch (key) {
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, Number.POSITIVE_INFINITY];
    case 'PageUp':
      return [Math.max(0, row - PAGE_ROWS), column];
    case 'PageDown':
      return [Math.min(rows - 1, row + PAGE_ROWS), column];
    default:
      return null;
  }
}

/**
 * The stop a key moves to, or null. Up and down keep the column where the row is long enough and
 * pass over an empty tray.
 */
export function nextStop<T>(
  key: string,
  rows: readonly (readonly T[])[],
  current: T | null,
  keyOf: (stop: T) => string,
): T | null {
  if (current === null) return null;
  const own = keyOf(current);
  const row = rows.findIndex((line) => line.some((stop) => keyOf(stop) === own));
  const stops = rows[row];
  if (!stops) return null;
  const column = stops.findIndex((stop) => keyOf(stop) === own);
  const aimed = aim(key, row, column, rows.length);
  if (!aimed) return null;
  const target = rows[aimed[0]];
  if (!target || aimed[1] < 0) return null;
  const last = target.length - 1;
  if (aimed[0] === row && aimed[1] > last && key === 'ArrowRight') return null;
  return target[Math.min(aimed[1], last)] ?? null;
}
