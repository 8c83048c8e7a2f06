import type { ImportChoices, IntakeRefusal } from '../../shared/intake';
import { fail, type Result } from '../../shared/result';
import { parseDelimited } from './read/csv';
import { decodeText } from './read/encoding';
import { LIMITS } from './read/limits';
import { isZip, refuseByBytes, refuseByText } from './read/sniff';
import { type Table, tableOf } from './read/table';
import { readSheets, type Sheet } from './read/workbook';

const hasCells = ({ cells }: Sheet): boolean =>
  cells.some((row) => row.some((cell) => cell.trim() !== ''));

/** How a person said that a file is to be read, after the guess was shown; null to find out. */
export type HowToRead = Pick<ImportChoices, 'encoding' | 'delimiter' | 'sheet'>;

const AS_FOUND: HowToRead = { encoding: null, delimiter: null, sheet: null };

/** More than a note to the reader: two rows or more, one of them of two cells or more. */
const isTable = ({ cells }: Sheet): boolean =>
  cells.filter((row) => row.some((cell) => cell.trim() !== '')).length > 1 &&
  cells.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);

async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  chosen: HowToRead['sheet'],
): Promise<Result<Table, IntakeRefusal>> {
  const read = await readSheets(bytes);
  if (!read.ok) return read;
  const sheets = read.value.filter(hasCells);
  const named = sheets.find(({ name }) => name === chosen);
  const sheet = named ?? sheets.find(isTable) ?? sheets[0];
  return tableOf(sheet?.cells ?? [], {
    fileName,
    format: 'xlsx',
    encoding: null,
    encodingGuessed: false,
    delimiter: null,
    sheet: sheet?.name ?? null,
    otherSheets: sheets.filter((other) => other !== sheet).map((other) => other.name),
  });
}

function readText(
  bytes: Uint8Array,
  fileName: string,
  { encoding, delimiter }: HowToRead,
): Result<Table, IntakeRefusal> {
  const decoded = decodeText(bytes, encoding);
  if (decoded === null) return fail({ code: 'unreadable-text' });
  const refusal = refuseByText(decoded.text);
  if (refusal !== null) return fail(refusal);
  const grid = parseDelimited(decoded.text, delimiter);
  if (!grid.ok) return grid;
  return tableOf(grid.value.cells, {
    fileName,
    format: /\.txt$/iu.test(fileName) ? 'txt' : 'csv',
    encoding: decoded.encoding,
    encodingGuessed: decoded.guessed,
    delimiter: grid.value.delimiter,
    sheet: null,
    otherSheets: [],
  });
}

/**
 * A file's bytes as a table of texts. What the file is, its bytes say; the name is only shown. Never
 * throws, whatever the bytes.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  how: HowToRead = AS_FOUND,
): Promise<Result<Table, IntakeRefusal>> {
  if (bytes.length === 0) return fail({ code: 'empty-file' });
  if (bytes.length > LIMITS.fileBytes) {
    return fail({ code: 'too-large', bytes: bytes.length, limitBytes: LIMITS.fileBytes });
  }
  if (isZip(bytes)) return readWorkbook(bytes, fileName, how.sheet);
  const refusal = refuseByBytes(bytes);
  return refusal === null ? readText(bytes, fileName, how) : fail(refusal);
}
