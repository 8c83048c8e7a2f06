import Papa from 'papaparse';
import { fail, ok, type Result } from '../../shared/result';
import { guarded, unguarded } from './guard';

/** What a cell holds; null is no answer, which is an empty cell. */
export type Value = string | number | null;

/** Tells spreadsheets that the letters are UTF-8. */
const MARK = '\uFEFF';
const LINE_END = '\r\n';
/** What can stand without quotes, whatever a program takes for a separator. */
const PLAIN = /^[^",;|\s]+(?: [^",;|\s]+)*$/u;

function cellOf(value: Value): string {
  if (value === null) return '';
  const cell = guarded(String(value));
  return PLAIN.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;
}

const lineOf = (values: readonly Value[]): string => values.map(cellOf).join(',') + LINE_END;

/** The first line of a file, with the mark before it. */
export const csvHead = (headings: readonly string[]): string => MARK + lineOf(headings);

/** The lines of some rows. */
export const csvLines = (rows: readonly (readonly Value[])[]): string => rows.map(lineOf).join('');

/** Why a file is no table: not in UTF-8 (0), or a row, counted from 1, that is cut off or of another width. */
export type Broken = { readonly row: number };

/**
 * Reads a file of {@link csvHead} and {@link csvLines}, strictly: every row is as wide as the headings.
 * Cells come without their guards; null is an empty cell.
 */
export function readCsv(
  bytes: Uint8Array,
): Result<{ headings: readonly string[]; rows: readonly (readonly (string | null)[])[] }, Broken> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ row: 0 });
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: LINE_END });
  const [error] = errors;
  if (error) return fail({ row: (error.row ?? 0) + 1 });
  // After the last line end there is nothing, which reads as a row of one empty cell.
  if (data.at(-1)?.join('') === '') data.pop();
  const [headings = [], ...cells] = data;
  const odd = cells.findIndex((row) => row.length !== headings.length);
  if (odd >= 0) return fail({ row: odd + 2 });
  const rows = cells.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell))));
  return ok({ headings: headings.map(unguarded), rows });
}
