import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readEntry,
  readMinutes,
  WAY_KEYS,
  writeEntry,
} from '../../../../renderer/features/sessions/quick-entry';
import { CalendarDate } from '../../../../shared/time';

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const JUNE = { month: day('2026-06-01'), today: day('2026-06-18'), minutes: 60 };
const read = (text: string) => readEntry(text, JUNE);

describe('an entry', () => {
  it('is the day, the minutes and how they met [S05]', () => {
    const entry = { heldOn: '2026-06-12', minutes: 45, way: 'video', note: null };
    for (const text of ['12 45 v', ' 12  45 V ', '12. 45v', '12 v 45', '12 45 v ']) {
      expect(read(text)).toEqual({ ok: true, value: entry });
    }
  });

  it('takes the minutes agreed where none are typed, and what follows as the note', () => {
    expect(read('3 p')).toMatchObject({ value: { minutes: 60, way: 'phone', note: null } });
    expect(read('3 m two questions')).toMatchObject({
      value: { way: 'messages', note: 'two questions' },
    });
    expect(read('3 i 2 guides used')).toMatchObject({
      value: { minutes: 60, note: '2 guides used' },
    });
  });

  it.each([
    ['', { code: 'no-day' }],
    ['v 45', { code: 'no-day' }],
    ['12', { code: 'no-way' }],
    ['12 45 x', { code: 'no-way' }],
    ['12 45 very', { code: 'no-way' }],
    ['31 45 v', { code: 'no-such-day', day: 31, month: 6, year: 2026 }],
    ['0 45 v', { code: 'no-such-day', day: 0, month: 6, year: 2026 }],
    ['19 45 v', { code: 'future', on: '2026-06-19' }],
    ['12 0 v', { code: 'minutes', text: '0' }],
    ['12 1441 v', { code: 'minutes', text: '1441' }],
  ])('refuses %j and says why', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  it('is read as it was written, whatever it holds', () => {
    const word = fc.stringMatching(/^[^\s]{1,8}$/);
    const entries = fc.record({
      heldOn: fc
        .integer({ min: 1, max: 18 })
        .map((n) => day(`2026-06-${String(n).padStart(2, '0')}`)),
      minutes: fc.integer({ min: 1, max: 1440 }),
      way: fc.constantFrom(...Object.values(WAY_KEYS)),
      note: fc.option(
        fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      ),
    });
    fc.assert(
      fc.property(entries, (entry) => {
        expect(read(writeEntry(entry))).toEqual({ ok: true, value: entry });
      }),
    );
  });

  it('never throws, and never gives a day outside the month or after today', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9ivpm. ]{0,12}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const entry = read(text);
        if (!entry.ok) return;
        expect(entry.value.heldOn >= JUNE.month && entry.value.heldOn <= JUNE.today).toBe(true);
        expect(readMinutes(String(entry.value.minutes)).ok).toBe(true);
      }),
    );
  });
});
