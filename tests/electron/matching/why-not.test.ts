import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../electron/matching/solve';
import { load } from '../../../electron/matching/solved';
import { type WhyNot, whyNot } from '../../../electron/matching/why-not';
import { BEST_SCORE } from '../../../shared/plan';
import { type Case, cases, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** A question about two people, with all that it takes to know the answer by solving anew. */
function askedOf({ problem, scores }: Case, [a, b]: readonly [number, number]) {
  const [i, j] = [a % problem.mentees.length, b % problem.mentors.length];
  const [who, whom] = [menteeId(i), mentorId(j)];
  const prepared = preparedCase({ problem, scores });
  const plan = solve(prepared);
  const solveWith = (other: Partial<Case>) => solve(preparedCase({ problem, scores, ...other }));
  const isTogether = ({ pairs }: ReturnType<typeof solve>) =>
    pairs.some((each) => each.menteeId === who && each.mentorId === whom);
  return {
    ...{ i, j, who, whom, prepared, plan, isTogether },
    pinnedHere: prepared.mentees.filter((_, row) => prepared.pinned[row] === j).map(({ id }) => id),
    /** The plan once the two are pinned together. */
    pinned: () => {
      const others = problem.pins.filter((pin) => pin.menteeId !== who);
      const pins = [...others, { menteeId: who, mentorId: whom }];
      return solveWith({ problem: { ...problem, pins } });
    },
    /** The plan if they had another score. */
    at: (score: number) =>
      solveWith({ scores: scores.map((row, n) => (n === i ? row.with(j, score) : row)) }),
    /** The plan if the mentor had so many places. */
    withPlaces: (places: number) =>
      solveWith({
        problem: {
          ...problem,
          mentors: problem.mentors.map((one) => (one.id === whom ? { ...one, places } : one)),
        },
      }),
  };
}

/** Which kind of answer is right, by the rules and the plan alone. */
function kindOf({ problem }: Case, asked: ReturnType<typeof askedOf>): WhyNot['kind'] {
  const { i, j, plan, isTogether, prepared, pinnedHere } = asked;
  const [asking, wanted] = [problem.mentees[i], problem.mentors[j]];
  if (isTogether(plan)) return 'together';
  if (prepared.rules[i * problem.mentors.length + j] !== 0) return 'forbidden';
  if (asking?.held || wanted?.matchable) return 'absent';
  return pinnedHere.length >= (wanted?.places ?? 0) ? 'pinned' : 'price';
}

const two = fc.tuple(fc.nat(5), fc.nat(4));

describe('[M07] why two people are not together', { timeout: 120_000 }, () => {
  it('names what is in the way: the plan itself, a rule, a person, the pins, or the price', () => {
    fc.assert(
      fc.property(cases({ mentees: 6, mentors: 5 }), two, (given, pair) => {
        const asked = askedOf(given, pair);
        const { i, j, who, whom, prepared, pinnedHere } = asked;
        const answer = whyNot(load(prepared), who, whom);
        const kind = kindOf(given, asked);
        expect(answer.kind).toBe(kind);
        const score = given.scores[i]?.[j];
        if (kind === 'together') expect(answer).toEqual({ kind, score });
        if (kind === 'pinned') expect(answer).toEqual({ kind, score, menteeIds: pinnedHere });
        if (answer.kind === 'forbidden') expect(answer.forbidden).not.toEqual([]);
        if (kind === 'absent') {
          const isHeld = given.problem.mentees[i]?.held;
          const why = isHeld ? 'held' : 'left';
          expect(answer).toEqual({ kind, why, personId: isHeld ? who : whom });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells the price of bringing them together as solved anew, and the nearest change that would do', () => {
    const open = cases({ mentees: 6, mentors: 4 }).map(
      (given): Case => ({ ...given, problem: { ...given.problem, forbids: [] } }),
    );
    let priced = 0;
    fc.assert(
      fc.property(open, two, (given, pair) => {
        const asked = askedOf(given, pair);
        const { i, j, who, whom, prepared, plan, isTogether } = asked;
        const answer = whyNot(load(prepared), who, whom);
        if (answer.kind !== 'price') return;
        priced += 1;
        const { problem, scores } = given;
        const { threshold } = problem.settings;
        const pinnedTo = problem.mentors[prepared.pinned[i] ?? -1]?.id ?? null;
        expect(answer).toMatchObject({
          score: scores[i]?.[j],
          threshold: (scores[i]?.[j] ?? 0) < threshold ? threshold : null,
          places: problem.mentors[j]?.places,
          taken: plan.pairs.filter((each) => each.mentorId === whom).length,
          pinnedTo,
        });
        const pinned = asked.pinned();
        expect(plan.value.total + answer.price.total).toBe(pinned.value.total);
        expect(plan.value.placed + answer.price.placed).toBe(pinned.value.placed);
        const { score, place } = answer.flips;
        expect(isTogether(asked.withPlaces(answer.places + 1))).toBe(place);
        if (pinnedTo !== null) expect(score).toBeNull();
        else if (score === null) expect(isTogether(asked.at(BEST_SCORE))).toBe(false);
        else {
          expect(isTogether(asked.at(score))).toBe(true);
          if (score > answer.score) expect(isTogether(asked.at(score - 1))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
    expect(priced).toBeGreaterThan(0);
  });

  it('[M07] says whether one more place would do, which score would, and who is pinned there', () => {
    const scores = [
      [900, 100],
      [800, 50],
    ];
    const people = { mentees: [mentee(0), mentee(1)], mentors: [mentor(0), mentor(1)] };
    const settings = { objective: 'best-total' as const };
    const ask = (i: number, j: number, pins: readonly [number, number][] = []) => {
      const named = pins.map(([a, b]) => ({ menteeId: menteeId(a), mentorId: mentorId(b) }));
      const problem = problemOf({ ...people, settings, pins: named });
      return whyNot(load(preparedCase({ scores, problem })), menteeId(i), mentorId(j));
    };
    expect(ask(1, 0)).toMatchObject({
      kind: 'price',
      taken: 1,
      flips: { place: true, score: 851 },
    });
    expect(ask(0, 1)).toMatchObject({ kind: 'price', taken: 1, flips: { place: false } });
    expect(ask(0, 0)).toEqual({ kind: 'together', score: 900 });
    const pinned = { kind: 'pinned', menteeIds: [menteeId(0)] };
    expect(ask(1, 0, [[0, 0]])).toMatchObject(pinned);
    expect(ask(1, 1, [[1, 0]])).toMatchObject({
      kind: 'price',
      pinnedTo: mentorId(0),
      flips: { score: null },
    });
  });
});
