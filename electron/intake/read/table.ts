import type { FileFacts, IntakeRefusal } from '../../../shared/intake';
import { fail, ok, type Result } from '../../../shared/result';
import { LIMITS } from './limits';

/** A file as a table of texts, exactly as written; `rows` are the non-blank ones below the headings. */
export type Table = {
  readonly facts: FileFacts;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per row, as a spreadsheet counts: blank rows count, `sep=` lines do not. */
  readonly rowNumbers: readonly number[];
  readonly headingRow: number;
  /** Rows, by their index, whose cells are more or fewer than the headings. */
  readonly ragged: ReadonlyMap<number, 'too-many-cells' | 'too-few-cells'>;
};

type Cells = readonly (readonly string[])[];

const TITLE_LINES = 5;

const filled = (row: readonly string[]): number =>
  row.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);

/** The row of headings: the first that is not blank, unless it is a lone title above a wide table. */
function findHeadings(cells: Cells): number {
  const first = cells.findIndex((row) => filled(row) > 0);
  if (first < 0) return -1;
  const isTitle = (index: number) => filled(cells[index] ?? []) <= 1;
  let at = first;
  while (at < first + TITLE_LINES && isTitle(at)) at += 1;
  const wide = filled(cells[at] ?? []) >= 3 && filled(cells[at + 1] ?? []) >= 2;
  return wide ? at : first;
}

/** Columns up to the last that has a heading or a cell below a heading's record. */
function widthOf(headings: readonly string[], rows: Cells): number {
  let width = headings.length;
  const isBlank = (column: number) =>
    (headings[column] ?? '').trim() === '' &&
    rows.every((row) => (row[column] ?? '').trim() === '');
  while (width > 0 && isBlank(width - 1)) width -= 1;
  return width;
}

function raggedness(row: readonly string[], headings: number, width: number) {
  if (row.length > width && filled(row.slice(width)) > 0) return 'too-many-cells';
  return row.length < headings && row.length < width ? 'too-few-cells' : null;
}

/** A row of exactly this many cells. */
function fitted(row: readonly string[], width: number): readonly string[] {
  if (row.length === width) return row;
  const missing = Math.max(0, width - row.length);
  return [...row.slice(0, width), ...Array<string>(missing).fill('')];
}

type Origin = Omit<FileFacts, 'skippedLines' | 'rowCount' | 'columnCount'>;

/** Cells to a table: finds the headings, drops blank rows, keeps the file's own row numbers. */
export function tableOf(cells: Cells, origin: Origin): Result<Table, IntakeRefusal> {
  const at = findHeadings(cells);
  if (at < 0) return fail({ code: 'empty-file' });
  const headings = cells[at] ?? [];
  const found: number[] = [];
  for (let index = at + 1; index < cells.length; index += 1) {
    if (filled(cells[index] ?? []) > 0) found.push(index);
  }
  if (found.length === 0) return fail({ code: 'header-only' });
  if (found.length > LIMITS.rows) return fail({ code: 'too-many-rows', limit: LIMITS.rows });
  const raw = found.map((index) => cells[index] ?? []);
  const width = widthOf(headings, raw);
  if (width > LIMITS.columns) return fail({ code: 'too-many-columns', limit: LIMITS.columns });
  const ragged = new Map<number, 'too-many-cells' | 'too-few-cells'>();
  for (const [index, row] of raw.entries()) {
    const fault = raggedness(row, headings.length, width);
    if (fault !== null) ragged.set(index, fault);
  }
  return ok({
    facts: { ...origin, skippedLines: at, rowCount: raw.length, columnCount: width },
    headers: fitted(headings, width),
    rows: raw.map((row) => fitted(row, width)),
    rowNumbers: found.map((index) => index + 1),
    headingRow: at + 1,
    ragged,
  });
}
