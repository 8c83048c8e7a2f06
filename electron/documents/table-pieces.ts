import type { Column, TableBlock } from './block';
import {
  across,
  keepsLine,
  linesIn,
  type Mark,
  type Piece,
  piece,
  type Setting,
  STYLE,
  type TextStyle,
  textAt,
  textEndingAt,
} from './piece';

const CELL_GAP = 12;
const ROW_PADDING = 3.2;
/** Rows with more lines than this may be cut between two pages. */
const WHOLE_ROW_LINES = 8;

type Place = { readonly x: number; readonly width: number; readonly align: Column['align'] };

/** Where each column stands: the width is shared out after the gaps between them. */
function placesOf(columns: readonly Column[], width: number): Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - CELL_GAP * (columns.length - 1);
  let x = 0;
  return columns.map(({ share, align }) => {
    const place = { x, width: (room * share) / shares, align };
    x += place.width + CELL_GAP;
    return place;
  });
}

/** Line `index` of every cell, all on one height. */
function lineMarks(
  cells: readonly (readonly string[])[],
  index: number,
  top: number,
  places: readonly Place[],
  style: TextStyle,
  { faces }: Setting,
): Mark[] {
  return places.flatMap(({ x, width, align }, column) => {
    const text = cells[column]?.[index] ?? '';
    if (text === '') return [];
    return align === 'right'
      ? textEndingAt(text, x + width, top, style, faces)
      : textAt(text, x, top, style);
  });
}

const cellLines = (
  cells: readonly string[],
  places: readonly Place[],
  style: TextStyle,
  { faces }: Setting,
): string[][] =>
  places.map(({ width }, column) => linesIn(cells[column] ?? '', style, width, faces));

function headerPiece(
  columns: readonly Column[],
  places: readonly Place[],
  setting: Setting,
): Piece {
  const style = STYLE.column;
  const cells = cellLines(
    columns.map(({ header }) => header),
    places,
    style,
    setting,
  );
  const count = Math.max(...cells.map((lines) => lines.length));
  const marks = Array.from({ length: count }, (_, index) =>
    lineMarks(cells, index, index * style.leading, places, style, setting),
  ).flat();
  const height = count * style.leading + 3;
  return piece(height, [...marks, across(0, setting.width, height, 'second', 0.7)], {
    before: 8,
    keep: true,
  });
}

/** A row: a piece for each of its lines, the last one with the hairline below. */
function rowPieces(
  row: readonly string[],
  places: readonly Place[],
  header: Piece,
  setting: Setting,
): Piece[] {
  const style = STYLE.cell;
  const cells = cellLines(row, places, style, setting);
  const count = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) => {
    const top = index === 0 ? ROW_PADDING : 0;
    const isLast = index === count - 1;
    const height = top + style.leading + (isLast ? ROW_PADDING : 0);
    const marks = lineMarks(cells, index, top, places, style, setting);
    if (isLast) marks.push(across(0, setting.width, height, 'hairline'));
    const keep = count <= WHOLE_ROW_LINES ? !isLast : keepsLine(index, count);
    return piece(height, marks, { keep, repeat: [header] });
  });
}

/** A table; its header stays with the first row and comes again on every page. */
export function tablePieces({ columns, rows }: TableBlock, setting: Setting): Piece[] {
  const places = placesOf(columns, setting.width);
  const header = headerPiece(columns, places, setting);
  return [header, ...rows.flatMap((row) => rowPieces(row, places, header, setting))];
}
