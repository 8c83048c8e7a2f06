import {
  FINDING_EFFECTS,
  type Field,
  type FindingCode,
  type ImportChoices,
  ImportOutcome,
  type ImportPreview,
  type ImportRow,
  type Mapping,
} from '../../../shared/intake';
import { importRank } from '../../../shared/intake-order';
import type { RowFilter } from './import-store';
import type { FileReading } from './use-previews';

/** What a file with people in it can be. */
export const KINDS = ['mentors', 'mentees', 'roster'] as const;

/** Which form wrote the file, by the columns that form puts before the answers. */
export function formOf({ columns }: Pick<Mapping, 'columns'>): 'google' | 'microsoft' | 'plain' {
  const headings = columns.map(({ heading }) => heading.trim().toLowerCase());
  if (headings.includes('start time') && headings.includes('completion time')) return 'microsoft';
  return headings[0] === 'timestamp' ? 'google' : 'plain';
}

/** The files in the order they should go in; those that cannot be read stand last. */
export const inImportOrder = (readings: readonly FileReading[]): readonly FileReading[] =>
  readings
    .map((reading) => ({ reading, rank: reading.preview ? importRank(reading.preview) : 9 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ reading }) => reading);

/** Whether a file can go in, and if not, why. */
export type Readiness =
  | { readonly is: 'ready'; readonly people: number }
  | { readonly is: 'asks'; readonly rows: number }
  | { readonly is: 'waits' | 'stopped' | 'troubled' | 'nameless' | 'all-refused' | 'nothing-new' };

export function readinessOf({ preview, trouble, busy }: FileReading): Readiness {
  if (trouble !== null) return { is: trouble.code === 'stopped' ? 'stopped' : 'troubled' };
  if (preview === null || busy) return { is: 'waits' };
  if (!preview.hasNames) return { is: 'nameless' };
  const { ask, updated, refused } = preview.counts;
  if (ask > 0) return { is: 'asks', rows: ask };
  const people = preview.counts.new + updated;
  if (people > 0) return { is: 'ready', people };
  return { is: refused === preview.file.rowCount ? 'all-refused' : 'nothing-new' };
}

const LOOK_FIRST: readonly Readiness['is'][] = ['asks', 'nameless', 'all-refused', 'waits'];

/** The files that could go in together; none where one of them needs somebody to look first. */
export function allReady(readings: readonly FileReading[]): readonly FileReading[] {
  const stands = readings.map((reading) => ({ reading, is: readinessOf(reading).is }));
  if (stands.some(({ is }) => LOOK_FIRST.includes(is))) return [];
  return stands.filter(({ is }) => is === 'ready').map(({ reading }) => reading);
}

/** Whether nothing more can be done here: what is left was refused or brings nothing new. */
export const isThrough = (readings: readonly FileReading[]): boolean =>
  readings.every((reading) => ['troubled', 'nothing-new'].includes(readinessOf(reading).is));

/** Whether somebody should read a row's remarks: more than "as written". */
export const hasRemarks = ({ findings }: ImportRow): boolean => findings.length > 0;

/** The remark that explains best why a row is as it is: what refuses it, then what was left out. */
export function weightiest(row: ImportRow): ImportRow['findings'][number] | undefined {
  const weight = (code: FindingCode): number =>
    ['refuses', 'left-out', 'adjusted', 'noted'].indexOf(FINDING_EFFECTS[code]);
  return row.findings.toSorted((a, b) => weight(a.code) - weight(b.code))[0];
}

export const filterRows = (rows: readonly ImportRow[], filter: RowFilter): readonly ImportRow[] => {
  if (filter === 'all') return rows;
  if (filter === 'remarks') return rows.filter(hasRemarks);
  return rows.filter(({ outcome }) => outcome === filter);
};

/** How rows can be narrowed down, with how many each leaves; what leaves none is not offered. */
export function filtersOf({
  file,
  counts,
  remarked,
}: Pick<ImportPreview, 'file' | 'counts' | 'remarked'>): readonly (readonly [RowFilter, number])[] {
  const order = [
    'ask',
    'refused',
    'new',
    'updated',
    'unchanged',
    'merged-into-later',
    'older-answer',
  ];
  const outcomes = ImportOutcome.options
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((outcome) => [outcome, counts[outcome]] as const);
  const remarks = ['remarks', remarked] as const;
  return [['all', file.rowCount] as const, ...outcomes, remarks].filter(([, count]) => count > 0);
}

/** A cell as it stands in the file and as it counts after corrections. */
export type Cell = { readonly written: string; readonly text: string; readonly corrected: boolean };

export function cellOf(
  { rows, cells }: Pick<ImportPreview, 'rows' | 'cells'>,
  { corrections }: Pick<ImportChoices, 'corrections'>,
  row: number,
  column: number,
): Cell {
  const written = cells[rows.findIndex(({ rowNumber }) => rowNumber === row)]?.[column] ?? '';
  const correction = corrections.find((one) => one.row === row && one.column === column);
  return {
    written,
    text: correction?.text ?? written,
    corrected: correction !== undefined,
  };
}

/** The corrections with one more; a text as the file has it is no correction. */
export function corrected(
  { corrections }: Pick<ImportChoices, 'corrections'>,
  { row, column, text }: ImportChoices['corrections'][number],
  { written }: Pick<Cell, 'written'>,
): ImportChoices['corrections'] {
  const others = corrections.filter((one) => one.row !== row || one.column !== column);
  return text === written ? others : [...others, { row, column, text }];
}

/** The answers with one more, or without it where the row is to ask again. */
export function answered(
  { answers }: Pick<ImportChoices, 'answers'>,
  row: number,
  personId: ImportChoices['answers'][number]['personId'] | null,
): ImportChoices['answers'] {
  const others = answers.filter((one) => one.row !== row);
  return personId === null ? others : [...others, { row, personId }];
}

/** A cell with one of its options in other words: `a; b` with `B` for `b`. */
export const withOption = (cell: string, option: string, instead: string): string =>
  option !== '' && cell.includes(option) ? cell.replace(option, () => instead) : instead;

/** The field of every column, one of them chosen anew. */
export const withField = ({ columns }: Mapping, column: number, field: Field): Field[] =>
  columns.map((one) => (one.column === column ? field : one.field));

/** Names that show whether the letters were read right: those beyond plain English first. */
export function namesToCheck(rows: readonly ImportRow[]): readonly string[] {
  const names = [...new Set(rows.map(({ name }) => name).filter(Boolean))];
  const isTelling = (name: string) => /[^\u0020-\u007e]/u.test(name);
  return [...names.filter(isTelling), ...names.filter((name) => !isTelling(name))].slice(0, 4);
}

/** A date the file leaves open, with how it was read; null where all are clear. */
export const doubtfulDate = (rows: readonly ImportRow[]): ImportRow['findings'][number] | null =>
  rows.flatMap(({ findings }) => findings).find(({ code }) => code === 'date-order-guessed') ??
  null;
