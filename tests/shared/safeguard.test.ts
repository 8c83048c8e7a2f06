import { expect, it } from 'vitest';
import { adultOn } from '../../shared/safeguard';
import { CalendarDate } from '../../shared/time';

it.each([
  ['2008-05-10', 18, '2026-05-10'],
  ['2008-02-29', 18, '2026-03-01'],
  ['2008-02-29', 16, '2024-02-29'],
  ['2008-02-28', 18, '2026-02-28'],
  ['2007-12-31', 21, '2028-12-31'],
])('somebody born on %s is %i years old on %s, and not a day before', (born, adultAge, day) => {
  expect(adultOn(CalendarDate.parse(born), { adultAge })).toBe(day);
});
