import readWorkbook from 'read-excel-file/universal';
import type { IntakeRefusal } from '../../../shared/intake';
import { fail, ok, type Result } from '../../../shared/result';
import { LIMITS } from './limits';
import { inflateEntry, listZip, type ZipEntry } from './zip';
import { storeZip } from './zip-store';

export type Sheet = {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
};

type Part = { readonly name: string; readonly data: Buffer };

const damaged = fail({ code: 'damaged-workbook' } as const satisfies IntakeRefusal);

/** Parts that hold no cells: left out before anything is inflated. */
const WITHOUT_CELLS =
  /^xl\/(?:theme|drawings|charts|chartsheets|media|pivot|external|printer|comments|worksheets\/_rels)/iu;

const holdsCells = ({ name }: ZipEntry): boolean =>
  /^xl\/.*\.(?:xml|rels)$/iu.test(name) && !WITHOUT_CELLS.test(name);

/** Says what a ZIP archive is, where it is no workbook. */
function refuseByParts(entries: readonly ZipEntry[]): IntakeRefusal | null {
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => entry.encrypted)) return { code: 'password-protected' };
  if (names.has('xl/workbook.xml')) return null;
  if (names.has('xl/workbook.bin')) return { code: 'old-excel' };
  if (names.has('word/document.xml')) return { code: 'not-a-table', looksLike: 'word-document' };
  if (names.has('content.xml')) return { code: 'not-a-table', looksLike: 'open-document' };
  return { code: 'not-a-table', looksLike: 'zip' };
}

function inflateParts(entries: readonly ZipEntry[]): Result<readonly Part[], IntakeRefusal> {
  const parts = new Map<string, Part>();
  let allowedBytes: number = LIMITS.inflatedBytes;
  for (const entry of entries) {
    const inflated = inflateEntry(entry, allowedBytes);
    if (!inflated.ok) return inflated;
    allowedBytes -= inflated.value.length;
    parts.set(entry.name, { name: entry.name, data: inflated.value });
  }
  return ok([...parts.values()]);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A sheet is a sparse list of cells by address, and becomes a full grid: one cell at XFD1048576 would
 * ask for all the memory there is. So the addresses are looked at first; entities are not for sheets.
 */
function refuseSheetXml({ name, data }: Part): IntakeRefusal | null {
  const xml = data.toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml.slice(0, 4000))) return { code: 'damaged-workbook' };
  if (!/worksheets\//iu.test(name)) return null;
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Z]*)(\d+)["']/gu)) {
    if (digits.length > 7 || Number(digits) > LIMITS.rows + 100) {
      return { code: 'too-many-rows', limit: LIMITS.rows };
    }
    if (letters.length > 3 || columnNumber(letters) > LIMITS.columns) {
      return { code: 'too-many-columns', limit: LIMITS.columns };
    }
  }
  return null;
}

/** The clock's own text: a spreadsheet knows no zones. Times alone come as days of 1899. */
function dateText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  if (text < '1900-01-01') return text.slice(11, 16);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** 15 digits are what a spreadsheet keeps; the rest is noise of binary fractions. */
function numberText(raw: string): string {
  const number = Number(raw);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : raw;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).replace(/\r\n?/gu, '\n');
}

/**
 * The sheets of an XLSX workbook as text: dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` of the clock they
 * were written by, formulas as the value that was stored with them. Nothing is computed.
 */
export async function readSheets(
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], IntakeRefusal>> {
  const entries = listZip(bytes);
  if (!entries.ok) return entries;
  const refusal = refuseByParts(entries.value);
  if (refusal !== null) return fail(refusal);
  const parts = inflateParts(entries.value.filter(holdsCells));
  if (!parts.ok) return parts;
  for (const part of parts.value) {
    const refused = refuseSheetXml(part);
    if (refused !== null) return fail(refused);
  }
  try {
    const archive = new Uint8Array(storeZip(parts.value)).buffer;
    const sheets = await readWorkbook(archive, { trim: false, parseNumber: numberText });
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        cells: data.map((row) => row.map(cellText)),
      })),
    );
  } catch {
    // The library throws on anything it did not expect; what it says is for programmers.
    return damaged;
  }
}
