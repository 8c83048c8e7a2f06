import type { Field, Finding, FindingCode } from '../../../shared/intake';
import { emailKey, LINE_LENGTH, nameKey, staffNumberKey } from '../../../shared/person';
import { skillNames } from '../library';
import { cutText, isFormula, type Remark } from '../values/reading';
import type { Column, ColumnReader, ReadingContext } from './column';
import { columnReader } from './column-readers';
import type { Draft } from './draft';
import type { PlanInput, RowFacts } from './types';

/** So much of a cell is quoted in a finding. */
const QUOTED = 300;

/** Rows between two times that somebody is told. */
const ROWS_A_STEP = 1000;

type Reader = { readonly column: number; readonly field: Field; readonly read: ColumnReader };

const NONE: string[] = [];

export const findingOf = (
  row: number,
  column: number | null,
  field: Field | null,
  remark: Remark,
  cell: string,
): Finding => ({
  row,
  column,
  field,
  code: remark.code,
  written: (remark.written ?? cell).slice(0, QUOTED),
  read: remark.read === null ? null : remark.read.slice(0, QUOTED),
  expected: remark.expected === undefined ? NONE : [...remark.expected],
});

/** The cells with what was typed over them in the preview. */
function corrected({ table, corrections }: PlanInput): readonly (readonly string[])[] {
  if (corrections.length === 0) return table.rows;
  const byRow = Map.groupBy(corrections, ({ row }) => row);
  return table.rows.map((cells, index) => {
    const changes = byRow.get(table.rowNumbers[index] ?? -1);
    if (changes === undefined) return cells;
    const copy = [...cells];
    for (const { column, text } of changes) {
      if (column >= 0 && column < copy.length) copy[column] = text;
    }
    return copy;
  });
}

function readersOf(input: PlanInput, rows: readonly (readonly string[])[]): readonly Reader[] {
  const skills = skillNames(input.library);
  const context: ReadingContext = {
    ladder: input.ladder,
    skills,
    knownSkills: [
      ...skills.keys(),
      ...new Set(input.existing.enrollments.flatMap(({ answers }) => answers.skills)),
    ],
    asked: input.asked,
    dateOrder: input.dateOrder,
    timeZone: input.timeZone,
  };
  return input.mapping.columns.flatMap(({ column, field, heading }) => {
    if (field === 'ignore' || column >= input.table.headers.length) return [];
    const cells = () => rows.map((row) => row[column] ?? '');
    const read = columnReader({ field, heading, cells } satisfies Column, context);
    return read === null ? [] : [{ column, field, read }];
  });
}

const defaultRole = { mentors: 'mentor', mentees: 'mentee' } as const;

const NAME_FIELDS: ReadonlySet<Field> = new Set(['name', 'first-name', 'last-name']);

/** A name that stands there but cannot be stored: too long, or full of controls. */
const spoilsName = (field: Field, remarks: readonly Remark[]): boolean =>
  NAME_FIELDS.has(field) && remarks.some(({ read }) => read === null);

function nameOf({ person, firstName, lastName }: Draft): string | null {
  const parts = [firstName, lastName].filter((part) => part !== null);
  return person.name ?? (parts.length === 0 ? null : cutText(parts.join(' '), LINE_LENGTH));
}

const keysOf = ({ staffNumber, email, name }: Draft['person']): RowFacts['keys'] => ({
  number: staffNumber === null ? null : staffNumberKey(staffNumber),
  email: email === null ? null : emailKey(email),
  name: name === null ? null : nameKey(name),
});

const sayAbout = (rowNumber: number, code: FindingCode): Finding =>
  findingOf(rowNumber, null, null, { code, read: null }, '');

/** Answers without anybody to say in which role they were given have nowhere to go. */
const hasAnswers = (draft: Draft): boolean =>
  Object.keys(draft.answers).length > 0 || draft.optIn !== null;

const SILENT: RowFacts['keys'] = { number: null, email: null, name: null };
const NOBODY: Draft['wishes'] = [];
const UNASKED: Draft['demographics'] = new Map();

/** A row before its first cell is read. */
const unread = (rowNumber: number, cells: readonly string[]): RowFacts => ({
  rowNumber,
  cells,
  person: {
    name: null,
    staffNumber: null,
    email: null,
    department: null,
    site: null,
    timeZone: null,
    level: null,
    entryDate: null,
    leavingDate: null,
  },
  firstName: null,
  lastName: null,
  managerWritten: null,
  role: null,
  answers: {},
  optIn: null,
  wishes: NOBODY,
  vetoes: NOBODY,
  answeredAt: null,
  demographics: UNASKED,
  keys: SILENT,
  findings: [],
  refused: false,
  outcome: 'refused',
});

function readRow(
  readers: readonly Reader[],
  cells: readonly string[],
  rowNumber: number,
  { kind }: PlanInput,
): RowFacts {
  const row = unread(rowNumber, cells);
  const { findings } = row;
  for (const { column, field, read } of readers) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    const remarks = read(cell, row);
    for (const remark of remarks) findings.push(findingOf(rowNumber, column, field, remark, cell));
    if (isFormula(cell)) {
      findings.push(findingOf(rowNumber, column, field, { code: 'formula', read: cell }, cell));
    }
    if (remarks.length > 0 && spoilsName(field, remarks)) {
      findings.push(
        findingOf(rowNumber, column, field, { code: 'name-unusable', read: null }, cell),
      );
      row.refused = true;
    }
  }
  row.person.name = nameOf(row);
  row.keys = keysOf(row.person);
  row.role ??= kind === 'mentors' || kind === 'mentees' ? defaultRole[kind] : null;
  if (row.role === null && kind !== 'roster' && hasAnswers(row)) {
    findings.push(sayAbout(rowNumber, 'no-role'));
    row.refused = true;
  }
  return row;
}

/** All rows of the file, read cell by cell; nobody is looked up yet. */
export function readRows(input: PlanInput): readonly RowFacts[] {
  const rows = corrected(input);
  const readers = readersOf(input, rows);
  return rows.map((cells, index) => {
    if (index % ROWS_A_STEP === 0) input.onProgress?.(index, rows.length);
    const rowNumber = input.table.rowNumbers[index] ?? index;
    const facts = readRow(readers, cells, rowNumber, input);
    const ragged = input.table.ragged.get(index);
    if (ragged !== undefined) facts.findings.push(sayAbout(rowNumber, ragged));
    if (ragged === 'too-many-cells') facts.refused = true;
    return facts;
  });
}
