import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLines, readCsv } from '../../../electron/export/csv';
import { guarded, unguarded } from '../../../electron/export/guard';
import { runningCells } from '../../support/csv-cells';

/** Texts made of what matters here, and any others. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`=+-@'" ;,|\t\r\n\uFEFFaб語＝`), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const value = fc.oneof(text, fc.constant(null), fc.integer());
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

describe('cells that go out', () => {
  it('come back exactly, whatever stands in them', () => {
    fc.assert(fc.property(text, (each) => unguarded(guarded(each)) === each));
  });

  it('guards what a spreadsheet runs, and nothing else', () => {
    expect(guarded('=1+1')).toBe("'=1+1");
    expect(guarded("'quoted")).toBe("''quoted");
    expect(guarded('')).toBe("'");
    expect(guarded('a;=1')).toBe("a;'=1");
    expect(guarded("It's 1-1, a+b; c@d")).toBe("It's 1-1, a+b; c@d");
  });

  it('come back from a file in their rows, numbers as their digits and nothing as nothing', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const headings = (table[0] ?? [0, 0]).map((_, index) => `Heading ${index}`);
        const read = readCsv(Buffer.from(csvHead(headings) + csvLines(table)));
        expect(read).toEqual({
          ok: true,
          value: {
            headings,
            rows: table.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
          },
        });
      }),
    );
  });

  it('are never run by a spreadsheet, whatever it takes for a separator', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(runningCells(csvHead(['A', 'B']) + csvLines(table))).toEqual([]);
      }),
    );
    expect(runningCells('A,B\r\ny,"x;=1+1"\r\n')).not.toEqual([]);
    expect(runningCells('A,B\r\nx,@y\r\n')).not.toEqual([]);
  });

  it('refuses a file that is cut off, ragged or not in UTF-8, and says from which row on', () => {
    const refused = (bytes: Uint8Array | string) => readCsv(Buffer.from(bytes));
    expect(refused('A,B\r\n1,2\r\n3,"4')).toMatchObject({ error: { row: 3 } });
    expect(refused('A,B\r\n1,2\r\n3\r\n')).toMatchObject({ error: { row: 3 } });
    expect(refused(new Uint8Array([0x41, 0xff, 0x42]))).toMatchObject({ error: { row: 0 } });
  });
});
