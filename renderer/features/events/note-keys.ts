/** A key's meaning in a cell of the notes. */
export type NoteKey =
  | { readonly kind: 'note'; readonly note: number | null }
  | { readonly kind: 'absent' };

/** What a key says: 1 to 5 a note, 0 takes it away, X that the two did not meet; null for other keys. */
export function noteForKey(key: string): NoteKey | null {
  if (/^[1-5]$/.test(key)) return { kind: 'note', note: Number(key) };
  if (key === '0' || key === 'Backspace' || key === 'Delete') return { kind: 'note', note: null };
  return key.toLowerCase() === 'x' ? { kind: 'absent' } : null;
}

type Cell = { readonly row: number; readonly column: number };

/**
 * The cell a key leads to from the cell at `from`, as cells stand in reading order: the one before
 * or after, the nearest in the row above or below; null past an edge.
 */
export function nextCell(cells: readonly Cell[], from: number, key: string): number | null {
  const here = cells[from];
  if (here === undefined) return null;
  if (key === 'next' || key === 'ArrowRight') return from + 1 < cells.length ? from + 1 : null;
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : null;
  const down = key === 'ArrowDown';
  const rows = cells
    .map(({ row }) => row)
    .filter((row) => (down ? row > here.row : row < here.row));
  if (rows.length === 0) return null;
  const nearest = down ? Math.min(...rows) : Math.max(...rows);
  const away = (index: number) => Math.abs((cells[index]?.column ?? 0) - here.column);
  const inRow = [...cells.keys()].filter((index) => cells[index]?.row === nearest);
  return inRow.reduce((best, index) => (away(index) < away(best) ? index : best));
}
