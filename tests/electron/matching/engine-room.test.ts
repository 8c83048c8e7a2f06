import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlaces } from '../../../electron/matching/best-places';
import { mutualWishes } from '../../../electron/matching/blocking';
import { EngineRoom } from '../../../electron/matching/engine-room';
import { planMeetings } from '../../../electron/matching/meetings/plan-meetings';
import { oneMorePlace } from '../../../electron/matching/one-more';
import { prepare } from '../../../electron/matching/prepare';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { scarceSkills } from '../../../electron/matching/scarce-skills';
import { solve } from '../../../electron/matching/solve';
import { load } from '../../../electron/matching/solved';
import { whatIf } from '../../../electron/matching/what-if';
import { whyNot } from '../../../electron/matching/why-not';
import { cohort } from './cohort';
import { menteeId, mentorId } from './people';

const NOTHING = { pins: [], forbids: [], held: [] };
const pair = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });
const room = (problem: MatchingProblem, fingerprint = 'a') => {
  const made = new EngineRoom();
  made.load(fingerprint, problem);
  return made;
};
const few = (seed: number) => cohort(9, 4, {}, 1 + seed);

/** The problem with what was decided on it, from nothing. */
const decided = (
  problem: MatchingProblem,
  { pins, forbids, held }: Parameters<EngineRoom['ask']>[1],
): MatchingProblem => {
  const heldOrNot = <P extends MatchingProblem['mentees'][number]>(person: P): P => ({
    ...person,
    held: person.held || held.includes(person.id),
  });
  return {
    ...problem,
    pins,
    forbids,
    mentees: problem.mentees.map(heldOrNot),
    mentors: problem.mentors.map(heldOrNot),
  };
};

describe('the engine with its memory', () => {
  it('[M07] answers each question as an engine without memory does', () => {
    const problem = few(3);
    const engine = room(problem);
    const ask = engine.ask.bind(engine);
    const solved = load(prepare(problem));
    const plan = solve(solved.prepared);
    expect(ask('a', NOTHING, 'plan', undefined)).toEqual(plan);
    expect(ask('a', NOTHING, 'freeValue', undefined)).toEqual(plan.value);
    const edits = [{ kind: 'pin', ...pair(1, 2) } as const];
    expect(ask('a', NOTHING, 'whatIf', edits)).toEqual(whatIf(solved, edits));
    const places = { menteeId: menteeId(2), most: 2 };
    expect(ask('a', NOTHING, 'places', places)).toEqual(bestPlaces(solved, places));
    expect(ask('a', NOTHING, 'oneMorePlace', undefined)).toEqual(oneMorePlace(solved));
    expect(ask('a', NOTHING, 'whyNot', pair(0, 3))).toEqual(
      whyNot(solved, menteeId(0), mentorId(3)),
    );
    expect(ask('a', NOTHING, 'mutualWishes', undefined)).toEqual(
      mutualWishes(solved.prepared, plan),
    );
    expect(ask('a', NOTHING, 'scarceSkills', undefined)).toEqual(
      scarceSkills(solved.prepared, plan),
    );
    const rules = { rounds: 3, perMentee: 2, perMentor: 3, objective: 'fair' } as const;
    expect(ask('a', NOTHING, 'meetings', { rules, pins: [pair(0, 0)] })).toEqual(
      planMeetings(solved.prepared, rules, [pair(0, 0)]),
    );
    const score = (i: number, j: number) => solved.prepared.scores[i * 4 + j];
    const asked = [pair(0, 3), pair(77, 0), pair(2, 1), pair(1, 77)];
    expect(ask('a', NOTHING, 'scores', asked)).toEqual([score(0, 3), score(2, 1)]);
  });

  it('[M07] answers one row of decisions after another as if each stood alone', () => {
    const decisions = fc.record({
      pins: fc.array(fc.record({ i: fc.nat(8), j: fc.nat(3) }), { maxLength: 2 }),
      forbids: fc.array(fc.record({ i: fc.nat(8), j: fc.nat(3) }), { maxLength: 2 }),
      held: fc.subarray([menteeId(1), menteeId(4), mentorId(2)]),
    });
    fc.assert(
      fc.property(fc.nat(99), fc.array(decisions, { maxLength: 4 }), (seed, rows) => {
        const problem = few(seed);
        const engine = room(problem);
        for (const { pins, forbids, held } of rows) {
          const all = {
            pins: pins.map(({ i, j }) => pair(i, j)),
            forbids: forbids.map(({ i, j }) => pair(i, j)),
            held,
          };
          const { certificate, ...plan } = engine.ask('a', all, 'plan', undefined);
          expect(certificate.verified).toBe(true);
          expect(plan).toEqual({
            ...solve(prepare(decided(problem, all))),
            certificate: undefined,
          });
          expect(engine.ask('a', all, 'freeValue', undefined)).toEqual(
            solve(prepare(problem)).value,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the two problems asked of last, and says so of one it does not know', () => {
    const engine = room(few(1), 'one');
    engine.load('two', few(2));
    expect(() => engine.ask('three', NOTHING, 'plan', undefined)).toThrow(RangeError);
    engine.ask('one', NOTHING, 'freeValue', undefined);
    engine.load('three', few(3));
    expect(['one', 'two', 'three'].map((each) => engine.has(each))).toEqual([true, false, true]);
    expect(() => engine.ask('two', NOTHING, 'plan', undefined)).toThrow(RangeError);
    expect(engine.ask('one', NOTHING, 'plan', undefined)).toEqual(solve(prepare(few(1))));
    expect(engine.ask('three', NOTHING, 'plan', undefined)).toEqual(solve(prepare(few(3))));
  });

  it('gives the very same answer to the same decisions, without solving again', () => {
    const engine = room(few(5));
    const pinned = { ...NOTHING, pins: [pair(1, 1)] };
    const [first, second] = [0, 1].map(() => engine.ask('a', pinned, 'plan', undefined));
    expect(second).toEqual(first);
    expect(engine.ask('a', NOTHING, 'plan', undefined)).toEqual(solve(prepare(few(5))));
  });
});
