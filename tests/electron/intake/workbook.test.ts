import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/intake/read-table';
import { sample, tableFrom } from './desk';
import { type SheetCell, sheetXml, workbookOf, workbookParts, zipOf } from './make-zip';

const refusal = async (bytes: Uint8Array) => {
  const read = await readTable(bytes, 'people.xlsx');
  return read.ok ? null : read.error;
};

const PEOPLE: readonly (readonly SheetCell[])[] = [
  ['Name', 'Staff number', 'Completion time', 'Entry date', 'Hours'],
  ['Ann Lee', 1101, { day: 46_065.772_222_222_22 }, { day: 41_231 }, 1.5],
  ['Bo & <Co>', 7, { day: 46_066 }, { day: 41_232 }, 0.1],
];

describe('[R04] workbooks', () => {
  it('gives dates and times of the clock, and numbers as people see them', async () => {
    const table = await tableFrom(workbookOf({ Form1: PEOPLE }), 'people.xlsx');
    expect(table.facts).toMatchObject({ format: 'xlsx', sheet: 'Form1', otherSheets: [] });
    expect(table.rows).toEqual([
      ['Ann Lee', '1101', '2026-02-12T18:32:00', '2012-11-18', '1.5'],
      ['Bo & <Co>', '7', '2026-02-13', '2012-11-19', '0.1'],
    ]);
  });

  it('reads the first sheet that holds a table, and says which others it left', async () => {
    const table = await tableFrom(
      workbookOf({ Empty: [], 'Read me': [['Please fill in.']], People: PEOPLE, Old: PEOPLE }),
    );
    expect(table.facts).toMatchObject({ sheet: 'People', otherSheets: ['Read me', 'Old'] });
  });

  it('takes a formula for the value stored with it, and a text that looks like one for text', async () => {
    const rows = [
      ['Name', 'Note'],
      ['Ann', { formula: 'HYPERLINK("http://x.invalid")' }],
      ['Bo', '=1+1'],
    ];
    const table = await tableFrom(workbookOf({ S: rows }));
    expect(table.rows).toEqual([
      ['Ann', 'stored'],
      ['Bo', '=1+1'],
    ]);
  });

  it('reads a workbook of strings far longer than one chunk of its reader', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [
      `Name ${row}`,
      `${'x'.repeat(row % 97)}.`,
    ]);
    const table = await tableFrom(workbookOf({ S: [['Name', 'Note'], ...rows] }));
    expect(table.rows).toEqual(rows);
  });

  it('refuses a bomb while it inflates', async () => {
    const bomb = zipOf({
      ...workbookParts({ S: sheetXml(PEOPLE) }),
      'xl/sharedStrings.xml': Buffer.alloc(60_000_000, 0x20),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toEqual({ code: 'zip-bomb' });
  });

  it('refuses a cell at the far end of a sheet, before a grid is made for it', async () => {
    const far = (address: string) =>
      zipOf(workbookParts({ S: sheetXml(PEOPLE).replace('r="A3"', `r="${address}"`) }));
    expect(await refusal(far('A1048576'))).toEqual({ code: 'too-many-rows', limit: 200_000 });
    expect(await refusal(far('XFD3'))).toEqual({ code: 'too-many-columns', limit: 500 });
  });

  it('refuses entities, and what the archive does not hold', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(PEOPLE)}`;
    expect(await refusal(zipOf(workbookParts({ S: entities })))).toEqual({
      code: 'damaged-workbook',
    });
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbookParts({ S: '' });
    expect(await refusal(zipOf(rest))).toEqual({ code: 'damaged-workbook' });
  });

  it.each([
    [
      'password in the archive',
      zipOf(workbookParts({ S: sheetXml(PEOPLE) }), 1),
      { code: 'password-protected' },
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), { code: 'old-excel' }],
    [
      'a letter',
      zipOf({ 'word/document.xml': 'x' }),
      { code: 'not-a-table', looksLike: 'word-document' },
    ],
    [
      'an OpenDocument',
      zipOf({ mimetype: 'x', 'content.xml': 'x' }),
      { code: 'not-a-table', looksLike: 'open-document' },
    ],
    ['any archive', zipOf({ 'a.txt': 'x' }), { code: 'not-a-table', looksLike: 'zip' }],
  ])('refuses %s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toEqual(expected);
  });

  it.each([
    ['EncryptedPackage', { code: 'password-protected' }],
    ['Workbook', { code: 'old-excel' }],
    ['WordDocument', { code: 'not-a-table', looksLike: 'word-document' }],
  ])('tells what a compound file holds by its stream %s', async (stream, expected) => {
    const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([signature, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
    expect(await refusal(bytes)).toEqual(expected);
  });

  it('never throws on a damaged workbook', { timeout: 60_000 }, async () => {
    const whole = sample('mentees.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        async (flips, length) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of flips) bytes[at] = value;
          const read = await readTable(
            bytes.subarray(0, length % 3 === 0 ? length : whole.length),
            'x.xlsx',
          );
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });
});
