import { z } from 'zod';
import { PersonId } from './ids';

/** What a column of a file can hold beside a program's own questions. `ignore` columns are not taken. */
export const KnownField = z.enum([
  'name',
  'first-name',
  'last-name',
  'staff-number',
  'email',
  'site',
  'department',
  'level',
  'manager-number',
  'entry-date',
  'leaving-date',
  'time-zone',
  'skills',
  'goals',
  'top-goal',
  'style',
  'meeting',
  'slots',
  'languages',
  'outside-department',
  'wishes',
  'vetoes',
  'capacity',
  'monthly-hours',
  'opt-in',
  'answered-at',
  'note',
  'role',
  'ignore',
]);
export type KnownField = z.infer<typeof KnownField>;

/** An optional question of the program, by its name: `demographic:Gender`. */
const AskedField = z.templateLiteral(['demographic:', z.string()]);
type AskedField = z.infer<typeof AskedField>;

/** What a column of a file can hold. */
export const Field = z.union([KnownField, AskedField]);
export type Field = z.infer<typeof Field>;

export const askedField = (name: string): AskedField => `demographic:${name}`;

/** The name of the optional question a field is; null for all that every program knows. */
export const askedName = (field: Field): string | null =>
  field.startsWith('demographic:') ? field.slice('demographic:'.length) : null;

/** What a file was taken for. Pulse answers and moves are recognised in order to be refused. */
export const FileKind = z.enum(['mentors', 'mentees', 'roster', 'pulse', 'moves', 'unknown']);
export type FileKind = z.infer<typeof FileKind>;

export const FileFormat = z.enum(['csv', 'txt', 'xlsx']);
export const TextEncoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1252',
]);
export type TextEncoding = z.infer<typeof TextEncoding>;
export const Delimiter = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.infer<typeof Delimiter>;
/** How `02/03/2026` is read where a column does not prove it. */
export const DateOrder = z.enum(['day-first', 'month-first']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What a file looks like that is no table. */
export const LooksLike = z.enum([
  'pdf',
  'image',
  'zip',
  'word-document',
  'open-document',
  'web-page',
  'rich-text',
  'binary',
]);

/** Why a whole file is refused. Nothing of it was taken. */
export const IntakeRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('empty-file') }),
  z.object({ code: z.literal('header-only') }),
  z.object({ code: z.literal('not-a-table'), looksLike: LooksLike }),
  z.object({ code: z.literal('unreadable-text') }),
  /** A quotation mark that is opened in this row and closed nowhere. */
  z.object({ code: z.literal('open-quote'), row: z.int() }),
  z.object({ code: z.literal('too-large'), bytes: z.int(), limitBytes: z.int() }),
  z.object({ code: z.literal('too-many-rows'), limit: z.int() }),
  z.object({ code: z.literal('too-many-columns'), limit: z.int() }),
  /** Inflates to far more than an honest workbook would. */
  z.object({ code: z.literal('zip-bomb') }),
  z.object({ code: z.literal('password-protected') }),
  z.object({ code: z.literal('old-excel') }),
  z.object({ code: z.literal('damaged-workbook') }),
  z.object({ code: z.literal('pulse-answers') }),
  z.object({ code: z.literal('moves') }),
]);
export type IntakeRefusal = z.infer<typeof IntakeRefusal>;

/**
 * What can be said about a cell or a row, by what it does:
 * - `refuses`: the row is not taken
 * - `left-out`: the cell is not taken, the rest of the row is
 * - `adjusted`: taken, but not letter by letter; the reading is shown and can be corrected
 * - `noted`: taken as written; somebody should know
 */
export const FINDING_EFFECTS = {
  'no-name': 'refuses',
  'no-role': 'refuses',
  'left-out-by-you': 'refuses',
  'too-many-cells': 'refuses',
  'name-unusable': 'refuses',
  'control-characters': 'left-out',
  'too-long': 'left-out',
  'not-a-number': 'left-out',
  'out-of-range': 'left-out',
  'not-a-date': 'left-out',
  'unknown-level': 'left-out',
  'unknown-option': 'left-out',
  'unknown-time-zone': 'left-out',
  'not-an-email': 'left-out',
  'no-email': 'left-out',
  'not-yes-or-no': 'left-out',
  'unknown-manager': 'left-out',
  'ambiguous-manager': 'left-out',
  'own-manager': 'left-out',
  'differs-from-record': 'left-out',
  'decimal-comma': 'adjusted',
  'lower-of-range': 'adjusted',
  'number-in-words': 'adjusted',
  'number-in-text': 'adjusted',
  'rounded-down': 'adjusted',
  'cut-short': 'adjusted',
  'read-as': 'adjusted',
  'level-differs': 'adjusted',
  'date-order-guessed': 'adjusted',
  formula: 'noted',
  'too-few-cells': 'noted',
  'not-in-library': 'noted',
  declined: 'noted',
  'unknown-person': 'noted',
  'ambiguous-person': 'noted',
  'names-themselves': 'noted',
  namesake: 'noted',
  'matched-by-name': 'noted',
  'two-records': 'noted',
} as const;

