import { describe, expect, it } from 'vitest';
import { stretchWorth } from '../../../electron/matching/stretch';
import { offsetMinutes } from '../../../electron/matching/week';
import { CalendarDate } from '../../../shared/time';
import { partOf } from './parts';
import { answers, WINTER } from './people';

const SUMMER = CalendarDate.parse('2026-07-13');

const skills = (mine: string[], theirs: string[]) =>
  partOf(
    'skills',
    { answers: answers({ skills: mine }) },
    { answers: answers({ skills: theirs }) },
  );

describe('skills', () => {
  it('[M01] compares whole terms: AI is not in retail', () => {
    expect(skills(['AI'], ['Retail', 'Email'])).toMatchObject({ value: 0, answered: true });
    expect(skills(['AI'], ['retail', 'ai'])).toMatchObject({
      value: 1000,
      facts: { shared: ['AI'], missing: [] },
    });
  });

  it('takes no notice of case, composition and spacing', () => {
    expect(skills(['Café  design'], ['CAFE\u0301 DESIGN'])).toMatchObject({ value: 1000 });
    expect(skills(['Straße'], ['STRASSE'])).toMatchObject({ value: 1000 });
  });

  it('gives the share of what is wanted, each term once', () => {
    expect(skills(['SQL', 'sql', 'Negotiation', 'Law'], ['SQL', 'Law', 'Go'])).toMatchObject({
      value: 667,
      facts: { shared: ['SQL', 'Law'], missing: ['Negotiation'] },
    });
  });

  it('takes any space for a space, and two words never for one', () => {
    expect(skills(['Project\tplan'], [' project  plan '])).toMatchObject({ value: 1000 });
    expect(skills(['Project plan'], ['Projectplan'])).toMatchObject({ value: 0 });
  });

  it('is neutral, and says so, where one did not answer', () => {
    for (const part of [skills([], ['SQL']), skills(['SQL'], []), skills([], [])]) {
      expect(part).toMatchObject({ value: 500, points: 500, answered: false });
    }
  });
});

describe('stretch', () => {
  it('[M02] loses both when the gap is too small and when it is too great', () => {
    const range = { least: 1, ideal: 2, most: 4 };
    const worth = [-1, 0, 1, 2, 3, 4, 5].map((rungs) => stretchWorth(rungs, range));
    expect(worth).toEqual([0, 0, 500, 1000, 667, 333, 0]);
  });

  it('[M02] turns round for reverse mentoring', () => {
    const reverse = { least: -4, ideal: -2, most: -1 };
    expect([-5, -4, -2, -1, 0].map((rungs) => stretchWorth(rungs, reverse))).toEqual([
      0, 333, 1000, 500, 0,
    ]);
    expect(partOf('stretch', { level: 5 }, { level: 3 }, reverse)).toMatchObject({
      value: 1000,
      facts: { count: -2 },
    });
  });

  it('counts whole years in the organisation, months and all, whoever came first', () => {
    const years = (mine: string | null, theirs: string | null) => {
      const came = (day: string | null) => ({
        entryDate: day === null ? null : CalendarDate.parse(day),
      });
      const range = { of: 'years', least: -3, ideal: 2, most: 4 } as const;
      return partOf('stretch', { ...came(mine), level: 1 }, { ...came(theirs), level: 7 }, range);
    };
    expect(years('2020-05-31', '2018-04-01')).toMatchObject({ value: 1000, facts: { count: 2 } });
    expect(years('2020-05-31', '2018-06-01')?.facts.count).toBe(1);
    expect(years('2018-04-01', '2020-05-31')?.facts.count).toBe(-2);
    expect(years('2020-01-01', '2020-06-01')?.facts.count).toBe(0);
    expect(years('2020-11-30', '2019-12-01')?.facts.count).toBe(0);
    expect(years(null, '2019-12-01')).toMatchObject({ answered: false });
    expect(years('2019-12-01', null)).toMatchObject({ answered: false });
  });

  it('is all at the ideal even where that is the least or the most', () => {
    expect(stretchWorth(2, { least: 2, ideal: 2, most: 2 })).toBe(1000);
    expect(stretchWorth(1, { least: 1, ideal: 1, most: 3 })).toBe(1000);
    expect(stretchWorth(3, { least: 1, ideal: 3, most: 3 })).toBe(1000);
  });

  it('is neutral where a level is unknown', () => {
    expect(partOf('stretch', { level: 2 }, {})).toMatchObject({ value: 500, answered: false });
    expect(partOf('stretch', {}, { level: 2 })).toMatchObject({ value: 500, answered: false });
  });
});

describe('availability', () => {
  const free = (timeZone: string | null, ...slots: ReturnType<typeof answers>['slots']) => ({
    timeZone,
    answers: answers({ slots }),
  });

  it('[M06] counts the hours both are free in real time', () => {
    const warsaw = free('Europe/Warsaw', 'mon-morning');
    const hours = (zone: string, weekOf = WINTER) =>
      partOf('availability', warsaw, free(zone, 'mon-morning'), {}, weekOf)?.facts.count;
    expect(hours('Europe/Warsaw')).toBe(4);
    // 8 to 12 in Warsaw is 7 to 11 in London, all year round.
    expect(hours('Europe/London')).toBe(3);
    expect(hours('Europe/London', SUMMER)).toBe(3);
    // Lagos keeps Warsaw's time in winter, and is an hour behind it in summer.
    expect(hours('Africa/Lagos')).toBe(4);
    expect(hours('Africa/Lagos', SUMMER)).toBe(3);
  });

  it('knows zones that are not on the full hour', () => {
    expect(offsetMinutes('Asia/Kolkata', WINTER)).toBe(330);
    expect(offsetMinutes('Asia/Kathmandu', WINTER)).toBe(345);
    expect(offsetMinutes('America/St_Johns', WINTER)).toBe(-210);
    expect(offsetMinutes('Etc/UTC', WINTER)).toBe(0);
    expect(offsetMinutes('Nowhere/Atall', WINTER)).toBeNull();
    // 8:00-12:00 UTC is 13:30-17:30 in India, 13:45-17:45 in Nepal.
    const utc = free('Etc/UTC', 'tue-morning');
    const kolkata = free('Asia/Kolkata', 'tue-lunch', 'tue-evening');
    expect(partOf('availability', utc, kolkata)?.facts.count).toBe(0.5);
    const kathmandu = free('Asia/Kathmandu', 'tue-lunch');
    expect(partOf('availability', utc, kathmandu)?.facts.count).toBe(0.25);
  });

  it('carries hours over the ends of the week', () => {
    // Monday 8:00-12:00 in Auckland (UTC+13) is Sunday 19:00-23:00 UTC.
    const auckland = free('Pacific/Auckland', 'mon-morning');
    expect(partOf('availability', auckland, free('Etc/UTC', 'sun-evening'))?.facts.count).toBe(2);
  });

  it('gives nothing for few shared hours, and nothing away for silence', () => {
    const many = free('Etc/UTC', 'mon-morning', 'tue-morning', 'wed-morning');
    const few = free('Etc/UTC', 'mon-lunch', 'tue-lunch');
    const value = (one: typeof many, other: typeof many) => partOf('availability', one, other);
    expect(value(many, many)).toMatchObject({ value: 1000 });
    expect(value(few, few)).toMatchObject({ value: 500, answered: true });
    expect(value(many, few)).toMatchObject({ value: 0, answered: true });
    expect(value(many, free('Etc/UTC'))).toMatchObject({ value: 500, answered: false });
    expect(value(many, free(null, 'mon-lunch'))).toMatchObject({ value: 500, answered: false });
  });
});
