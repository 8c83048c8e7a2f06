import { performance } from 'node:perf_hooks';
import { BOARD_OPTIONS, groupBest } from '../matching/groups/group-best';
import type { LinearSolver } from '../matching/groups/lp';
import { refuse } from './answer-file';
import { sentenceOf } from './group-sentences';
import type { GroupQuestion } from './read-groups';

/**
 * The best groups found, and how good they are: `bound` is what no arrangement exceeds, `gap`
 * (bound - total) / |bound|, 0 where the groups are proven best, and null where the bound is 0 and
 * the total below it. `seconds` is how long the proof may be pursued; the search before it stops
 * by a count of its own.
 *
 * @throws WrongInput where there is no such arrangement
 */
export function divide({ problem, seconds }: GroupQuestion, solver: LinearSolver): object {
  const started = performance.now();
  const left = () =>
    seconds === 0 ? 0 : Math.max(0, 1 - (performance.now() - started) / (1000 * seconds));
  const proof = { ...BOARD_OPTIONS.proof, ...AS_LONG_AS_IT_MAY, left };
  const plan = groupBest(problem, { ...BOARD_OPTIONS, proof }, solver);
  if (!plan.ok) return refuse(sentenceOf(plan.error));
  const { groups, total, bound, gap } = plan.value;
  const milliseconds = Math.round(1000 * (performance.now() - started)) / 1000;
  return { groups, total, bound, gap, milliseconds };
}

/** Counts that are not reached within any `seconds`: here the clock ends it. */
const AS_LONG_AS_IT_MAY = { mostRounds: 100_000, mostNodes: 1_000_000, mostTries: 1_000_000 };