export const FindingCode = z.enum(
  Object.keys(FINDING_EFFECTS) as [
    keyof typeof FINDING_EFFECTS,
    ...(keyof typeof FINDING_EFFECTS)[],
  ],
);
export type FindingCode = z.infer<typeof FindingCode>;

export const Finding = z.object({
  /** As a spreadsheet numbers it: the heading is row 1, unless lines stand above it. */
  row: z.int(),
  /** From 0; null where the row as a whole is meant. */
  column: z.int().nullable(),
  field: Field.nullable(),
  code: FindingCode,
  written: z.string(),
  /** What was made of it: the program's code for a choice, else text; null where nothing was. */
  read: z.string().nullable(),
  /** What would have been understood, where that is a short list (the ladder of levels). */
  expected: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const MappedColumn = z.object({
  column: z.int(),
  heading: z.string(),
  field: Field,
  /** 0..100 */
  confidence: z.int(),
  why: z.enum(['heading', 'contents', 'remembered', 'chosen', 'nothing']),
  /** The first few different cells. */
  samples: z.array(z.string()),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

export const Mapping = z.object({
  /** Files with the same headings share it: what a mapping is remembered under. */
  signature: z.string(),
  columns: z.array(MappedColumn),
});
export type Mapping = z.infer<typeof Mapping>;

export const ImportOutcome = z.enum([
  'new',
  'updated',
  'unchanged',
  'refused',
  'merged-into-later',
  'older-answer',
  'ask',
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** Somebody a row may mean. */
export const Candidate = z.object({
  personId: PersonId,
  name: z.string(),
  staffNumber: z.string().nullable(),
  email: z.string().nullable(),
  department: z.string().nullable(),
  by: z.enum(['staff-number', 'email', 'name']),
});
export type Candidate = z.infer<typeof Candidate>;

/**
 * Before and after, item by item. Goals, style, meeting, slots, outside-department, opt-in and role
 * hold the program's codes, monthly-hours minutes; all else is text as written.
 */
export const FieldChange = z.object({
  field: Field,
  from: z.array(z.string()),
  to: z.array(z.string()),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const ImportRow = z.object({
  rowNumber: z.int(),
  name: z.string(),
  outcome: ImportOutcome,
  personId: PersonId.nullable(),
  changes: z.array(FieldChange),
  findings: z.array(Finding),
  /** Whom to choose from; only where the outcome is `ask`. */
  candidates: z.array(Candidate),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportCounts = z.record(ImportOutcome, z.int());
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What was found out about the file itself. */
export const FileFacts = z.object({
  fileName: z.string(),
  format: FileFormat,
  /** Null for workbooks. */
  encoding: TextEncoding.nullable(),
  /** The bytes did not prove the encoding: show a few names and ask. */
  encodingGuessed: z.boolean(),
  delimiter: Delimiter.nullable(),
  sheet: z.string().nullable(),
  /** Sheets with data that were not read. */
  otherSheets: z.array(z.string()),
  /** Lines above the headings, not read. */
  skippedLines: z.int(),
  rowCount: z.int(),
  columnCount: z.int(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** What the person in front of the screen decided about a file; all optional but the lists. */
export const ImportChoices = z.object({
  kind: z.enum(['mentors', 'mentees', 'roster']).nullable(),
  /** The field of every column; null to let the program guess. */
  fields: z.array(Field).nullable(),
  encoding: TextEncoding.nullable(),
  delimiter: Delimiter.nullable(),
  /** By its name; a workbook without it is read as if none was chosen. */
  sheet: z.string().nullable(),
  dateOrder: DateOrder.nullable(),
  corrections: z.array(z.object({ row: z.int(), column: z.int(), text: z.string().max(10_000) })),
  /** For rows that ask: who it is, or that nothing of it is to go in. */
  answers: z.array(z.object({ row: z.int(), personId: PersonId.or(z.enum(['new', 'left-out'])) })),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

export const NO_CHOICES: ImportChoices = {
  kind: null,
  fields: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  dateOrder: null,
  corrections: [],
  answers: [],
};

/** Rows of a file that are shown before it goes in; nobody reads more, and more take seconds to hand over. */
export const MOST_SHOWN = 3000;

/** A file as it would go in, before anything is changed. */
export const ImportPreview = z.object({
  file: FileFacts,
  kind: FileKind,
  mapping: Mapping,
  /** False where no column tells who a row is about: every row is refused. */
  hasNames: z.boolean(),
  /** In the file's order. Of a file with more than `MOST_SHOWN`, so many: first those that need somebody. */
  rows: z.array(ImportRow),
  /** The cells of each of `rows` as the file has them, without corrections. */
  cells: z.array(z.array(z.string())),
  /** Of all rows, shown or not. */
  counts: ImportCounts,
  /** How many rows of all have remarks. */
  remarked: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
