import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GOALS,
  MEETING_WAYS,
  PREFERENCES,
  readOptIn,
  STYLES,
  wordingIn,
} from '../../../electron/intake/values/choices';
import {
  columnOrder,
  dateParser,
  instantAt,
  parseDate,
} from '../../../electron/intake/values/dates';
import { levelReader } from '../../../electron/intake/values/levels';
import { readMonthlyMinutes, readPlaces } from '../../../electron/intake/values/numbers';
import {
  isFormula,
  type Reading,
  readEmail,
  readLine,
  readName,
  readParagraph,
  readTimeZone,
} from '../../../electron/intake/values/reading';
import { readSlots } from '../../../electron/intake/values/slots';
import { DEFAULT_LADDER } from '../../../shared/program';

const said = ({ value, remarks }: Reading<unknown>) => [value, remarks[0]?.code ?? null];

describe('[R04] numbers', () => {
  it.each([
    ['2', 2, null],
    ['', null, null],
    ['n/a', null, null],
    ['0', 0, null],
    ['1 or 2', 1, 'lower-of-range'],
    ['2-3', 2, 'lower-of-range'],
    ['two', 2, 'number-in-words'],
    ['one or two', 1, 'lower-of-range'],
    ['none', 0, 'number-in-words'],
    ['2 mentees', 2, 'number-in-text'],
    ['up to 3', 3, 'number-in-text'],
    ['1.5', 1, 'rounded-down'],
    ['21', null, 'out-of-range'],
    ['-1', null, 'not-a-number'],
    ['a lot', null, 'not-a-number'],
    ['2 in spring, 1 in autumn', null, 'not-a-number'],
  ])('%j places', (written, value, code) => {
    expect(said(readPlaces(written))).toEqual([value, code]);
  });

  it.each([
    ['2', 120, null],
    ['1.5', 90, null],
    ['1,5', 90, 'decimal-comma'],
    ['1-2', 60, 'lower-of-range'],
    ['1h30', 90, 'number-in-text'],
    ['1:30', 90, 'number-in-text'],
    ['90 min', 90, 'number-in-text'],
    ['2 hours', 120, 'number-in-text'],
    ['101', null, 'out-of-range'],
    ['depends', null, 'not-a-number'],
  ])('%j hours a month, in minutes', (written, value, code) => {
    expect(said(readMonthlyMinutes(written))).toEqual([value, code]);
  });
});

