import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { prepare } from '../../../electron/matching/prepare';
import type { MatchMentor, MatchPerson } from '../../../electron/matching/profile';
import { stretchWorth } from '../../../electron/matching/stretch';
import { offsetMinutes } from '../../../electron/matching/week';
import type { Criterion } from '../../../shared/criterion';
import { CalendarDate } from '../../../shared/time';
import { answers, mentee, menteeId, mentor, mentorId, problemOf, usual, WINTER } from './people';

const SUMMER = CalendarDate.parse('2026-07-13');

/** The one part of a score that has one of the usual criteria, by its id. */
const partOf = (
  id: string,
  one: Partial<MatchPerson>,
  other: Partial<MatchMentor>,
  changes: Partial<Criterion> = {},
  weekOf = WINTER,
) => {
  const problem = problemOf({
    mentees: [mentee(1, one)],
    mentors: [mentor(1, other)],
    settings: { criteria: [usual(id, { weight: 10, ...changes })] },
    weekOf,
  });
  return explain(prepare(problem), menteeId(1), mentorId(1)).parts[0];
};

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

describe('the other criteria', () => {
  it('[M01] share goals, languages and ways to meet', () => {
    const mine = answers({ goals: ['career', 'skill'], languages: ['Polski', 'English'] });
    const theirs = answers({ goals: ['skill'], languages: ['english'], meeting: ['video'] });
    const value = (id: string) => partOf(id, { answers: mine }, { answers: theirs });
    expect(value('goals')).toMatchObject({
      value: 500,
      answered: true,
      facts: { missing: ['career'] },
    });
    expect(value('language')).toMatchObject({ value: 1000, facts: { shared: ['English'] } });
    expect(value('meeting')).toMatchObject({ value: 500, answered: false });
  });

  it('[M01] compare style and site', () => {
    const direct = { answers: answers({ style: 'direct' as const }), site: 'Lagos ' };
    const relaxed = { answers: answers({ style: 'relaxed' as const }), site: 'LAGOS' };
    expect(partOf('style', direct, relaxed)).toMatchObject({ value: 0, answered: true });
    expect(partOf('style', direct, direct)).toMatchObject({ value: 1000 });
    expect(partOf('site', direct, relaxed)).toMatchObject({ value: 1000 });
    expect(partOf('site', direct, {})).toMatchObject({ value: 500, answered: false });
  });

  it('give another department to who wants it', () => {
    const value = (wish: 'yes' | 'no' | 'either' | null, department: string) =>
      partOf(
        'department',
        { department: 'Sales', answers: answers({ outsideDepartment: wish }) },
        { department },
      )?.value;
    expect([value('yes', 'Law'), value('yes', 'sales')]).toEqual([1000, 0]);
    expect([value('no', 'Law'), value('no', 'sales')]).toEqual([0, 1000]);
    expect([value('either', 'Law'), value('either', 'Sales')]).toEqual([1000, 1000]);
    expect(value(null, 'Law')).toBe(500);
  });

  it('raise a pair by a wish of either side, by rank, and lower nobody', () => {
    const wish = (mine: number[], theirs: number[]) =>
      partOf('wish', { wishes: mine.map(mentorId) }, { wishes: theirs.map(menteeId) });
    expect(wish([1], [])).toMatchObject({ value: 1000, facts: { shared: ['mentee'], count: 1 } });
    expect(wish([2, 1], [])).toMatchObject({ value: 900, facts: { count: 2 } });
    expect(wish([2, 3, 1], [1])).toMatchObject({
      value: 1000,
      facts: { shared: ['mentee', 'mentor'], count: 1 },
    });
    expect(wish([2], [2])).toMatchObject({ value: 500, answered: false });
  });
});
