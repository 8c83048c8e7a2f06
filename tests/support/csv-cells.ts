import { unzipSync } from 'fflate';
import Papa from 'papaparse';

/** What a spreadsheet takes for the beginning of a formula; it may pass over blanks and quotes before it. */
const FORMULA = /^[ "]*[=+\-@＝＋－＠]/u;
/** What it drops before it looks for one. */
const DROPPED = /^[\t\r\n]/u;

/** The files of an archive by name, as text. */
export const textsIn = (archive: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]),
  );

/**
 * Cells of a CSV file that a spreadsheet would run, read with a comma, and as one reads it where another
 * separator is usual.
 */
export function runningCells(file: string): readonly string[] {
  const text = file.replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  return [
    ...data.flat().filter((cell) => FORMULA.test(cell) || DROPPED.test(cell)),
    // There quotes may be read in other ways as well: nothing is taken for granted of them.
    ...text.split(/[;\t\r\n]/u).filter((cell) => FORMULA.test(cell)),
  ];
}
