import Papa from 'papaparse';
import { Delimiter, type IntakeRefusal } from '../../../shared/intake';
import { fail, ok, type Result } from '../../../shared/result';
import { LIMITS } from './limits';

export type Grid = {
  readonly cells: readonly (readonly string[])[];
  readonly delimiter: Delimiter | null;
};

/** Records looked at in order to choose a delimiter. */
const PREVIEW = 40;
/** No file has it: splits nothing, so that a file of one column stays one column. */
const NEVER = '\u001f';

const parse = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });

/** The width of a table whose first lines are so wide: a title above it may be one cell. */
function headingWidth([first = 0, ...next]: readonly number[]): number {
  const widest = Math.max(0, ...next.slice(0, 2));
  return first === 1 && widest >= 3 ? widest : first;
}

/** Cells in the headings, times the share of records that have as many: 0 where nothing is split. */
function fitness(text: string, delimiter: Delimiter): number {
  const records = parse(text, delimiter, PREVIEW).data.filter((record) => record.join('') !== '');
  const width = headingWidth(records.map((record) => record.length));
  const share = records.filter((record) => record.length === width).length / records.length;
  return width < 2 ? 0 : width * share;
}

/**
 * The delimiter that splits the headings into most cells and the first records into as many. Counting
 * in the text alone goes wrong on `a;b` with decimal commas, and on headings that hold commas.
 */
function chooseDelimiter(text: string): Delimiter | null {
  const head = text.slice(0, 400_000);
  let best: { delimiter: Delimiter | null; fit: number } = { delimiter: null, fit: 0 };
  for (const delimiter of ['\t', ';', '|', ','] as const) {
    const fit = head.includes(delimiter) ? fitness(head, delimiter) : 0;
    if (fit > best.fit) best = { delimiter, fit };
  }
  return best.delimiter;
}

/** Excel's own first line `sep=;`, which it hides. */
function statedDelimiter(text: string): { delimiter: Delimiter | null; rest: string } {
  const stated = /^"?sep=(.)"?\n/iu.exec(text);
  const delimiter = Delimiter.safeParse(stated?.[1]).data ?? null;
  return delimiter === null
    ? { delimiter, rest: text }
    : { delimiter, rest: text.slice(stated?.[0].length) };
}

/**
 * Text to cells. Line ends become `\n`, in quoted cells too.
 *
 * @param chosen what a person said splits the cells; null to find out
 * @returns every record, blank ones as well, so that indices stay the file's; or the row of an unclosed quote
 */
export function parseDelimited(
  text: string,
  chosen: Delimiter | null,
): Result<Grid, IntakeRefusal> {
  const { delimiter: stated, rest } = statedDelimiter(text.replace(/\r\n?/gu, '\n'));
  const delimiter = chosen ?? stated ?? chooseDelimiter(rest);
  const { data, errors } = parse(rest, delimiter ?? NEVER, LIMITS.rows + 100);
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open !== undefined) return fail({ code: 'open-quote', row: (open.row ?? 0) + 1 });
  return ok({ cells: data, delimiter });
}
