import type { Meeting } from '../../../shared/event';
import type { RotaRow } from './events-view';
import { nextCell } from './note-keys';

/** A cell with a meeting in it; a break has none. */
export const CELL = 'button[data-row]';

/** Tells a cell from all others: two of a meeting may stand in two rows. */
export const cellKey = (row: number, { round }: Pick<Meeting, 'round'>): string =>
  `${String(row)} ${String(round)}`;

/** The first cell in reading order whose meeting is wanted: Tab leads to one cell, the arrows to the others. */
export function firstCell(
  rows: readonly RotaRow[],
  isWanted: (meeting: Meeting) => boolean = () => true,
): string | undefined {
  for (const [at, { cells }] of rows.entries()) {
    const meeting = cells.find((each) => each !== null && isWanted(each));
    if (meeting) return cellKey(at, meeting);
  }
  return undefined;
}

/** Moves the focus from a cell by an arrow, or to the next one. */
export function moveFocus(grid: HTMLElement | null, from: HTMLElement, key: string): void {
  const cells = [...(grid?.querySelectorAll<HTMLElement>(CELL) ?? [])];
  const places = cells.map((cell) => ({
    row: Number(cell.getAttribute('data-row')),
    column: Number(cell.getAttribute('data-column')),
  }));
  const to = nextCell(places, cells.indexOf(from), key);
  if (to !== null) cells[to]?.focus();
}
