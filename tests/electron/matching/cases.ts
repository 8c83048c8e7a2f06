import fc from 'fast-check';
import type { Instance } from '../../../electron/matching/instance';
import { prepare } from '../../../electron/matching/prepare';
import type { Prepared } from '../../../electron/matching/prepared';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { Objective } from '../../../shared/criterion';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** A problem whose scores are given instead of made from answers. */
export type Case = {
  readonly problem: MatchingProblem;
  /** By mentee and mentor number, from 0. */
  readonly scores: readonly (readonly number[])[];
};

export const preparedCase = ({ problem, scores }: Case): Prepared => {
  const prepared = prepare(problem);
  return { ...prepared, scores: Int16Array.from(scores.flat()) };
};

const pair = (n: number, m: number) =>
  fc.record({ menteeId: fc.nat(n - 1).map(menteeId), mentorId: fc.nat(m - 1).map(mentorId) });

/** Small problems full of ties, with capacities, vetoes, thresholds, pins, and people set aside. */
export const cases = (most: { readonly mentees: number; readonly mentors: number }) =>
  fc
    .record({
      n: fc.integer({ min: 1, max: most.mentees }),
      m: fc.integer({ min: 1, max: most.mentors }),
      objective: fc.constantFrom(...Objective.options),
      threshold: fc.constantFrom(0, 0, 0, 300),
      step: fc.constantFrom(1, 100, 250, 1000),
    })
    .chain(({ n, m, objective, threshold, step }) =>
      fc
        .record({
          scores: fc.array(
            fc.array(
              fc.nat(1000).map((score) => score - (score % step)),
              { minLength: m, maxLength: m },
            ),
            { minLength: n, maxLength: n },
          ),
          places: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: m, maxLength: m }),
          vetoes: fc.array(pair(n, m), { maxLength: Math.ceil((n * m) / 2) }),
          pins: fc.array(pair(n, m), { maxLength: 2 }),
          forbids: fc.array(pair(n, m), { maxLength: 2 }),
          held: fc.option(fc.nat(n - 1), { freq: 5 }),
          left: fc.option(fc.nat(m - 1), { freq: 5 }),
        })
        .map(({ scores, places, vetoes, pins, forbids, held, left }): Case => {
          const mentees = scores.map((_, i) =>
            mentee(i, {
              held: held === i,
              vetoes: vetoes.filter((v) => v.menteeId === menteeId(i)).map((v) => v.mentorId),
            }),
          );
          const mentors = places.map((count, j) =>
            mentor(j, { places: count, matchable: left === j ? 'left' : null }),
          );
          const settings = { objective, threshold };
          return { problem: problemOf({ mentees, mentors, settings, pins, forbids }), scores };
        }),
    );

/** placed, weakest free pair, total: compared in the order of the objective. */
export type Figures = { readonly placed: number; readonly worst: number; readonly total: number };

const ORDER = {
  'best-total': ['total', 'placed'],
  'most-people': ['placed', 'total'],
  fair: ['placed', 'worst', 'total'],
} as const;

const isBetter = (objective: Objective, a: Figures, b: Figures): boolean => {
  const figure = ORDER[objective].find((key) => a[key] !== b[key]);
  return figure !== undefined && a[figure] > b[figure];
};

/** Tries every plan of an instance: slow, and plainly right. */
export function bestByTrying(objective: Objective, instance: Instance): Figures {
  const { n, m, scores } = instance;
  const left = [...instance.places];
  let best: Figures = { placed: 0, worst: 1001, total: 0 };
  const search = (i: number, figures: Figures): void => {
    if (i === n) {
      if (isBetter(objective, figures, best)) best = figures;
      return;
    }
    search(i + 1, figures);
    for (let j = 0; j < m; j++) {
      const score = scores[i * m + j] ?? -1;
      if (score < 0 || (left[j] ?? 0) === 0) continue;
      left[j] = (left[j] ?? 0) - 1;
      search(i + 1, {
        placed: figures.placed + 1,
        worst: Math.min(figures.worst, score),
        total: figures.total + score,
      });
      left[j] = (left[j] ?? 0) + 1;
    }
  };
  search(0, best);
  return best;
}

/** What a seating of an instance attains. */
export function figuresOf({ m, scores }: Instance, columnOf: Int32Array): Figures {
  const chosen = [...columnOf].flatMap((j, i) => (j < 0 ? [] : [scores[i * m + j] ?? -1]));
  return {
    placed: chosen.length,
    worst: Math.min(1001, ...chosen),
    total: chosen.reduce((a, b) => a + b, 0),
  };
}
