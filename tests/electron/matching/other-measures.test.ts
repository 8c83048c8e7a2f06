import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { prepare } from '../../../electron/matching/prepare';
import type { MatchMentor, MatchPerson } from '../../../electron/matching/profile';
import type { Criterion } from '../../../shared/criterion';
import { CalendarDate } from '../../../shared/time';
import { partOf } from './parts';
import { answers, menteeId, mentorId, problemOf, usual } from './people';

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
