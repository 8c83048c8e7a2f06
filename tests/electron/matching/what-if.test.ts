import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redecide } from '../../../electron/matching/prepare';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { load, planOf, resolve } from '../../../electron/matching/solved';
import { type Edit, whatIf } from '../../../electron/matching/what-if';
import type { PersonId } from '../../../shared/ids';
import { expectAsAnew } from './as-anew';
import { type Case, cases, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

type Decision = Exclude<Edit, { kind: 'places' | 'gone' | 'person' }>;

const edited = ({ problem, scores }: Case, edit: Decision): Case => {
  const same = (pair: { menteeId: string; mentorId: string }) =>
    'mentorId' in edit && pair.menteeId === edit.menteeId && pair.mentorId === edit.mentorId;
  const to = (change: Partial<MatchingProblem>): Case => ({
    scores,
    problem: { ...problem, ...change },
  });
  const hold = (held: boolean, personId: string): Case =>
    to({
      mentees: problem.mentees.map((one) => (one.id === personId ? { ...one, held } : one)),
      mentors: problem.mentors.map((one) => (one.id === personId ? { ...one, held } : one)),
    });
  const others = problem.pins.filter(
    (pin) => !('menteeId' in edit) || pin.menteeId !== edit.menteeId,
  );
  const forbids = problem.forbids.filter((pair) => !same(pair));
  switch (edit.kind) {
    case 'pin':
      return to({ pins: [...others, edit], forbids });
    case 'unpin':
      return to({ pins: others });
    case 'forbid':
      return to({ pins: problem.pins.filter((pin) => !same(pin)), forbids: [...forbids, edit] });
    case 'allow':
      return to({ forbids });
    case 'hold':
      return hold(true, edit.personId);
    case 'release':
      return hold(false, edit.personId);
    case 'swap':
      return to({});
  }
};

const people = fc.oneof(fc.nat(6).map(menteeId), fc.nat(4).map(mentorId));
const pairs = fc.record({
  menteeId: fc.nat(6).map(menteeId),
  mentorId: fc.nat(4).map(mentorId),
});
const edits = fc.oneof(
  fc
    .tuple(fc.constantFrom('pin' as const, 'forbid' as const, 'allow' as const), pairs)
    .map(([kind, pair]) => ({ kind, ...pair })),
  fc.record({ kind: fc.constant('unpin'), menteeId: fc.nat(6).map(menteeId) }),
  fc.record({
    kind: fc.constantFrom('hold', 'release'),
    personId: people,
  }),
) satisfies fc.Arbitrary<Decision>;

describe('whatIf', { timeout: 60_000 }, () => {
  it('[M07] answers as the edited problem solved from nothing', () => {
    fc.assert(
      fc.property(cases({ mentees: 7, mentors: 5 }), edits, (given, edit) => {
        const prepared = preparedCase(given);
        const solved = load(prepared);
        const before = solve(prepared);
        expect(planOf(solved)).toEqual(before);
        const answer = whatIf(solved, [edit]);
        const anew = preparedCase(edited(given, edit));
        const after = solve(anew);
        expectAsAnew(before, answer, after);
        const losers = answer.moves.filter(({ to }) => to === null).map((move) => move.menteeId);
        // Those the edit is about are told of as well, where they have nobody.
        const told = [...losers, 'personId' in edit ? edit.personId : edit.menteeId];
        expect(answer.unmatched).toEqual(
          after.unmatched.filter(({ personId }) => told.includes(personId)),
        );
        expect(answer.brokenPins).toEqual(anew.brokenPins);
        expect(planOf(solved)).toEqual(before);
        expect(answer.difference.total).toBe(answer.value.total - before.value.total);
      }),
      { numRuns: 400 },
    );
  });

  it('[M07] stays exact through a whole row of edits, each made on the answer to the last', () => {
    const states = fc.array(
      fc.record({
        pins: fc.array(pairs, { maxLength: 3 }),
        forbids: fc.array(pairs, { maxLength: 4 }),
        held: fc.array(people, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(cases({ mentees: 9, mentors: 6 }), states, (given, decisions) => {
        let solved = load(preparedCase(given));
        const { prepared } = solved;
        for (const { pins, forbids, held } of decisions) {
          const isHeld = ({ id }: { id: PersonId }) => held.includes(id);
          const next = redecide(prepared, { pins, forbids, isHeld });
          solved = resolve(solved, next);
          expect(planOf(solved)).toEqual(solve(next));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('solves from nothing what is not the same problem under other decisions', () => {
    const scores = [
      [900, 500],
      [800, 100],
    ];
    const others = { mentees: [mentee(0), mentee(1)], mentors: [mentor(0), mentor(1)] };
    const prepared = preparedCase({ scores, problem: problemOf(others) });
    const settings = { ...prepared.problem.settings, objective: 'best-total' as const };
    const reversed = { ...others, mentees: [mentee(1), mentee(5)] };
    for (const next of [
      { ...prepared, problem: { ...prepared.problem, settings, pins: [] } },
      { ...prepared, scores: Int16Array.of(100, 200, 300, 50) },
      preparedCase({ scores: scores.toReversed(), problem: problemOf(reversed) }),
    ]) {
      expect(planOf(resolve(load(prepared), next))).toEqual(solve(next));
    }
  });

  it('[M07] swaps two mentees and tells the chain', () => {
    const given: Case = {
      scores: [
        [900, 100, 0],
        [100, 800, 0],
        [0, 0, 700],
      ],
      problem: problemOf({
        mentees: [0, 1, 2].map((n) => mentee(n)),
        mentors: [0, 1, 2].map((n) => mentor(n)),
      }),
    };
    const answer = whatIf(load(preparedCase(given)), [
      { kind: 'swap', menteeIds: [menteeId(1), menteeId(0)] },
    ]);
    expect(answer.moves).toEqual([
      { menteeId: menteeId(1), from: mentorId(1), to: mentorId(0) },
      { menteeId: menteeId(0), from: mentorId(0), to: mentorId(1) },
    ]);
    expect(answer.difference).toEqual({ placed: 0, worst: -600, total: -1500 });
  });

  it('reports a pin that a rule forbids instead of obeying it', () => {
    const prepared = preparedCase({
      scores: [[900, 800]],
      problem: problemOf({
        mentees: [mentee(0, { vetoes: [mentorId(0)] })],
        mentors: [mentor(0), mentor(1)],
      }),
    });
    const answer = whatIf(load(prepared), [
      { kind: 'pin', menteeId: menteeId(0), mentorId: mentorId(0) },
    ]);
    expect(answer.moves).toEqual([]);
    expect(answer.brokenPins).toEqual([
      {
        menteeId: menteeId(0),
        mentorId: mentorId(0),
        cause: 'rule',
        forbidden: [{ rule: 'veto-by-mentee', via: [], criterion: null }],
      },
    ]);
  });

  const pairOf = (i: number, j: number) => ({
    menteeId: menteeId(i),
    mentorId: mentorId(j),
  });

  it('[M07] lets a pin take the place of a forbid of the same pair, and the other way round, and of no other', () => {
    const scores = [
      [900, 100, 50],
      [100, 800, 60],
    ];
    const both = {
      mentees: [mentee(0), mentee(1)],
      mentors: [0, 1, 2].map((n) => mentor(n)),
      settings: { objective: 'best-total' as const },
    };
    const forbids = [pairOf(0, 0), pairOf(1, 1)];
    const forbidden = load(preparedCase({ scores, problem: problemOf({ ...both, forbids }) }));
    const pinned = whatIf(forbidden, [{ kind: 'pin', ...pairOf(0, 0) }]);
    expect(pinned.brokenPins).toEqual([]);
    expect(pinned.value).toEqual({ placed: 2, worst: 60, total: 960 });
    expect(whatIf(forbidden, [{ kind: 'allow', ...pairOf(1, 1) }]).value.total).toBe(850);
    const pins = [pairOf(0, 1), pairOf(1, 0)];
    const held = load(preparedCase({ scores, problem: problemOf({ ...both, pins }) }));
    const freed = whatIf(held, [{ kind: 'forbid', ...pairOf(0, 1) }]);
    expect(freed.brokenPins).toEqual([]);
    expect(freed.value).toEqual({ placed: 2, worst: 50, total: 150 });
    expect(whatIf(held, [{ kind: 'forbid', ...pairOf(0, 2) }]).moves).toEqual([]);
  });

  it('[M07] pins both of a swap, also the one that would rather go elsewhere', () => {
    const scores = [
      [900, 100, 0],
      [100, 800, 790],
    ];
    const both = { mentees: [mentee(0), mentee(1)], mentors: [0, 1, 2].map((n) => mentor(n)) };
    const solved = load(preparedCase({ scores, problem: problemOf(both) }));
    const answer = whatIf(solved, [{ kind: 'swap', menteeIds: [menteeId(0), menteeId(1)] }]);
    expect(answer.moves.map(({ menteeId: who, to }) => [who, to])).toEqual([
      [menteeId(0), mentorId(1)],
      [menteeId(1), mentorId(0)],
    ]);
    expect(answer.scores).toEqual([100, 100]);
  });

  it('tells of who is edited and has nobody, and of nobody else, why', () => {
    const scores = [[900], [800], [10]];
    const mentees = [0, 1, 2].map((n) => mentee(n));
    const problem = problemOf({ mentees, mentors: [mentor(0)] });
    const solved = load(preparedCase({ scores, problem }));
    const reasons = (edit: Edit) =>
      whatIf(solved, [edit]).unmatched.map(({ personId, reason }) => [personId, reason]);
    expect(reasons({ kind: 'hold', personId: menteeId(1) })).toEqual([[menteeId(1), 'held']]);
    expect(reasons({ kind: 'hold', personId: menteeId(0) })).toEqual([[menteeId(0), 'held']]);
    expect(reasons({ kind: 'pin', ...pairOf(1, 0) })).toEqual([[menteeId(0), 'full']]);
    expect(reasons({ kind: 'gone', personId: menteeId(2) })).toHaveLength(1);
    const veto = mentee(2, { vetoes: [mentorId(0)] });
    expect(reasons({ kind: 'person', role: 'mentee', person: veto })).toEqual([
      [menteeId(2), 'all-forbidden'],
    ]);
    expect(reasons({ kind: 'places', mentorId: mentorId(0), places: 2 })).toEqual([]);
  });
});
