import { expect, it } from 'vitest';
import { endingDay } from '../../shared/cohort-dates';
import { CalendarDate } from '../../shared/time';

const day = (text: string) => CalendarDate.parse(text);
const cohort = { kickoffDate: day('2026-03-10'), durationMonths: 6 };
const ended = (today: string, ...starts: string[]): string =>
  endingDay(
    starts.map((text) => ({ startsOn: day(text) })),
    cohort,
    day(today),
  );

it('takes what still runs to have ended today, or on the last day once that is behind', () => {
  expect(ended('2026-06-01', '2026-03-10')).toBe('2026-06-01');
  expect(ended('2026-09-10', '2026-03-10')).toBe('2026-09-10');
  expect(ended('2026-10-02', '2026-03-10', '2026-04-01')).toBe('2026-09-10');
});

it('takes nothing to have ended before it began, nor in time to come', () => {
  // A program of last year, taken over from paper and published now.
  expect(ended('2026-10-02', '2026-03-10', '2026-09-28')).toBe('2026-09-28');
  expect(ended('2026-02-01', '2026-03-10')).toBe('2026-02-01');
});
