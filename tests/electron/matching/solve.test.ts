import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instanceOf } from '../../../electron/matching/instance';
import { prepare } from '../../../electron/matching/prepare';
import { solve } from '../../../electron/matching/solve';
import { solveInstance } from '../../../electron/matching/stages';
import { Objective } from '../../../shared/criterion';
import { Plan } from '../../../shared/plan';
import { bestByTrying, type Case, cases, figuresOf, preparedCase } from './cases';
import { cohort } from './cohort';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** A case with one mentee a row and one mentor a column. */
const caseOf = (
  scores: number[][],
  given: Parameters<typeof problemOf>[0] = {},
  places: number[] = [],
): Case => ({
  scores,
  problem: problemOf({
    mentees: scores.map((_, i) => mentee(i)),
    mentors: (scores[0] ?? []).map((_, j) => mentor(j, { places: places[j] ?? 1 })),
    ...given,
  }),
});

const pairsOf = (given: Case) =>
  solve(preparedCase(given)).pairs.map((pair) => [pair.menteeId, pair.mentorId]);

describe('solve', { timeout: 60_000 }, () => {
  it('[M06] finds the best plan of all, whatever the objective, and proves it', () => {
    fc.assert(
      fc.property(cases({ mentees: 6, mentors: 4 }), (given) => {
        const prepared = preparedCase(given);
        const { objective } = given.problem.settings;
        const instance = instanceOf(prepared);
        const { assignment } = solveInstance(objective, instance);
        const best = bestByTrying(objective, instance);
        const found = figuresOf(instance, assignment.seats.columnOf);
        expect(found).toMatchObject(
          objective === 'fair' ? best : { placed: best.placed, total: best.total },
        );
        const plan = solve(prepared);
        expect(plan.certificate).toMatchObject({ verified: true, violations: 0 });
        expect(plan.certificate.dual).toBe(plan.certificate.primal);
        expect(Plan.parse(plan)).toEqual(plan);
        expect(plan.pairs.length + plan.unmatched.length).toBe(given.problem.mentees.length);
      }),
      { numRuns: 800 },
    );
  });

  it('proves its plans for whole cohorts, ties or no ties', () => {
    for (const objective of Objective.options) {
      for (const step of [1, 10, 100, 1000]) {
        const seed = 1 + step;
        const prepared = prepare(cohort(120, 50, { objective }, seed));
        const scores = prepared.scores.map((score) => score - (score % step));
        const { placed } = solve({ ...prepared, scores }).value;
        expect(solve({ ...prepared, scores }).certificate).toMatchObject({ verified: true });
        expect(placed).toBeGreaterThan(100);
      }
    }
  });

  it('gives the same plan in whatever order people are listed', () => {
    const problems = cases({ mentees: 12, mentors: 7 }).chain((given) =>
      fc.record({
        given: fc.constant(given),
        mentees: fc.shuffledSubarray([...given.scores.keys()], { minLength: given.scores.length }),
        mentors: fc.shuffledSubarray([...given.problem.mentors.keys()], {
          minLength: given.problem.mentors.length,
        }),
      }),
    );
    fc.assert(
      fc.property(problems, ({ given, mentees, mentors }) => {
        const { problem } = given;
        const shuffled = {
          ...problem,
          mentees: mentees.flatMap((i) => problem.mentees[i] ?? []),
          mentors: mentors.flatMap((j) => problem.mentors[j] ?? []),
          pins: problem.pins.toReversed(),
        };
        expect(solve(preparedCase({ ...given, problem: shuffled }))).toEqual(
          solve(preparedCase(given)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('settles ties for the first mentee and the first mentor, never by chance', () => {
    const flat = Array.from({ length: 3 }, () => [700, 700, 700]);
    expect(pairsOf(caseOf(flat))).toEqual([
      [menteeId(0), mentorId(0)],
      [menteeId(1), mentorId(1)],
      [menteeId(2), mentorId(2)],
    ]);
  });

  it('lifts the worst-off pair before the total', () => {
    const scores = [
      [1000, 500],
      [500, 100],
    ];
    const worst = (objective: 'fair' | 'most-people') =>
      solve(preparedCase(caseOf(scores, { settings: { objective } }))).value;
    expect(worst('most-people')).toEqual({ placed: 2, worst: 100, total: 1100 });
    expect(worst('fair')).toEqual({ placed: 2, worst: 500, total: 1000 });
  });

  it('leaves somebody out when the total gains by it, and says so', () => {
    const scores = [
      [10, 0],
      [100, 0],
    ];
    const given = caseOf(scores, {
      settings: { objective: 'best-total' },
      forbids: [{ menteeId: menteeId(0), mentorId: mentorId(1) }],
    });
    const plan = solve(preparedCase(given));
    expect(plan.value).toEqual({ placed: 1, worst: 100, total: 100 });
    expect(plan.unmatched).toEqual([
      { personId: menteeId(0), reason: 'better-total-without', rules: [] },
    ]);
  });

  it('[M07] keeps a pin that scores low, and still does its best for the others', () => {
    const scores = [
      [0, 900, 900],
      [900, 400, 300],
      [900, 350, 800],
    ];
    const pins = [{ menteeId: menteeId(0), mentorId: mentorId(0) }];
    const plan = solve(preparedCase(caseOf(scores, { pins })));
    expect(plan.pairs.map(({ score }) => score)).toEqual([0, 400, 800]);
    expect(plan.value.worst).toBe(0);
    expect(plan.certificate.verified).toBe(true);
  });

  it('says why each unmatched mentee is unmatched', () => {
    const given = caseOf([[500], [500], [500], [500], [100], [500]], {
      mentees: [
        mentee(0, { matchable: 'no-opt-in' }),
        mentee(1, { held: true }),
        mentee(2, { vetoes: [mentorId(0)] }),
        mentee(3),
        mentee(4),
        mentee(5),
      ],
      settings: { threshold: 200 },
    });
    const reasons = solve(preparedCase(given)).unmatched;
    expect(reasons).toEqual([
      { personId: menteeId(0), reason: 'no-opt-in', rules: [] },
      { personId: menteeId(1), reason: 'held', rules: [] },
      {
        personId: menteeId(2),
        reason: 'all-forbidden',
        rules: [{ rule: 'veto-by-mentee', mentors: 1 }],
      },
      { personId: menteeId(4), reason: 'below-threshold', rules: [] },
      { personId: menteeId(5), reason: 'full', rules: [] },
    ]);
  });

  it('copes with nobody on either side', () => {
    const nobody = { placed: 0, worst: null, total: 0 };
    const none = solve(prepare(problemOf({ mentees: [], mentors: [] })));
    expect(none).toMatchObject({ pairs: [], unmatched: [], value: nobody });
    expect(none.certificate.verified).toBe(true);
    expect(solve(prepare(problemOf({ mentees: [] }))).value).toEqual(nobody);
    const noMentors = solve(prepare(problemOf({ mentors: [] })));
    expect(noMentors.unmatched).toMatchObject([{ reason: 'no-mentors' }]);
    const noPlaces = solve(prepare(problemOf({ mentors: [mentor(1, { places: 0 })] })));
    expect(noPlaces.unmatched).toMatchObject([{ reason: 'no-mentors' }]);
  });

  it('[M04] makes no pair at all where every pair is forbidden', () => {
    const people = [0, 1, 2];
    const plan = solve(
      prepare(
        problemOf({
          mentees: people.map((n) => mentee(n)),
          mentors: people.map((n) => mentor(n, { vetoes: people.map(menteeId) })),
        }),
      ),
    );
    expect(plan.pairs).toEqual([]);
    expect(plan.unmatched.every(({ reason }) => reason === 'all-forbidden')).toBe(true);
    expect(plan.certificate.verified).toBe(true);
  });

  it('pairs a ring of peers, each in both roles, with nobody left to themselves', () => {
    const ids = [1, 2, 3, 4, 5].map(menteeId);
    const plan = solve(
      prepare(
        problemOf({
          mentees: ids.map((id) => ({ ...mentee(0), id })),
          mentors: ids.map((id) => ({ ...mentor(0), id })),
        }),
      ),
    );
    expect(plan.value.placed).toBe(5);
    expect(plan.pairs.some((pair) => pair.menteeId === pair.mentorId)).toBe(false);
  });
});