describe('[R04] dates', () => {
  it.each([
    ['2026-02-18', '2026-02-18', null],
    ['18.11.2012', '2012-11-18', null],
    ['02/18/2026 18:34:11', '2026-02-18', '18:34:11'],
    ['2026/02/07 10:55:19 AM GMT+1', '2026-02-07', '10:55:19'],
    ['2/7/26 1:05 PM', '2026-02-07', '13:05:00'],
    ['12 Feb 2026', '2026-02-12', null],
    ['March 3rd, 2026', '2026-03-03', null],
    ['3. März 2026', '2026-03-03', null],
    ['46065.77222222', '2026-02-12', '18:32:00'],
  ])('%j', (written, date, time) => {
    expect(parseDate(written, 'month-first')).toMatchObject({ date, time });
  });

  it.each(['31.02.2026', 'soon', '2026-13-01', '0', '12', '99/99/9999', ''])(
    '%j is none',
    (written) => {
      expect(parseDate(written, 'day-first')).toBeNull();
    },
  );

  it.each([
    ['a 13 to 31 in second place', ['02/03/2026', '02/18/2026'], 'month-first', true],
    ['a 13 to 31 in first place', ['02/03/2026', '18/02/2026'], 'day-first', true],
    ['dots', ['02.03.2026'], 'day-first', true],
    ['nothing, but February makes sense', ['02/03/2026', '02/11/2026'], 'month-first', false],
    ['nothing at all', ['02/03/2026'], 'day-first', false],
  ] as const)('a column is decided by %s', (_, cells, order, proven) => {
    expect(columnOrder(cells)).toEqual({ order, proven });
  });

  it('turns the clock of a zone into a moment, in summer and in winter', () => {
    const at = (text: string, zone: string) => {
      const date = parseDate(text, 'day-first');
      return date && instantAt(date, zone);
    };
    expect(at('2026-02-12 18:32', 'Europe/Warsaw')).toBe('2026-02-12T17:32:00.000Z');
    expect(at('2026-07-12 18:32', 'Europe/Warsaw')).toBe('2026-07-12T16:32:00.000Z');
    expect(at('2026-07-12 18:32 GMT+1', 'Europe/Warsaw')).toBe('2026-07-12T17:32:00.000Z');
    expect(at('2026-07-12', 'UTC')).toBe('2026-07-12T00:00:00.000Z');
  });

  it('reads a long column as it reads each of its dates', () => {
    const two = fc.integer({ min: 0, max: 61 }).map((value) => String(value).padStart(2, '0'));
    const separator = fc.constantFrom('/', '-', '.');
    const day = fc.oneof(
      fc.tuple(two, two, separator).map(([a, b, by]) => `${a}${by}${b}${by}2026`),
      fc.tuple(two, two, separator).map(([a, b, by]) => `2026${by}${a}${by}${b}`),
      fc.constantFrom('46065.77', '46065.00', '1/2-2026', '1.2.26'),
    );
    const stamp = fc
      .tuple(day, fc.array(two, { maxLength: 3 }))
      .map(([date, time]) => `${date} ${time.join(':')}`);
    fc.assert(
      fc.property(fc.array(stamp), fc.constantFrom('day-first', 'month-first'), (cells, order) => {
        expect(cells.map(dateParser(order))).toEqual(cells.map((cell) => parseDate(cell, order)));
      }),
    );
  });

  it('knows what clocks showed around the hour they are changed, whatever was asked before', () => {
    const show = new Map(
      ['Europe/London', 'Australia/Lord_Howe', 'America/St_Johns'].map((zone) => [
        zone,
        new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    );
    const minute = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...show.keys()), (minutes, zone) => {
        const clock = new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString();
        const written = `${clock.slice(0, 10)} ${clock.slice(11, 19)}`;
        const date = parseDate(written, 'day-first');
        const shown = date && show.get(zone)?.format(Date.parse(instantAt(date, zone)));
        // Clocks that jump over an hour never show what is in it.
        const again = shown && parseDate(shown, 'day-first');
        const known = again && show.get(zone)?.format(Date.parse(instantAt(again, zone)));
        expect(known).toBe(shown);
      }),
    );
  });
});

describe('[R04] choices', () => {
  it.each([
    [GOALS.read('Find sponsors and visibility'), 'inclusion', null],
    [GOALS.read('Prepare for leadership'), 'leadership', null],
    [GOALS.read('Pass on what I know'), 'knowledge', null],
    [GOALS.read('build a specific skill '), 'skill', null],
    [GOALS.read('Grow my network'), 'network', null],
    [GOALS.read('Move into a lead role'), 'career', null],
    [GOALS.read('my promotion'), 'career', 'read-as'],
    [GOALS.read('Retire early'), null, 'unknown-option'],
    [STYLES.read('Structured, with an agenda'), 'structured', null],
    [STYLES.read('Direct and to the point'), 'direct', null],
    [STYLES.read('listening and direct'), null, 'unknown-option'],
    [MEETING_WAYS.read('Messages in between'), 'messages', null],
    [MEETING_WAYS.read('In person'), 'in-person', null],
    [MEETING_WAYS.read('a video call on Teams'), 'video', 'read-as'],
    [PREFERENCES.read('No preference'), 'either', null],
    [PREFERENCES.read('No'), 'no', null],
    [readOptIn('Yes, I agree'), 'yes', 'read-as'],
    [readOptIn('I do not agree'), 'no', null],
    [readOptIn('maybe'), null, 'not-yes-or-no'],
    [readOptIn(' '), null, null],
  ])('%#', (reading, value, code) => {
    expect(said(reading)).toEqual([value, code]);
  });

  it('[R01] takes the wording people agreed to from the question', () => {
    const heading =
      'I take part of my own free will and agree to the use of my answers (privacy notice v2)';
    expect(wordingIn(heading)).toBe('privacy notice v2');
    expect(wordingIn('I agree to the privacy policy version 3.1')).toBe(
      'privacy policy version 3.1',
    );
    expect(wordingIn('Do you want to take part?')).toBeNull();
  });

  it.each([
    ['Tue lunch', ['tue-lunch'], null],
    ['Thursday afternoons', ['thu-afternoon'], null],
    ['sat am', ['sat-morning'], null],
    ['weekends evening', ['sat-evening', 'sun-evening'], 'read-as'],
    ['Fri', ['fri-morning', 'fri-lunch', 'fri-afternoon', 'fri-evening'], 'read-as'],
    ['sometimes', null, 'unknown-option'],
  ])('slot %j', (written, value, code) => {
    expect(said(readSlots(written))).toEqual([value, code]);
  });

  it.each([
    ['4 - Senior specialist', 4, null],
    ['senior specialist', 4, null],
    ['L4', 4, null],
    ['4', 4, null],
    ['4 - Team lead', 5, 'level-differs'],
    ['4 - Wizard', 4, 'read-as'],
    ['9 - Wizard', null, 'unknown-level'],
    ['Wizard', null, 'unknown-level'],
  ])('level %j', (written, value, code) => {
    expect(said(levelReader(DEFAULT_LADDER)(written))).toEqual([value, code]);
  });

  it('names the ladder where a level is on no rung of it', () => {
    const [remark] = levelReader(DEFAULT_LADDER)('Wizard').remarks;
    expect(remark?.expected).toHaveLength(7);
    expect(remark?.expected?.[3]).toBe('4 - Senior specialist');
  });
});

