import { describe, expect, it } from 'vitest';
import type { QueuedFile } from '../../../../renderer/features/import/import-store';
import {
  allReady,
  answered,
  cellOf,
  corrected,
  filterRows,
  filtersOf,
  formOf,
  inImportOrder,
  namesToCheck,
  readinessOf,
  weightiest,
  withOption,
} from '../../../../renderer/features/import/import-view';
import type { FileReading } from '../../../../renderer/features/import/use-previews';
import { CohortId, PersonId } from '../../../../shared/ids';
import {
  type Field,
  type FindingCode,
  type ImportOutcome,
  type ImportPreview,
  type ImportRow,
  NO_CHOICES,
  ImportOutcome as Outcomes,
} from '../../../../shared/intake';

const row = (
  rowNumber: number,
  outcome: ImportOutcome,
  codes: readonly FindingCode[] = [],
  name = 'Ada',
): ImportRow => ({
  rowNumber,
  name,
  outcome,
  personId: null,
  changes: [],
  candidates: [],
  findings: codes.map((code) => ({
    row: rowNumber,
    column: 0,
    field: 'name',
    code,
    written: '',
    read: null,
    expected: [],
  })),
});

const preview = (rows: ImportRow[], fields: readonly Field[] = ['name']): ImportPreview => ({
  file: {
    fileName: 'a.csv',
    format: 'csv',
    encoding: 'utf-8',
    encodingGuessed: false,
    delimiter: ',',
    sheet: null,
    otherSheets: [],
    skippedLines: 0,
    rowCount: rows.length,
    columnCount: fields.length,
  },
  kind: 'mentors',
  mapping: {
    signature: '',
    columns: fields.map((field, column) => ({
      column,
      heading: field,
      field,
      confidence: 100,
      why: 'heading',
      samples: [],
    })),
  },
  hasNames: true,
  rows,
  cells: rows.map(({ name }) => [name, 'x; y']),
  remarked: rows.filter(({ findings }) => findings.length > 0).length,
  counts: Object.fromEntries(
    Outcomes.options.map((one) => [one, rows.filter(({ outcome }) => outcome === one).length]),
  ) as ImportPreview['counts'],
});

const file = (id: string): QueuedFile => ({
  id,
  cohortId: CohortId.parse('6f1c1a52-7a0a-4b53-9d5e-0f6f1f6ab001'),
  name: `${id}.csv`,
  handle: id,
  trouble: null,
  choices: NO_CHOICES,
  filter: 'all',
  rowNumber: null,
});
const reading = (id: string, of: Partial<FileReading>): FileReading => ({
  file: file(id),
  preview: null,
  trouble: null,
  busy: false,
  ...of,
});

describe('a queue of files', () => {
  it('puts lists of staff first, then answers with a time, and what cannot be read last', () => {
    const refused = reading('refused', { trouble: { code: 'unreadable' } });
    const untimed = reading('untimed', { preview: preview([row(2, 'new')]) });
    const timed = reading('timed', { preview: preview([row(2, 'new')], ['answered-at']) });
    const roster = reading('roster', {
      preview: { ...preview([row(2, 'new')]), kind: 'roster' },
    });
    const order = inImportOrder([refused, untimed, timed, roster]).map((one) => one.file.id);
    expect(order).toEqual(['roster', 'timed', 'untimed', 'refused']);
  });

  it('goes in together only when no file asks; refused ones do not hold it up', () => {
    const ready = reading('ready', { preview: preview([row(2, 'new'), row(3, 'updated')]) });
    const refused = reading('refused', { trouble: { code: 'unreadable' } });
    const asks = reading('asks', { preview: preview([row(2, 'ask')]) });
    expect(readinessOf(ready)).toEqual({ is: 'ready', people: 2 });
    expect(readinessOf(asks)).toEqual({ is: 'asks', rows: 1 });
    expect(allReady([ready, refused])).toEqual([ready]);
    expect(allReady([ready, asks])).toEqual([]);
  });

  it('has nothing to import where everything is on record', () => {
    const idle = reading('idle', { preview: preview([row(2, 'unchanged')]) });
    expect(readinessOf(idle)).toEqual({ is: 'nothing-new' });
    const refused = reading('refused', { preview: preview([row(2, 'refused')]) });
    expect(readinessOf(refused)).toEqual({ is: 'all-refused' });
    expect(readinessOf(reading('busy', { busy: true }))).toEqual({ is: 'waits' });
  });
});

describe('rows', () => {
  const rows = [row(2, 'new', ['decimal-comma']), row(3, 'ask'), row(4, 'new')];

  it('offers only filters that leave something, questions first', () => {
    expect(filtersOf(preview(rows))).toEqual([
      ['all', 3],
      ['ask', 1],
      ['new', 2],
      ['remarks', 1],
    ]);
    expect(filterRows(rows, 'new')).toHaveLength(2);
    expect(filterRows(rows, 'remarks')).toEqual([rows[0]]);
  });

  it('explains a row by its gravest remark', () => {
    const grave = row(2, 'refused', ['formula', 'decimal-comma', 'no-name']);
    expect(weightiest(grave)?.code).toBe('no-name');
  });

  it('checks letters by names that plain English could not write', () => {
    const named = ['Ada', 'Łukasz', 'Ada', 'José'].map((name, at) => row(at, 'new', [], name));
    expect(namesToCheck(named)).toEqual(['Łukasz', 'José', 'Ada']);
  });
});

describe('what a person decides', () => {
  it('lays corrections over the file, and takes them back', () => {
    const shown = preview([row(2, 'new')]);
    const choices = {
      corrections: corrected(
        NO_CHOICES,
        { row: 2, column: 1, text: 'z' },
        cellOf(shown, NO_CHOICES, 2, 1),
      ),
    };
    expect(cellOf(shown, choices, 2, 1)).toEqual({ written: 'x; y', text: 'z', corrected: true });
    expect(corrected(choices, { row: 2, column: 1, text: 'x; y' }, { written: 'x; y' })).toEqual(
      [],
    );
  });

  it('answers who somebody is, once, and can ask again', () => {
    const id = PersonId.parse('6f1c1a52-7a0a-4b53-9d5e-0f6f1f6ab002');
    const answers = answered({ answers: answered(NO_CHOICES, 2, 'new') }, 2, id);
    expect(answers).toEqual([{ row: 2, personId: id }]);
    expect(answered({ answers }, 2, null)).toEqual([]);
  });

  it('puts one option of a cell in other words', () => {
    expect(withOption('x; y', 'y', '$& career')).toBe('x; $& career');
    expect(withOption('Wizard', 'cut off…', '4')).toBe('4');
  });
});

it('tells forms by the columns they put first', () => {
  const columns = (...headings: string[]) => ({
    columns: headings.map((heading, column) => ({
      column,
      heading,
      field: 'ignore' as const,
      confidence: 0,
      why: 'nothing' as const,
      samples: [],
    })),
  });
  expect(formOf(columns('Timestamp', 'Name'))).toBe('google');
  expect(formOf(columns('ID', 'Start time', 'Completion time', 'Name'))).toBe('microsoft');
  expect(formOf(columns('Personnel no.', 'Name'))).toBe('plain');
});
