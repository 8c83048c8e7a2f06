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

  it('count a wish of the side that is asked, ranked or not', () => {
    const wish = (by: 'mentee' | 'mentor', ranked: boolean) =>
      partOf(
        'wish',
        { wishes: [mentorId(2), mentorId(1)] },
        { wishes: [menteeId(2), menteeId(3), menteeId(1)] },
        { by, ranked },
      );
    expect(wish('mentee', true)).toMatchObject({ value: 900, facts: { shared: ['mentee'] } });
    expect(wish('mentor', true)).toMatchObject({ value: 800, facts: { shared: ['mentor'] } });
    expect(wish('mentor', false)).toMatchObject({ value: 1000 });
  });

  it('give the share of the time asked that is promised', () => {
    const promised = (asked: number | null, offered: number | null) =>
      partOf(
        'site',
        { answers: answers({ monthlyMinutes: asked }) },
        { answers: answers({ monthlyMinutes: offered }) },
        { kind: 'promised-time' },
      );
    expect(promised(120, 60)).toMatchObject({ value: 500, answered: true });
    expect(promised(120, 30)).toMatchObject({ value: 250 });
    expect(promised(60, 120)).toMatchObject({ value: 1000 });
    expect(promised(0, 0)).toMatchObject({ value: 1000, answered: true });
    expect(promised(null, 60)).toMatchObject({ value: 500, answered: false });
    expect(promised(60, null)).toMatchObject({ value: 500, answered: false });
  });

  it('lift whoever has waited, up to so many rounds, and say how many', () => {
    const waited = (waiting: number) =>
      partOf('site', { waiting }, {}, { kind: 'waiting', enoughRounds: 2 });
    expect(waited(1)).toMatchObject({ facts: { count: 1 } });
    expect(waited(0)?.facts.count).toBeNull();
    expect(waited(2)?.value).toBe(1000);
    expect(waited(1)?.value).toBeGreaterThan(waited(0)?.value ?? 1000);
  });

  it('take what two noted of each other at a meeting for what it is', () => {
    const noted = (notes: readonly (readonly [number, number, number])[]) => {
      const eventNotes = new Map(
        notes.map(([i, j, value]) => [menteeId(i), new Map([[mentorId(j), value]])]),
      );
      const problem = problemOf({
        settings: { criteria: [usual('site', { kind: 'event', weight: 10 })] },
        eventNotes,
      });
      return explain(prepare(problem), menteeId(1), mentorId(1)).parts[0];
    };
    expect(noted([[1, 1, 700]])).toMatchObject({ value: 700, answered: true });
    expect(noted([[1, 1, 0]])).toMatchObject({ value: 0, answered: true });
    expect(noted([[1, 2, 700]])).toMatchObject({ value: 500, answered: false });
    expect(noted([[2, 1, 700]])).toMatchObject({ value: 500, answered: false });
  });

  it('compare the year people came, their zone, their hours and their boss, who is not told', () => {
    const same = (
      of: Extract<Criterion, { kind: 'same' }>['of'],
      one: Partial<MatchPerson>,
      other: Partial<MatchMentor>,
    ) => partOf('site', one, other, { kind: 'same', of });
    const came = (day: string) => ({ entryDate: CalendarDate.parse(day) });
    expect(same('entry-year', came('2024-01-02'), came('2024-12-30'))).toMatchObject({
      value: 1000,
      facts: { shared: ['2024'] },
    });
    expect(same('entry-year', came('2024-01-02'), came('2023-12-30'))).toMatchObject({ value: 0 });
    expect(same('entry-year', came('2024-01-02'), {})).toMatchObject({ answered: false });
    expect(same('time-zone', { timeZone: 'Etc/UTC' }, { timeZone: 'Etc/UTC' })?.value).toBe(1000);
    expect(same('level', { level: 2 }, { level: 3 })).toMatchObject({
      value: 0,
      facts: { shared: [], missing: ['2'] },
    });
    const hours = (monthlyMinutes: number) => ({ answers: answers({ monthlyMinutes }) });
    expect(same('monthly-minutes', hours(60), hours(60))?.facts.shared).toEqual(['60']);
    const under = { managerId: menteeId(9) };
    expect(same('manager', under, under)).toMatchObject({
      value: 1000,
      facts: { shared: [], missing: [] },
    });
  });

  it('ask for one language or one way to meet, where the program names it', () => {
    const both = { answers: answers({ languages: ['Polski', 'English'] }) };
    const one = { answers: answers({ languages: ['English'] }) };
    const named = (mine: typeof both, theirs: typeof both, language: string) =>
      partOf('language', mine, theirs, { named: language })?.value;
    expect(named(both, one, 'english')).toBe(1000);
    expect(named(both, one, 'Polski')).toBe(0);
    expect(named(one, both, 'Polski')).toBe(0);
  });

  it('tell what is shared and what is missing of whoever answered', () => {
    const part = partOf(
      'language',
      { answers: answers({ languages: ['Polski', 'English'] }) },
      { answers: answers({ languages: ['english', 'Yorùbá'] }) },
    );
    expect(part?.facts).toMatchObject({ shared: ['English'], missing: ['Polski'] });
    const silent = partOf('language', { answers: answers({ languages: ['Polski'] }) }, {});
    expect(silent?.facts).toMatchObject({ shared: [], missing: [] });
  });
});
