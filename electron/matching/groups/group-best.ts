import { fail, ok, type Result } from '../../../shared/result';
import { easyBound } from './easy-bound';
import { type GroupPlan, type GroupProblem, type GroupRefusal, gapOf } from './problem';
import { type SearchOptions, searchGroups } from './search';
import { setUpGroups } from './setup';

/**
 * Divides people into groups of the given sizes, so that the values of all pairs that share a
 * group add up to as much as possible under the rules.
 *
 * @returns the best arrangement found, with a bound no arrangement can exceed
 */
export function groupBest(
  problem: GroupProblem,
  options: SearchOptions,
): Result<GroupPlan, GroupRefusal> {
  const setup = setUpGroups(problem);
  if (!setup.ok) return setup;
  const found = searchGroups(setup.value, options);
  if (found === null) return fail({ code: 'none-found' });
  const bound = easyBound(setup.value);
  return ok({ ...found, bound, gap: gapOf(found.total, bound) });
}
