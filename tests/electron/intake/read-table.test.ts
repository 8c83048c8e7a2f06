import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/intake/read-table';
import { tableFrom } from './desk';

const refusal = async (content: string | Uint8Array, name = 'people.csv') => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = await readTable(bytes, name);
  return read.ok ? null : read.error;
};

const bytesOf = (text: string, padding = 200): Uint8Array =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(padding, 7)]);

describe('[R04] what is no table is refused with what it is', () => {
  it.each([
    ['0 bytes', '', { code: 'empty-file' }],
    ['a byte order mark alone', '\uFEFF', { code: 'empty-file' }],
    ['blank lines', '\n , ,\n\n', { code: 'empty-file' }],
    ['headings alone', 'Name,E-mail\n', { code: 'header-only' }],
    ['headings and blank rows', 'Name;E-mail\n;\n ; \n', { code: 'header-only' }],
    ['a web page', '<!DOCTYPE html><html><table>', { code: 'not-a-table', looksLike: 'web-page' }],
    ['a quote that is never closed', 'Name,Note\nAnn,"x\nBo,y\n', { code: 'open-quote', row: 2 }],
  ])('%s', async (_, text, expected) => {
    expect(await refusal(text)).toEqual(expected);
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.7 '), { code: 'not-a-table', looksLike: 'pdf' }],
    ['a photograph', bytesOf('\xff\xd8\xff\xe0'), { code: 'not-a-table', looksLike: 'image' }],
    ['rich text', bytesOf('{\\rtf1'), { code: 'not-a-table', looksLike: 'rich-text' }],
    [
      'noise',
      Buffer.alloc(5000, '\x00\x01\x02abc\x90'),
      { code: 'not-a-table', looksLike: 'binary' },
    ],
    ['a mark that lies', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]), { code: 'unreadable-text' }],
    [
      'half a character',
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0]),
      { code: 'unreadable-text' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toEqual(expected);
  });

  it('a file too large, before it is read', async () => {
    const read = await refusal(new Uint8Array(100_000_001));
    expect(read).toEqual({ code: 'too-large', bytes: 100_000_001, limitBytes: 100_000_000 });
  });

  it('more columns or rows than any list of people has', async () => {
    const wide = Array.from({ length: 501 }, (_, index) => `c${index}`).join(',');
    expect(await refusal(`${wide}\n${wide}`)).toEqual({ code: 'too-many-columns', limit: 500 });
    expect(await refusal(`Name\n${'Ann\n'.repeat(200_001)}`)).toEqual({
      code: 'too-many-rows',
      limit: 200_000,
    });
  });
});

describe('[R04] encoding and delimiter', () => {
  it.each([
    ['decimal commas between semicolons', 'a;b\n1,5;2,5\n2,5;3,5\n', ';'],
    ['commas inside headings', 'Name;"What, if anything";Where, when and how\nA;b;c\nB;c;d\n', ';'],
    ['tabs', 'Name\tHours, roughly\nAnn\t1,5\n', '\t'],
    ['bars', 'Name|Site\nAnn|Leeds\n', '|'],
    ['one column', 'Name\nOrtiz, Rosa\nBo\n', null],
  ])('%s', async (_, text, delimiter) => {
    expect((await tableFrom(text)).facts.delimiter).toBe(delimiter);
  });

  it('takes `sep=` for what it is, and keeps the row numbers of a spreadsheet', async () => {
    const table = await tableFrom('sep=;\nName;Note\n\nAnn;"two\nlines"\n;\nBo;x\n');
    expect(table.headers).toEqual(['Name', 'Note']);
    expect(table.rows).toEqual([
      ['Ann', 'two\nlines'],
      ['Bo', 'x'],
    ]);
    expect(table.rowNumbers).toEqual([3, 5]);
  });

  it('guesses a code page, and says that it guessed', async () => {
    const polish = Buffer.from(
      'Name;Site\nKasia \xa3ukasiewicz-\xafak;Gda\xf1sk\nZdzis\xb3aw;\xa3\xf3d\x9f\n',
      'latin1',
    );
    const french = Buffer.from(
      'Name;Site\nRen\xe9e Lef\xe8vre;Orl\xe9ans\nZo\xeb;N\xeemes\n',
      'latin1',
    );
    const [east, west] = [await tableFrom(polish), await tableFrom(french)];
    expect(east.facts).toMatchObject({ encoding: 'windows-1250', encodingGuessed: true });
    expect(east.rows[1]).toEqual(['Zdzisław', 'Łódź']);
    expect(west.facts).toMatchObject({ encoding: 'windows-1252', encodingGuessed: true });
    expect(west.rows[0]?.[0]).toBe('Renée Lefèvre');
    const chosen = await readTable(french, 'a.csv', {
      encoding: 'windows-1250',
      delimiter: null,
      sheet: null,
    });
    expect(chosen.ok && chosen.value.facts).toMatchObject({ encodingGuessed: false });
  });

  it('tells UTF-16 without a mark by its NULs', async () => {
    const table = await tableFrom(Buffer.from('Name;Site\nŁukasz;Gdańsk\n', 'utf16le'));
    expect(table.facts).toMatchObject({ encoding: 'utf-16le', encodingGuessed: false });
    expect(table.rows).toEqual([['Łukasz', 'Gdańsk']]);
  });

  it('keeps double and empty headings, skips a title, and reports rows of another length', async () => {
    const table = await tableFrom(
      'Staff of March\n\nName,Name,Site,\nAnn,Lee,x,y\nBo\nCy,Dee,x,y,too much\n',
    );
    expect(table.headers).toEqual(['Name', 'Name', 'Site', '']);
    expect(table.facts.skippedLines).toBe(2);
    expect([...table.ragged]).toEqual([
      [1, 'too-few-cells'],
      [2, 'too-many-cells'],
    ]);
  });
});

const DELIMITERS = [',', ';', '\t', '|'] as const;
const ENCODINGS = ['utf8', 'utf8-bom', 'utf16le'] as const;

/** Printable text, line breaks too; never blank, so that no row or column vanishes. */
const cell = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.normalize('NFC').replace(/\p{C}/gu, '\n'))
  .filter((text) => text.trim() !== '' && text.isWellFormed());

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 8 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

const quoted = (text: string): string => `"${text.replace(/"/gu, '""')}"`;
const whereNeeded = (text: string): string => (/[",;|\t\n]/u.test(text) ? quoted(text) : text);

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`);
}

describe('[R04] for all files', () => {
  it('a table reads back as it was written, whatever delimiter, quoting, encoding and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (rows, delimiter, encoding, lineEnd, all) => {
          const quote = all ? quoted : whereNeeded;
          const text = rows.map((row) => row.map(quote).join(delimiter)).join(lineEnd);
          const read = await readTable(encoded(`${text}${lineEnd}`, encoding), 'a.csv');
          const [headers, ...body] = rows;
          expect(read.ok && [read.value.headers, read.value.rows]).toEqual([headers, body]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('no bytes make it throw', { timeout: 60_000 }, async () => {
    const starts = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 400 }),
        async (start, rest) => {
          const read = await readTable(Buffer.from([...start, ...rest]), 'x');
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
