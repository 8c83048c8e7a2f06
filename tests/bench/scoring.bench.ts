import { expect, test } from 'vitest';
import { instanceOf } from '../../electron/matching/instance';
import { prepare } from '../../electron/matching/prepare';
import { scoreAll } from '../../electron/matching/score-all';
import { yardsticks } from '../../electron/matching/scoring';
import { solveInstance } from '../../electron/matching/stages';
import { Criterion, DEFAULT_MATCHING } from '../../shared/criterion';
import { cohort } from '../electron/matching/cohort';

const OPTIONS = { iterations: 9, time: 0, warmupIterations: 3, warmupTime: 0 };
const base = { label: null, weight: 5, floor: null };
/** The usual ten, all of them counting, and two more. */
const TWELVE = [
  ...DEFAULT_MATCHING.criteria.map((each) => ({ ...each, weight: Math.max(each.weight, 3) })),
  ...Criterion.array().parse([
    { ...base, id: 'zone', kind: 'same', of: 'time-zone' },
    { ...base, id: 'apart', kind: 'different', of: 'department' },
  ]),
];
const [n, m] = [5000, 2000];
const problem = cohort(n, m, { criteria: TWELVE, objective: 'most-people' });
const instance = instanceOf(prepare(problem));

test(`[M01] ${n} mentees x ${m} mentors: scoring by ${TWELVE.length} criteria, against solving`, {
  timeout: 600_000,
}, async ({ bench }) => {
  const results = await bench.compare(
    bench('score all pairs', () => {
      scoreAll(yardsticks(problem), n, m, () => undefined);
    }),
    bench('solve, most people', () => {
      solveInstance('most-people', instance);
    }),
    OPTIONS,
  );
  expect(results.get('score all pairs')).toBeFasterThan(results.get('solve, most people'));
});
