import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hourParts, readHours, writeHours } from '../../../../renderer/features/people/hours';

it.each([
  ['1,5', 90],
  ['1.5', 90],
  ['2', 120],
  [' 2 h ', 120],
  ['0.75', 45],
  ['1:30', 90],
  ['1 h 30', 90],
  ['1h30min', 90],
  ['90 min', 90],
  ['2 hours', 120],
])('reads %s as %i minutes', (text, minutes) => {
  expect(readHours(text)).toBe(minutes);
});

it.each(['', 'two', '1,5,2', '1:75', '-1', '1 or 2'])('does not guess at "%s"', (text) => {
  expect(readHours(text)).toBeNull();
});

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (minutes) => {
      expect(readHours(writeHours(minutes))).toBe(minutes);
    }),
  );
});

it('parts minutes into hours and the rest', () => {
  expect(hourParts(90)).toEqual({ hours: 1, minutes: 30 });
});
