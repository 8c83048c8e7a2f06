import { fail, ok, type Result } from '../../../shared/result';
import { easyBound } from './easy-bound';
import type { LinearSolver } from './lp';
import { type GroupPlan, type GroupProblem, type GroupRefusal, gapOf } from './problem';
import { type ProveLimits, prove } from './prove';
import { type SearchOptions, searchGroups } from './search';
import { setUpGroups } from './setup';

export type GroupOptions = SearchOptions & { readonly proof: ProveLimits };

/**
 * How far a division has come: beginnings of the search, then looks at the proof and the gap that
 * is left by then, null where it is not known yet.
 */
export type GroupNews =
  | { readonly kind: 'searching'; readonly done: number; readonly of: number }
  | { readonly kind: 'proving'; readonly looks: number; readonly gap: number | null };

/** The same options, telling how far it has come; the answer does not depend on it. */
export function telling(options: GroupOptions, tell: (news: GroupNews) => void): GroupOptions {
  let looks = 0;
  return {
    ...options,
    onBeginning: (done, of) => tell({ kind: 'searching', done, of }),
    proof: {
      ...options.proof,
      onLook: (total, bound) => {
        looks += 1;
        tell({ kind: 'proving', looks, gap: gapOf(total, bound) });
      },
    },
  };
}

/** Enough for a board: the same answer on every computer, within seconds for a hundred people. */
export const BOARD_OPTIONS: GroupOptions = {
  seed: 1,
  iterations: 400_000,
  proof: {
    mostRounds: 1000,
    mostColumns: 6000,
    mostSteps: 10_000_000,
    mostWays: 20_000_000,
    mostNodes: 50,
    mostTries: 3,
    left: () => 1,
  },
};

/**
 * Divides people into groups of the given sizes, so that the values of all pairs that share a
 * group add up to as much as possible under the rules. Without a clock in `left` the same
 * question has the same answer everywhere.
 *
 * @param solver by which the bound is proved; null leaves it at a rough one
 * @returns the best arrangement found, with a bound no arrangement can exceed
 */
export function groupBest(
  problem: GroupProblem,
  options: GroupOptions,
  solver: LinearSolver | null,
): Result<GroupPlan, GroupRefusal> {
  const setup = setUpGroups(problem);
  if (!setup.ok) return setup;
  const found = searchGroups(setup.value, options);
  if (found === null) return fail({ code: 'none-found' });
  const { plan, bound } = solver
    ? prove(setup.value, found, solver, options.proof, {
        seed: options.seed,
        iterations: options.iterations,
      })
    : { plan: found, bound: easyBound(setup.value) };
  return ok({ ...plan, bound, gap: gapOf(plan.total, bound) });
}
