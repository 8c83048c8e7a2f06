import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_OPTIONS, groupBest } from '../../../../electron/matching/groups/group-best';
import { type GroupProblem, totalOf } from '../../../../electron/matching/groups/problem';
import { bruteForce } from './brute';
import { broken, plainProblem, smallProblem } from './problems';

const OPTIONS = { ...BOARD_OPTIONS, iterations: 4000 };

const planOf = (problem: GroupProblem) => {
  const plan = groupBest(problem, OPTIONS, null);
  if (!plan.ok) throw new Error(`refused: ${plan.error.code}`);
  return plan.value;
};

describe('[M10] dividing people into groups', () => {
  it('obeys every kind of rule, and never promises less than the best of few people', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bruteForce(problem);
        const plan = groupBest(problem, OPTIONS, null);
        // Contradicting wishes are refused even where both people could be left over.
        if (!plan.ok && plan.error.code === 'tied-and-apart') return;
        expect(plan.ok).toBe(best !== null);
        if (!plan.ok) return;
        const { groups, spare, total, bound, gap } = plan.value;
        expect(broken(problem, groups, spare)).toEqual([]);
        expect(total).toBe(totalOf(problem.values, problem.n, groups));
        expect(total).toBeLessThanOrEqual(best ?? 0);
        expect(bound).toBeGreaterThanOrEqual(best ?? 0);
        expect(gap === 0).toBe(bound === total);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer to the same question', () => {
    const problem = plainProblem(24, [6, 6, 6, 6], (p, q) => (p * 37 + q * 91) % 101);
    expect(planOf(problem)).toEqual(planOf(problem));
  });

  it('puts friends together and strangers apart', () => {
    const { groups, total, gap } = planOf(
      plainProblem(6, [3, 3], (p, q) => (p % 2 === q % 2 ? 10 : 0)),
    );
    expect(groups).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    expect(total).toBe(60);
    expect(gap).toBe(0);
  });

  it('leaves over those who add least, where people may be left over', () => {
    const { groups, spare } = planOf({
      ...plainProblem(5, [2, 2], (p, q) => (p === 4 || q === 4 ? 1 : 10)),
      maySpare: true,
    });
    expect(groups.flat().toSorted()).toEqual([0, 1, 2, 3]);
    expect(spare).toEqual([4]);
  });
});