describe('[R04] texts', () => {
  it.each([
    [readEmail('Ann <ann@x.example>'), 'ann@x.example', null],
    [readEmail('łukasz@gdańsk.example'), 'łukasz@gdańsk.example', null],
    [readEmail('anonymous'), null, 'no-email'],
    [readEmail('ask my boss'), null, 'not-an-email'],
    [readName('Ortiz, Rosa'), 'Rosa Ortiz', 'read-as'],
    [readName('Martin King, Jr.'), 'Martin King, Jr.', null],
    [readName('x'.repeat(1_000_000)), null, 'too-long'],
    [readName('Ann\u0000Lee'), null, 'control-characters'],
    [readName('Ann \ud800'), null, 'control-characters'],
    [readName('\u202eeeL nnA'), null, 'control-characters'],
    [readName('محمد 👩‍🔬'), 'محمد 👩‍🔬', null],
    [readLine("'=1+1"), '=1+1', null],
    [readLine("'tis"), "'tis", null],
    [readTimeZone('Europe/Warsaw'), 'Europe/Warsaw', null],
    [readTimeZone('Middle/Earth'), null, 'unknown-time-zone'],
  ])('%#', (reading, value, code) => {
    expect(said(reading)).toEqual([value, code]);
  });

  it('cuts what is longer than can be stored, and says so', () => {
    const { value, remarks } = readParagraph('y'.repeat(5000));
    expect(value).toHaveLength(4000);
    expect(remarks[0]?.code).toBe('cut-short');
  });

  it.each([
    ['=HYPERLINK("http://x.invalid")', true],
    [' =1', true],
    ['@SUM(A1)', true],
    ['+49 30 1234', false],
    ['-', false],
    ['- none', false],
    ['a=b', false],
  ])('%j is a formula: %j', (text, expected) => {
    expect(isFormula(text)).toBe(expected);
  });

  it('no text makes a reader throw, and what is read is well-formed and short', () => {
    const readers = [
      readLine,
      readParagraph,
      readName,
      readEmail,
      readPlaces,
      readMonthlyMinutes,
      readSlots,
      GOALS.read,
      readOptIn,
      levelReader(DEFAULT_LADDER),
    ];
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        for (const read of readers) {
          const { value } = read(text);
          if (typeof value !== 'string') continue;
          expect(value.isWellFormed() && value.trim() === value && value !== '').toBe(true);
        }
        parseDate(text, 'day-first');
      }),
      { numRuns: 500 },
    );
  });
});
