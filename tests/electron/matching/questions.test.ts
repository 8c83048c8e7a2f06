import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs, mutualWishes } from '../../../electron/matching/blocking';
import { oneMorePlace } from '../../../electron/matching/one-more';
import { compareBy } from '../../../electron/matching/places';
import { prepare, redecide } from '../../../electron/matching/prepare';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { load, planOf, resolve } from '../../../electron/matching/solved';
import { whatIf } from '../../../electron/matching/what-if';
import { Objective } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { expectAsAnew, mentorsAfter } from './as-anew';
import { type Case, cases, preparedCase } from './cases';
import { areChains } from './chains';
import { cohort } from './cohort';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

const balanced = ({ problem, scores }: Case, loadBalance: number): Case => ({
  scores,
  problem: { ...problem, settings: { ...problem.settings, loadBalance } },
});

const withPlaces = (problem: MatchingProblem, id: PersonId, places: number): MatchingProblem => ({
  ...problem,
  mentors: problem.mentors.map((one) => (one.id === id ? { ...one, places } : one)),
});

/** A problem as it is, without one of its people, and with that one answering otherwise. */
function personCase(
  role: 'mentee' | 'mentor',
  index: number,
  given: MatchingProblem,
  others: MatchingProblem,
) {
  const everybody = [...given.mentees, ...given.mentors];
  // Reporting lines run through those of a problem, so they are to be known without them.
  const managers = new Map(
    everybody.flatMap(({ id, managerId }) => (managerId ? [[id, managerId] as const] : [])),
  );
  const whole = { ...given, managers };
  const at = index % given[`${role}s`].length;
  if (role === 'mentee') {
    const person = others.mentees[at] ?? mentee(at);
    return {
      whole,
      without: { ...whole, mentees: whole.mentees.toSpliced(at, 1) },
      other: { ...whole, mentees: whole.mentees.with(at, person) },
      edit: { kind: 'person', role, person } as const,
    };
  }
  const person = others.mentors[at] ?? mentor(at);
  return {
    whole,
    without: { ...whole, mentors: whole.mentors.toSpliced(at, 1) },
    other: { ...whole, mentors: whole.mentors.with(at, person) },
    edit: { kind: 'person', role, person } as const,
  };
}

const loads = fc.constantFrom(0, 0, 120);

describe('questions asked of a solved problem', { timeout: 120_000 }, () => {
  it('[M07] answers another number of places as the problem solved from nothing', () => {
    fc.assert(
      fc.property(
        cases({ mentees: 9, mentors: 6 }),
        loads,
        fc.nat(5),
        fc.nat(4),
        (given, loadBalance, j, count) => {
          const { problem, scores } = balanced(given, loadBalance);
          const id = mentorId(j % problem.mentors.length);
          const solved = load(preparedCase({ problem, scores }));
          const answer = whatIf(solved, [{ kind: 'places', mentorId: id, places: count }]);
          const anew = preparedCase({ problem: withPlaces(problem, id, count), scores });
          expectAsAnew(planOf(solved), answer, solve(anew));
          expect(answer.brokenPins).toEqual(anew.brokenPins);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stays exact through decisions under load balance', () => {
    const pair = fc.record({
      menteeId: fc.nat(6).map(menteeId),
      mentorId: fc.nat(4).map(mentorId),
    });
    const decisions = fc.record({
      pins: fc.array(pair, { maxLength: 3 }),
      forbids: fc.array(pair, { maxLength: 3 }),
      held: fc.array(fc.oneof(fc.nat(6).map(menteeId), fc.nat(4).map(mentorId)), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        cases({ mentees: 7, mentors: 5 }),
        fc.array(decisions, { minLength: 1, maxLength: 4 }),
        (given, states) => {
          let solved = load(preparedCase(balanced(given, 120)));
          const { prepared } = solved;
          for (const { pins, forbids, held } of states) {
            const isHeld = ({ id }: { id: PersonId }) => held.includes(id);
            const next = redecide(prepared, { pins, forbids, isHeld });
            solved = resolve(solved, next);
            const { certificate, ...plan } = planOf(solved);
            expect(certificate.verified).toBe(true);
            expect(plan).toEqual({ ...solve(next), certificate: undefined });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[M07] answers who is gone, who is new, and who answers otherwise', () => {
    const peopled = fc.record({
      objective: fc.constantFrom(...Objective.options),
      loadBalance: loads,
      seed: fc.nat(9999),
      role: fc.constantFrom('mentee' as const, 'mentor' as const),
      index: fc.nat(30),
    });
    fc.assert(
      fc.property(peopled, ({ objective, loadBalance, seed, role, index }) => {
        const { whole, without, other, edit } = personCase(
          role,
          index,
          cohort(14, 7, { objective, loadBalance }, 1 + seed),
          cohort(14, 7, { objective, loadBalance }, 20_000 + seed),
        );
        const before = solve(prepare(whole));
        const rest = solve(prepare(without));
        const gone = whatIf(load(prepare(whole)), [{ kind: 'gone', personId: edit.person.id }]);
        expectAsAnew(before, gone, rest);
        const after = solve(prepare(other));
        expectAsAnew(before, whatIf(load(prepare(whole)), [edit]), after);
        expectAsAnew(rest, whatIf(load(prepare(without)), [edit]), after);
      }),
      { numRuns: 100 },
    );
  });

  it('[M07] tells what one more place with each mentor gains, as solved anew with it', () => {
    fc.assert(
      fc.property(cases({ mentees: 9, mentors: 6 }), loads, (given, loadBalance) => {
        const { problem, scores } = balanced(given, loadBalance);
        const prepared = preparedCase({ problem, scores });
        const { value, pairs } = solve(prepared);
        const gains = new Map(oneMorePlace(load(prepared)).map((gain) => [gain.mentorId, gain]));
        const { objective } = problem.settings;
        for (const { id, places } of problem.mentors) {
          const anew = solve(
            preparedCase({ problem: withPlaces(problem, id, places + 1), scores }),
          ).value;
          const gain = gains.get(id) ?? { placed: 0, worst: 0, total: 0, moves: [] };
          expect(value.placed + gain.placed).toBe(anew.placed);
          if (loadBalance === 0) expect(value.total + gain.total).toBe(anew.total);
          if (objective === 'fair') expect((value.worst ?? 0) + gain.worst).toBe(anew.worst ?? 0);
          expect(mentorsAfter(pairs, gain.moves).size).toBe(value.placed + gain.placed);
          expect(areChains(gain.moves)).toBe(true);
        }
        const inOrder = [...gains.values()];
        inOrder.slice(1).forEach((gain, at) => {
          expect(compareBy(objective, inOrder[at] ?? gain, gain)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('names the pairs that would both rather have each other, and no others', () => {
    const wished = (wishes: PersonId[]) => ({ wishes });
    const prepared = preparedCase({
      scores: [
        [100, 900],
        [900, 100],
      ],
      problem: problemOf({
        mentees: [mentee(0, wished([mentorId(0)])), mentee(1, wished([mentorId(1)]))],
        mentors: [mentor(0, wished([menteeId(0)])), mentor(1)],
      }),
    });
    const plan = solve(prepared);
    expect(plan.value.total).toBe(1800);
    expect(blockingPairs(prepared, plan)).toEqual([
      {
        menteeId: menteeId(0),
        mentorId: mentorId(0),
        insteadOf: mentorId(1),
        givingUp: menteeId(1),
      },
    ]);
    expect(mutualWishes(prepared, plan)).toMatchObject({ wished: 3, mutual: 1, together: 0 });
  });
});
