import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, readDay } from '../../../../renderer/features/sessions/typed-day';
import { addDays, CalendarDate } from '../../../../shared/time';

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const WORDS = { today: 'today', yesterday: 'yesterday' };
const on = (today: string) => ({ today: day(today), earliest: day('2025-04-01'), words: WORDS });
const read = (text: string, today = '2026-06-18') => readDay(text, on(today));

describe('the day of a session', () => {
  it.each([
    ['today', '2026-06-18'],
    ['T', '2026-06-18'],
    ['yest', '2026-06-17'],
    ['17', '2026-06-17'],
    ['17.', '2026-06-17'],
    ['17.6', '2026-06-17'],
    ['17.6.', '2026-06-17'],
    ['17/6/2026', '2026-06-17'],
    ['17-6-26', '2026-06-17'],
    ['2026-06-17', '2026-06-17'],
    ['17 June', '2026-06-17'],
    ['17 jun 2025', '2025-06-17'],
    [' 1 . 6 ', null],
  ])('reads %j as %s [S05]', (text, expected) => {
    expect(read(text)).toMatchObject(
      expected === null ? { ok: false } : { ok: true, value: expected },
    );
  });

  it('means the nearest day where month or year are left out', () => {
    expect(read('28', '2026-06-03')).toMatchObject({ value: '2026-05-28' });
    expect(read('31', '2026-05-02')).toMatchObject({ ok: false, error: { on: '2026-05-31' } });
    expect(read('31', '2026-06-02')).toMatchObject({ value: '2026-05-31' });
    expect(read('28.12', '2026-01-05')).toMatchObject({ value: '2025-12-28' });
    expect(read('31', '2026-01-02')).toMatchObject({ value: '2025-12-31' });
  });

  it.each([
    ['19', { code: 'future', on: '2026-06-19' }],
    ['17.9', { code: 'future', on: '2026-09-17' }],
    ['30.2', { code: 'no-such-day', day: 30, month: 2, year: null }],
    ['30/2/2026', { code: 'no-such-day', day: 30, month: 2, year: 2026 }],
    ['0', { code: 'no-such-day', day: 0, month: null, year: null }],
    ['32.6', { code: 'no-such-day', day: 32, month: null, year: null }],
    ['6.17', { code: 'no-such-month', month: 17 }],
    ['17/6/1926', { code: 'long-ago', on: '1926-06-17', earliest: '2025-04-01' }],
    ['soon', { code: 'unreadable', text: 'soon' }],
    ['', { code: 'unreadable', text: '' }],
  ])('refuses %j and says why', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  it('reads every day there was, in every way of writing it', () => {
    const today = day('2026-06-18');
    const back = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days));
    fc.assert(
      fc.property(back, (date) => {
        const [year, month, number] = date.split('-').map(Number);
        for (const text of [date, `${number}.${month}.${year}`, `${number}/${month}/${year}`]) {
          expect(read(text)).toEqual({ ok: true, value: date });
        }
      }),
    );
  });

  it('never throws, and never gives a day that is to come', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{0,10}$/)), (text) => {
        const found = read(text);
        expect(found.ok && found.value > '2026-06-18').toBe(false);
      }),
    );
  });
});

it('knows which days the calendar has', () => {
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  expect(dayOf(2026, 2, 29)).toBeNull();
  expect(dayOf(2026, 13, 1)).toBeNull();
});
