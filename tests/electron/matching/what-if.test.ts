import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentorOfEach } from '../../../electron/matching/moves';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { type Edit, whatIf } from '../../../electron/matching/what-if';
import { type Case, cases, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

const edited = ({ problem, scores }: Case, edit: Edit): Case => {
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

const edits = fc.oneof(
  fc.record({
    kind: fc.constantFrom('pin', 'forbid', 'allow'),
    menteeId: fc.nat(6).map(menteeId),
    mentorId: fc.nat(4).map(mentorId),
  }),
  fc.record({ kind: fc.constant('unpin'), menteeId: fc.nat(6).map(menteeId) }),
  fc.record({
    kind: fc.constantFrom('hold', 'release'),
    personId: fc.oneof(fc.nat(6).map(menteeId), fc.nat(4).map(mentorId)),
  }),
) satisfies fc.Arbitrary<Edit>;

describe('whatIf', { timeout: 60_000 }, () => {
  it('[M07] answers as the edited problem solved from nothing', () => {
    fc.assert(
      fc.property(cases({ mentees: 7, mentors: 5 }), edits, (given, edit) => {
        const prepared = preparedCase(given);
        const before = solve(prepared);
        const answer = whatIf(prepared, [edit]);
        const anew = preparedCase(edited(given, edit));
        expect(answer.plan).toEqual(solve(anew));
        expect(answer.prepared.brokenPins).toEqual(anew.brokenPins);
        const mentorOf = new Map(mentorOfEach(before.pairs));
        for (const { menteeId: who, from, to } of answer.moves) {
          expect(from).not.toBe(to);
          if (to) mentorOf.set(who, to);
          else mentorOf.delete(who);
        }
        expect(mentorOf).toEqual(new Map(mentorOfEach(answer.plan.pairs)));
        expect(answer.difference.total).toBe(answer.plan.value.total - before.value.total);
      }),
      { numRuns: 1000 },
    );
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
    const answer = whatIf(preparedCase(given), [
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
    const answer = whatIf(prepared, [
      { kind: 'pin', menteeId: menteeId(0), mentorId: mentorId(0) },
    ]);
    expect(answer.moves).toEqual([]);
    expect(answer.prepared.brokenPins).toEqual([
      {
        menteeId: menteeId(0),
        mentorId: mentorId(0),
        cause: 'rule',
        forbidden: [{ rule: 'veto-by-mentee', via: [], criterion: null }],
      },
    ]);
  });
});
