import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../electron/matching/moves';
import { places } from '../../../electron/matching/places';
import { solve } from '../../../electron/matching/solve';
import { load } from '../../../electron/matching/solved';
import type { Move, Plan } from '../../../shared/plan';
import { mentorsAfter } from './as-anew';
import { type Case, cases, preparedCase } from './cases';
import { areChains } from './chains';
import { mentee, menteeId, mentor, problemOf } from './people';

const pinnedTo = ({ problem, scores }: Case, pin: Case['problem']['pins'][number]): Case => ({
  scores,
  problem: {
    ...problem,
    pins: [...problem.pins.filter((other) => other.menteeId !== pin.menteeId), pin],
  },
});

/** Who is with whom after some moves, as sorted text. */
const after = (plan: Plan, moves: readonly Move[]) =>
  [...mentorsAfter(plan.pairs, moves)].map(String).toSorted();

describe('places', { timeout: 60_000 }, () => {
  it('[M07] prices every mentor exactly as a plan solved anew with the pin', () => {
    fc.assert(
      fc.property(cases({ mentees: 7, mentors: 5 }), fc.nat(), fc.nat(), (given, index, other) => {
        const who = menteeId(index % given.scores.length);
        const prepared = preparedCase(given);
        const plan = solve(prepared);
        const solved = load(prepared);
        // What one question leaves behind for the next must not change its answer.
        places(solved, menteeId(other % given.scores.length));
        const answer = places(solved, who);
        expect(answer).toHaveLength(given.problem.mentors.length);
        for (const { mentorId, price, forbidden } of answer) {
          const pinned = preparedCase(pinnedTo(given, { menteeId: who, mentorId }));
          const obeyed = pinned.brokenPins.every((pin) => pin.menteeId !== who);
          const otherPins = pinned.brokenPins.filter(
            (pin) => pin.menteeId !== who && pin.cause === 'no-places',
          );
          if (!price) {
            expect(!obeyed || otherPins.length > 0 || forbidden.length > 0).toBe(true);
            continue;
          }
          const anew = solve(pinned);
          const { moves: tellMoves, ...figures } = price;
          const moves = tellMoves();
          const expected = differenceOf(plan.value, anew.value);
          const { worst } = given.problem.settings.objective === 'fair' ? expected : figures;
          expect(figures).toEqual({ ...expected, worst });
          expect(areChains(moves)).toBe(true);
          if (moves.some((move) => move.menteeId === who)) expect(moves[0]?.menteeId).toBe(who);
          const mentees = after(plan, moves);
          expect(mentees).toHaveLength(anew.value.placed);
          expect(mentees).toContain(String([who, mentorId]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('asks nothing for the place a mentee already has, and nothing better is to be had', () => {
    fc.assert(
      fc.property(cases({ mentees: 7, mentors: 5 }), (given) => {
        const prepared = preparedCase(given);
        const plan = solve(prepared);
        const free = plan.pairs.filter(
          (pair) => prepared.pinned[prepared.menteeIndex.get(pair.menteeId) ?? 0] === -1,
        );
        fc.pre(given.problem.settings.objective !== 'fair');
        for (const pair of free) {
          const answer = places(load(prepared), pair.menteeId);
          const here = answer.find(({ mentorId }) => mentorId === pair.mentorId);
          expect(here?.price).toMatchObject({ placed: 0, total: 0 });
          const { threshold } = given.problem.settings;
          const first = answer.find(({ score }) => (score ?? 0) >= threshold);
          expect(first?.price).toMatchObject({ placed: 0, total: 0 });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves somebody who is both a mentee and a mentor to those they guide', () => {
    const both = menteeId(1);
    const [second, third] = [mentor(2), mentor(3)];
    const problem = problemOf({
      mentees: [mentee(0), mentee(1)],
      mentors: [mentor(1, { id: both }), second, third],
    });
    const given: Case = {
      problem,
      scores: [
        [900, 100, 100],
        [0, 800, 700],
      ],
    };
    const answer = places(load(preparedCase(given)), both);
    expect(answer.map(({ mentorId: who, price }) => [who, price?.total])).toEqual([
      [second.id, 0],
      [third.id, -100],
      [both, undefined],
    ]);
    expect(answer[1]?.price?.moves()).toEqual([{ menteeId: both, from: second.id, to: third.id }]);
  });
});
