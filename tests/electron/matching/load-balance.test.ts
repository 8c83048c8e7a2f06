import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneMorePlace } from '../../../electron/matching/one-more';
import { places } from '../../../electron/matching/places';
import type { Prepared } from '../../../electron/matching/prepared';
import { solve } from '../../../electron/matching/solve';
import { load, planOf } from '../../../electron/matching/solved';
import { whatIf } from '../../../electron/matching/what-if';
import type { Pairing } from '../../../shared/plan';
import { expectAsAnew } from './as-anew';
import { type Case, cases, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** Problems with load balance, some mentors having active matches already. */
const balanced = cases({ mentees: 5, mentors: 3 }).chain(({ problem, scores }) =>
  fc
    .record({
      loadBalance: fc.constantFrom(1, 40, 300, 1000),
      active: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: 3, maxLength: 3 }),
    })
    .map(({ loadBalance, active }): Case => {
      const mentors = problem.mentors.map((each, j) => ({
        ...each,
        activeMatches: active[j] ?? 0,
      }));
      const settings = { ...problem.settings, loadBalance };
      return { problem: { ...problem, mentors, settings }, scores };
    }),
);

type Figures = { readonly placed: number; readonly worst: number; readonly total: number };

const ORDER = {
  'best-total': ['total', 'placed'],
  'most-people': ['placed', 'total'],
  fair: ['placed', 'worst', 'total'],
} as const;

/** What a plan is worth: its total less the points for every further mentee of one mentor. */
function figuresOf({ mentors, pinned, scores, problem }: Prepared, mentorOf: readonly number[]) {
  const mentees = mentors.map(({ activeMatches }) => activeMatches);
  for (const j of pinned) if (j >= 0) mentees[j] = (mentees[j] ?? 0) + 1;
  let figures: Figures = { placed: 0, worst: 1001, total: 0 };
  mentorOf.forEach((j, i) => {
    if (j < 0 || pinned[i] !== -1) return;
    const score = scores[i * mentors.length + j] ?? Number.NaN;
    const off = problem.settings.loadBalance * (mentees[j] ?? 0);
    mentees[j] = (mentees[j] ?? 0) + 1;
    figures = {
      placed: figures.placed + 1,
      worst: Math.min(figures.worst, score),
      total: figures.total + score - off,
    };
  });
  return figures;
}

/** All scores, less so many points for each mentee a mentor has before. */
function totalOf({ mentors, problem }: Prepared, pairs: readonly Pairing[]): number {
  return mentors.reduce((sum, { id, activeMatches }) => {
    const own = pairs.filter((pair) => pair.mentorId === id);
    const before = own.reduce((all, _, at) => all + activeMatches + at, 0);
    const scores = own.reduce((all, { score }) => all + score, 0);
    return sum + scores - problem.settings.loadBalance * before;
  }, 0);
}

const inShort = ({ placed, total }: Pick<Figures, 'placed' | 'total'>) => ({ placed, total });

/** The best there is, by trying every plan. */
function bestByTrying(prepared: Prepared): Figures {
  const { mentees, mentors, pinned, rules, scores, problem } = prepared;
  const { objective, threshold } = problem.settings;
  const left = mentors.map((each) => (each.matchable === null && !each.held ? each.places : 0));
  for (const j of pinned) if (j >= 0) left[j] = (left[j] ?? 0) - 1;
  const mentorOf = [...pinned];
  let best = figuresOf(prepared, mentorOf);
  const search = (i: number): void => {
    if (i === mentees.length) {
      const figures = figuresOf(prepared, mentorOf);
      const key = ORDER[objective].find((name) => figures[name] !== best[name]);
      if (key !== undefined && figures[key] > best[key]) best = figures;
      return;
    }
    search(i + 1);
    const each = mentees[i];
    if (!each || each.matchable !== null || each.held || pinned[i] !== -1) return;
    mentors.forEach((_, j) => {
      const cell = i * mentors.length + j;
      const open = rules[cell] === 0 && (scores[cell] ?? 0) >= threshold && (left[j] ?? 0) > 0;
      if (!open) return;
      mentorOf[i] = j;
      left[j] = (left[j] ?? 0) - 1;
      search(i + 1);
      mentorOf[i] = -1;
      left[j] = (left[j] ?? 0) + 1;
    });
  };
  search(0);
  return best;
}

