import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { prepare } from '../../../electron/matching/prepare';
import { indexById, RuleBoard, rulesIn } from '../../../electron/matching/rules';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

type Given = Parameters<typeof problemOf>[0];

const rulesOf = (given: Given, who = menteeId(1), whom = mentorId(1)) =>
  explain(prepare(problemOf(given)), who, whom).forbidden;
const plain = (rule: string) => ({ rule, via: [], criterion: null });

describe('the rules', () => {
  it('[M04] obey a veto from either side, or from both', () => {
    const vetoed = { mentees: [mentee(1, { vetoes: [mentorId(1)] })] };
    const vetoing = { mentors: [mentor(1, { vetoes: [menteeId(1)] })] };
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf(vetoed)).toEqual([plain('veto-by-mentee')]);
    expect(rulesOf(vetoing)).toEqual([plain('veto-by-mentor')]);
    expect(rulesOf({ ...vetoed, ...vetoing })).toEqual([
      plain('veto-by-mentee'),
      plain('veto-by-mentor'),
    ]);
  });

  it('[M04] let a veto stand against a wish for the same person', () => {
    const torn = mentee(1, { wishes: [mentorId(1)], vetoes: [mentorId(1)] });
    expect(rulesOf({ mentees: [torn] })).toEqual([plain('veto-by-mentee')]);
  });

  it('[M04] forbid a reporting line through any number of managers, up and down', () => {
    const managers = new Map([
      [menteeId(1), menteeId(8)],
      [menteeId(8), menteeId(9)],
      [menteeId(9), mentorId(1)],
    ]);
    const via = [menteeId(1), menteeId(8), menteeId(9), mentorId(1)];
    expect(rulesOf({ managers })).toEqual([{ rule: 'reporting-line', via, criterion: null }]);
    const reversed = new Map([[mentorId(1), menteeId(1)]]);
    expect(rulesOf({ managers: reversed })).toEqual([
      { rule: 'reporting-line', via: [mentorId(1), menteeId(1)], criterion: null },
    ]);
    const colleagues = new Map([
      [menteeId(1), menteeId(9)],
      [mentorId(1), menteeId(9)],
    ]);
    expect(rulesOf({ managers: colleagues })).toEqual([]);
  });

  it('[M04] survive people who manage each other in a ring', () => {
    const ring = new Map([
      [menteeId(1), menteeId(8)],
      [menteeId(8), menteeId(9)],
      [menteeId(9), menteeId(8)],
      [mentorId(1), mentorId(1)],
    ]);
    expect(rulesOf({ managers: ring })).toEqual([]);
    const round = new Map([
      [menteeId(1), mentorId(1)],
      [mentorId(1), menteeId(1)],
    ]);
    expect(rulesOf({ managers: round })).toMatchObject([{ rule: 'reporting-line' }]);
  });

  it('know a manager whom only the person names', () => {
    expect(rulesOf({ mentees: [mentee(1, { managerId: mentorId(1) })] })).toMatchObject([
      { rule: 'reporting-line' },
    ]);
  });

  it('[M03] forbid the same department and the same site where the program says so', () => {
    const given = {
      mentees: [mentee(1, { department: 'Sales', site: 'Łódź' })],
      mentors: [mentor(1, { department: 'SALES ', site: 'łódź' })],
    };
    expect(rulesOf(given)).toEqual([]);
    const settings = { forbidSameDepartment: true, forbidSameSite: true };
    expect(rulesOf({ ...given, settings })).toEqual([plain('same-department'), plain('same-site')]);
    expect(rulesOf({ settings })).toEqual([]);
  });

  it('forbid oneself, earlier pairs, and what the coordinator does not want', () => {
    const pair = { menteeId: menteeId(1), mentorId: mentorId(1) };
    expect(rulesOf({ tried: [pair], forbids: [pair] })).toEqual([
      plain('tried-before'),
      plain('forbidden-by-you'),
    ]);
    const both = { ...mentor(1), id: menteeId(1) };
    expect(rulesOf({ mentors: [both] }, menteeId(1), menteeId(1))).toEqual([plain('same-person')]);
  });
});

describe('the board of rules', () => {
  const ids = (id: typeof menteeId) => indexById([0, 1, 2].map((n) => mentee(n, { id: id(n) })));
  const pair = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });
  const rulesAt = (board: RuleBoard) => [...board.masks].map(rulesIn);

  it('sets a rule against a pair and takes it off again, and leaves all others alone', () => {
    const board = new RuleBoard(ids(menteeId), ids(mentorId));
    board.forbidAll([pair(0, 1), pair(1, 2), pair(2, 0), pair(5, 0), pair(0, 5)], 'tried-before');
    board.forbid(menteeId(1), mentorId(2), 'veto-by-mentee');
    const none: string[] = [];
    const tried = ['tried-before'];
    expect(rulesAt(board)).toEqual([
      ...[none, tried, none],
      ...[none, none, ['veto-by-mentee', 'tried-before']],
      ...[tried, none, none],
    ]);
    board.liftAll([pair(1, 2), pair(2, 0), pair(2, 2), pair(5, 0), pair(0, 5)], 'tried-before');
    expect(rulesAt(board)).toEqual([
      ...[none, tried, none],
      ...[none, none, ['veto-by-mentee']],
      ...[none, none, none],
    ]);
  });

  it('[M03] forbids everybody who shares a site, and nobody whose site is unknown', () => {
    const site = (name: string | null) => ({ site: name });
    const { rules } = prepare(
      problemOf({
        mentees: [mentee(1, site('Lagos')), mentee(2, site('Warsaw')), mentee(3)],
        mentors: [mentor(1, site('LAGOS')), mentor(2, site('lagos')), mentor(3)],
        settings: { forbidSameSite: true },
      }),
    );
    expect([...rules].map((mask) => rulesIn(mask).length)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('pins', () => {
  it('are obeyed as far as rules and places go; the others are reported', () => {
    const pin = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });
    const prepared = prepare(
      problemOf({
        mentees: [
          mentee(1),
          mentee(2),
          mentee(3, { held: true }),
          mentee(4, { vetoes: [mentorId(2)] }),
          mentee(5, { matchable: 'no-opt-in' }),
        ],
        mentors: [mentor(1), mentor(2, { places: 2 })],
        pins: [pin(2, 1), pin(1, 1), pin(1, 2), pin(3, 2), pin(4, 2), pin(5, 2), pin(6, 2)],
      }),
    );
    expect([...prepared.pinned]).toEqual([0, -1, -1, -1, -1]);
    expect(prepared.brokenPins).toMatchObject([
      { ...pin(1, 2), cause: 'pinned-twice' },
      { ...pin(2, 1), cause: 'no-places' },
      { ...pin(3, 2), cause: 'held' },
      { ...pin(4, 2), cause: 'rule', forbidden: [plain('veto-by-mentee')] },
      { ...pin(5, 2), cause: 'not-matchable' },
      { ...pin(6, 2), cause: 'unknown' },
    ]);
  });

  it('refuse nobody the same person twice in one role', () => {
    expect(() => prepare(problemOf({ mentees: [mentee(1), mentee(1)] }))).toThrow(RangeError);
  });
});
