import { expect, it } from 'vitest';
import * as format from '../../../renderer/lib/format';
import { CalendarDate, Instant } from '../../../shared/time';

const day = CalendarDate.parse('2026-06-18');

it('writes a day four ways, whatever the zone of this computer', () => {
  expect(format.formatDate(day)).toBe('18 June 2026');
  expect(format.formatShortDate(day)).toBe('18 Jun');
  expect(format.formatWeekday(day)).toBe('Thursday, 18 June');
  expect(format.formatMonth(day)).toBe('June 2026');
  expect(format.formatDate(CalendarDate.parse('2026-01-01'))).toBe('1 January 2026');
});

it('writes a moment on the clock of this computer', () => {
  const instant = Instant.parse('2026-06-18T12:02:00.000Z');
  expect(format.formatTime(instant)).toMatch(/^\d\d:\d\d$/);
  expect(format.formatInstant(instant)).toMatch(/^\d+ June 2026 at \d\d:\d\d$/);
});

it('tells moments of one list apart, and no more exactly than that takes', () => {
  const at = (time: string) => Instant.parse(`2026-06-18T${time}Z`);
  const alone = at('10:00:59.999');
  const bySecond = at('12:02:05.000');
  const byThousandth = [at('12:02:07.120'), at('12:02:07.121')] as const;
  const apart = format.formatApart([alone, bySecond, ...byThousandth, bySecond]);
  expect(apart.get(alone)).toBe(format.formatInstant(alone));
  expect(apart.get(bySecond)).toBe(`${format.formatInstant(bySecond)}:05`);
  expect(byThousandth.map((each) => apart.get(each))).toEqual([
    `${format.formatInstant(bySecond)}:07.120`,
    `${format.formatInstant(bySecond)}:07.121`,
  ]);
  expect(new Set(apart.values())).toHaveProperty('size', 4);
  expect(format.formatApart([]).size).toBe(0);
});

it.each([
  [0, '0'],
  [999, '999'],
  [5000, '5,000'],
])('counts %i as %s', (value, shown) => {
  expect(format.formatCount(value)).toBe(shown);
});

it.each([
  [12, '+12'],
  [-31, '−31'],
  [0, '0'],
  [-1500, '−1,500'],
])('signs %i as %s', (value, shown) => {
  expect(format.formatChange(value)).toBe(shown);
});

it.each([
  [0, '0 hours'],
  [60, '1 hour'],
  [90, '1.5 hours'],
  [599, '10 hours'],
  [8530, '142 hours'],
])('%i minutes are %s', (minutes, shown) => {
  expect(format.formatHours(minutes)).toBe(shown);
});

it.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Bo'], 'Ada and Bo'],
  [['Ada', 'Bo', 'Cy'], 'Ada, Bo and Cy'],
])('lists %j as "%s"', (names, shown) => {
  expect(format.formatList(names)).toBe(shown);
});