describe('load balance', { timeout: 60_000 }, () => {
  it('[M06] finds the best plan of all, the points for further mentees taken off, and proves it', () => {
    fc.assert(
      fc.property(balanced, (given) => {
        const prepared = preparedCase(given);
        const plan = solve(prepared);
        const mentorOf = prepared.mentees.map(() => -1);
        for (const pair of plan.pairs) {
          const i = prepared.menteeIndex.get(pair.menteeId) ?? -1;
          mentorOf[i] = prepared.mentorIndex.get(pair.mentorId) ?? -1;
        }
        const found = figuresOf(prepared, mentorOf);
        const best = bestByTrying(prepared);
        for (const key of ORDER[given.problem.settings.objective]) {
          expect(found[key]).toBe(best[key]);
        }
        expect(plan.certificate).toMatchObject({ verified: true, violations: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('answers questions from the loaded problem as one solved from nothing', () => {
    fc.assert(
      fc.property(balanced, fc.nat(4), fc.nat(2), (given, row, column) => {
        const prepared = preparedCase(given);
        const solved = load(prepared);
        // The unit of the last stage may be another, so the sums of the two proofs may differ.
        const proven = { certificate: expect.objectContaining({ verified: true }) };
        expect(planOf(solved)).toEqual({ ...solve(prepared), ...proven });
        const from = menteeId(row % given.problem.mentees.length);
        const to = mentorId(column % given.problem.mentors.length);
        const pins = [
          ...given.problem.pins.filter((pin) => pin.menteeId !== from),
          { menteeId: from, mentorId: to },
        ];
        const forbids = given.problem.forbids.filter(
          (pair) => pair.menteeId !== from || pair.mentorId !== to,
        );
        const pinned = preparedCase({ ...given, problem: { ...given.problem, pins, forbids } });
        const edit = { kind: 'pin', menteeId: from, mentorId: to } as const;
        expectAsAnew(planOf(solved), whatIf(solved, [edit]), solve(pinned));
      }),
      { numRuns: 300 },
    );
  });

  it('[M06] counts the points taken off in every total: the plan, its proof, each price', () => {
    fc.assert(
      fc.property(balanced, fc.nat(4), (given, row) => {
        const prepared = preparedCase(given);
        const solved = load(prepared);
        const { pairs, value, certificate } = planOf(solved);
        const { gains } = solved.standing.assignment;
        const pinned = pairs.filter(
          ({ menteeId: id }) => prepared.pinned[prepared.menteeIndex.get(id) ?? -1] !== -1,
        );
        expect(value.total).toBe(totalOf(prepared, pairs));
        expect(certificate.primal).toBe(
          gains.scale * (value.total - totalOf(prepared, pinned)) +
            gains.bonus * (pairs.length - pinned.length),
        );
        const from = menteeId(row % given.problem.mentees.length);
        for (const { mentorId: to, price } of places(solved, from)) {
          if (price === null) continue;
          const edit = { kind: 'pin', menteeId: from, mentorId: to } as const;
          const { placed, total } = whatIf(solved, [edit]).difference;
          expect(price).toMatchObject({ placed, total });
        }
        for (const { mentorId: id, placed, total } of oneMorePlace(solved)) {
          const now = given.problem.mentors.find((each) => each.id === id)?.places ?? 0;
          const edit = { kind: 'places', mentorId: id, places: now + 1 } as const;
          expect({ placed, total }).toMatchObject(inShort(whatIf(solved, [edit]).difference));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('spreads mentees over mentors who are nearly as good, and not where it costs more', () => {
    const mentees = [0, 1, 2].map((i) => mentee(i));
    const mentors = [mentor(0, { places: 3 }), mentor(1, { places: 3 })];
    const scores = mentees.map(() => [800, 700]);
    const placesOf = (loadBalance: number) => {
      const problem = problemOf({ mentees, mentors, settings: { loadBalance } });
      const { pairs } = solve(
        preparedCase({
          problem: { ...problem, settings: { ...problem.settings, objective: 'most-people' } },
          scores,
        }),
      );
      return pairs.filter((pair) => pair.mentorId === mentorId(0)).length;
    };
    expect([0, 60, 110].map(placesOf)).toEqual([3, 2, 2]);
    expect(placesOf(49)).toBe(3);
  });
});
