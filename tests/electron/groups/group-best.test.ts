import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../electron/groups/highs-solver';
import { chanceOf } from '../../../electron/matching/groups/chance';
import {
  BOARD_OPTIONS,
  type GroupNews,
  type GroupOptions,
  groupBest,
  telling,
} from '../../../electron/matching/groups/group-best';
import type { GroupProblem } from '../../../electron/matching/groups/problem';
import { totalOf } from '../../../electron/matching/groups/problem';
import { evenSizes } from '../../../electron/matching/groups/sizes';
import { bruteForce } from '../matching/groups/brute';
import { broken, plainProblem, smallProblem } from '../matching/groups/problems';

const solver = await loadSolver();
/** So short a search that the proof has something to better. */
const HASTY: GroupOptions = { ...BOARD_OPTIONS, iterations: 8 };
/** So little proof that bounds stay rough: no group is looked at to the end, none put together. */
const ROUGH: GroupOptions = {
  ...HASTY,
  proof: { ...HASTY.proof, mostRounds: 2, mostSteps: 3, mostWays: 2, mostColumns: 4, mostNodes: 0 },
};

const planOf = (problem: GroupProblem, options = BOARD_OPTIONS) => {
  const plan = groupBest(problem, options, solver);
  if (!plan.ok) throw new Error(`refused: ${plan.error.code}`);
  return plan.value;
};

const random = (n: number, sizes: readonly number[], seed: number) => {
  const chance = chanceOf(seed);
  return plainProblem(n, sizes, () => chance.below(101));
};

describe('[M10] dividing people into groups, with a proof', () => {
  it('finds and proves the best total of few people, under every kind of rule', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const plan = groupBest(problem, HASTY, solver);
        if (!plan.ok) return;
        const { groups, spare, total, bound, gap } = plan.value;
        expect(broken(problem, groups, spare)).toEqual([]);
        expect(total).toBe(totalOf(problem.values, problem.n, groups));
        expect(total).toBe(bruteForce(problem));
        expect(bound).toBe(total);
        expect(gap).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds and proves the same whatever the unit values are counted in', () => {
    /** So little putting together that the solver has to choose the groups. */
    const chosen: GroupOptions = { ...HASTY, proof: { ...HASTY.proof, mostWays: 2 } };
    const unit = 1_000_000;
    for (let seed = 1; seed <= 60; seed++) {
      const chance = chanceOf(seed);
      const n = 9 + (seed % 4);
      const problem = plainProblem(n, evenSizes(n, 3), () => 1000 * (chance.below(3) - 1));
      const large = { ...problem, values: problem.values.map((value) => value * unit) };
      const { total } = planOf(problem, HASTY);
      for (const options of [HASTY, chosen]) {
        const plan = planOf(large, options);
        expect([plan.total, plan.bound], `seed ${seed}`).toEqual([total * unit, total * unit]);
      }
    }
  });

  it('tells how far it has come: each search, then a gap that only gets less', () => {
    const problem = random(24, [4, 4, 4, 4, 4, 4], 5);
    const news: GroupNews[] = [];
    const options = { ...BOARD_OPTIONS, iterations: 400 };
    const told = planOf(
      problem,
      telling(options, (each) => news.push(each)),
    );
    expect(told).toEqual(planOf(problem, options));
    const searches = news.flatMap((each) => (each.kind === 'searching' ? each : []));
    const proving = news.flatMap((each) => (each.kind === 'proving' ? each : []));
    // A better arrangement may be searched for in between, which is part of the proof.
    expect(searches.map(({ done, of }) => `${done} of ${of}`)).toEqual(
      Array.from({ length: 8 }, (_, at) => `${at + 1} of 8`),
    );
    expect(news.slice(0, 8)).toEqual(searches);
    const gaps = proving.map(({ gap }) => gap ?? Number.POSITIVE_INFINITY);
    expect(gaps.length).toBeGreaterThan(1);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(told.gap ?? 0);
    expect(proving.map(({ looks }) => looks)).toEqual(proving.map((_, at) => at + 1));
  });

  it('never proves too much when it stops early', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const plan = groupBest(problem, ROUGH, solver);
        if (!plan.ok) return;
        const best = bruteForce(problem) ?? Number.NaN;
        expect(broken(problem, plan.value.groups, plan.value.spare)).toEqual([]);
        expect(plan.value.total).toBeLessThanOrEqual(best);
        expect(plan.value.bound).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('proves circles of 30 to within one per cent', () => {
    for (const sizes of [
      [6, 6, 6, 6, 6],
      [5, 5, 5, 5, 5, 5],
      [8, 7, 6, 5, 4],
    ]) {
      expect(planOf(random(30, sizes, 5)).gap).toBeLessThanOrEqual(0.01);
    }
  });

  it('pairs peers and makes triads of sixty, proven best', () => {
    expect(planOf(random(40, Array<number>(20).fill(2), 3)).gap).toBe(0);
    expect(planOf(random(60, Array<number>(20).fill(3), 3)).gap).toBe(0);
  });

  it('gives the same answer to the same question', () => {
    const problem = random(24, [6, 6, 6, 6], 9);
    expect(planOf(problem)).toEqual(planOf(problem));
  });

  it('stops at once when it may not go on, and says how little it knows', () => {
    const problem = random(40, [8, 8, 8, 8, 8], 4);
    const { total, bound, gap } = planOf(problem, {
      ...HASTY,
      proof: { ...HASTY.proof, left: () => 0 },
    });
    expect(bound).toBeGreaterThan(total);
    expect(gap).toBeCloseTo((bound - total) / bound);
  });

  it('tells a gap of totals below zero by the size of the bound', () => {
    const { total, bound, gap } = planOf(plainProblem(6, [3, 3], (p, q) => -1 - ((p * q) % 5)));
    expect(total).toBeLessThan(0);
    expect(bound).toBe(total);
    expect(gap).toBe(0);
  });
});
