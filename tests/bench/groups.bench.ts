import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { loadSolver } from '../../electron/groups/highs-solver';
import { BOARD_OPTIONS, groupBest } from '../../electron/matching/groups/group-best';
import type { GroupProblem } from '../../electron/matching/groups/problem';
import { chanceFrom } from '../electron/matching/cohort';
import { plainProblem } from '../electron/matching/groups/problems';

const SECONDS = 5;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Values without any order in them: the hardest there are. */
function random(n: number, sizes: readonly number[], seed: number): GroupProblem {
  const chance = chanceFrom(seed);
  return plainProblem(n, sizes, () => chance(101));
}

/** As circles are made: goals in common, mixed departments, shared hours, a language. */
function structured(n: number, sizes: readonly number[], seed: number): GroupProblem {
  const chance = chanceFrom(seed);
  const some = (length: number) => Array.from({ length }, () => chance(3) === 0);
  const people = Array.from({ length: n }, () => ({
    department: chance(6),
    language: chance(4),
    goals: some(6),
    hours: some(20),
  }));
  const shared = (mine: readonly boolean[], theirs: readonly boolean[] | undefined) =>
    mine.filter((has, at) => has && theirs?.[at]).length;
  return plainProblem(n, sizes, (p, q) => {
    const [one, other] = [people[p], people[q]];
    if (!one || !other) return 0;
    return (
      120 * Math.min(3, shared(one.goals, other.goals)) +
      60 * Math.min(4, shared(one.hours, other.hours)) +
      (one.department === other.department ? 0 : 300) +
      (one.language === other.language ? 100 : 0)
    );
  });
}

const groupsOf = (count: number, size: number): number[] => Array<number>(count).fill(size);

const solver = await loadSolver();

/** The gap after at most `SECONDS`, and how long it took. */
function measured(problem: GroupProblem): { gap: number; seconds: number } {
  const started = performance.now();
  const spent = () => (performance.now() - started) / 1000;
  const left = () => Math.max(0, 1 - spent() / SECONDS);
  const proof = { ...BOARD_OPTIONS.proof, left };
  const plan = groupBest(problem, { ...BOARD_OPTIONS, proof }, solver);
  if (!plan.ok) throw new Error(plan.error.code);
  return { gap: plan.value.gap ?? Number.POSITIVE_INFINITY, seconds: spent() };
}

/** Measures every seed and prints what came of it. */
function tell(name: string, seeds: readonly number[], problemOf: (seed: number) => GroupProblem) {
  const all = seeds.map((seed) => measured(problemOf(seed)));
  const worst = all.reduce((most, { gap }) => Math.max(most, gap), 0);
  const slowest = all.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  const best = all.filter(({ gap }) => gap === 0).length;
  process.stdout.write(
    `${name}: ${best} of ${seeds.length} proven best, worst gap ${(100 * worst).toFixed(2)} %, slowest ${slowest.toFixed(2)} s\n`,
  );
  return { worst, slowest };
}

const KINDS = [
  ['random', random],
  ['structured', structured],
] as const;

for (const [kind, make] of KINDS) {
  test(`[M10] circles of 30 people, ${kind}: gap at most 1 % within ${SECONDS} s`, {
    timeout: 600_000,
  }, () => {
    for (const sizes of [
      groupsOf(5, 6),
      groupsOf(6, 5),
      [8, 7, 6, 5, 4],
      [8, 8, 7, 7],
      [5, 5, 4, 4, 4, 4, 4],
    ]) {
      const { worst, slowest } = tell(`30 ${kind}: ${sizes}`, SEEDS, (seed) =>
        make(30, sizes, seed),
      );
      expect(worst).toBeLessThanOrEqual(0.01);
      expect(slowest).toBeLessThanOrEqual(SECONDS);
    }
  });

  test(`[M10] more people, ${kind}: what ${SECONDS} s prove`, { timeout: 600_000 }, () => {
    for (const [n, count, size] of [
      [60, 20, 3],
      [60, 10, 6],
      [100, 50, 2],
      [100, 20, 5],
      [104, 13, 8],
      [300, 150, 2],
    ] as const) {
      const { worst } = tell(`${n} ${kind}: ${count} x ${size}`, SEEDS.slice(0, 3), (seed) =>
        make(n, groupsOf(count, size), seed),
      );
      expect(worst).toBeLessThan(1);
    }
  });
}
