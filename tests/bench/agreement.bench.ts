import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../electron/matching/check';
import { prepare } from '../../electron/matching/prepare';
import { solve } from '../../electron/matching/solve';
import { solveInstance } from '../../electron/matching/stages';
import { Objective } from '../../shared/criterion';
import { chanceFrom, cohort } from '../electron/matching/cohort';
import { type ChanceProblem, chanceProblem } from './scipy/chance-problems';
import { type Asked, ScipyPeer } from './scipy/peer';

const PROBLEMS = 10_000;
const BATCH = 500;
const PERMUTATIONS = 1000;

/** Solves a problem, and says what scipy has to find if the answer is best. */
function found({ objective, instance }: ChanceProblem) {
  const { assignment, proof } = solveInstance(objective, instance);
  const { columnOf } = assignment.seats;
  const { verified } = check(objective, instance, columnOf, proof);
  const chosen = [...columnOf].flatMap((j, i) =>
    j < 0 ? [] : [instance.scores[i * instance.m + j] ?? Number.NaN],
  );
  const total = chosen.reduce((sum, score) => sum + score, 0);
  const level = objective === 'fair' ? Math.min(1001, ...chosen) : 0;
  return { verified, objective, placed: chosen.length, total, level };
}

/**
 * What scipy is asked. It knows of no weakest pair: for `fair` it has to place as many at all, as
 * many from the level of our weakest pair up with the same total, and fewer above that level.
 */
function asked({ objective, level }: ReturnType<typeof found>): Asked[] {
  if (objective !== 'fair') return [[objective, 0]];
  return [
    ['placed', 0],
    ['most-people', level],
    ['placed', level + 1],
  ];
}

/** Whether scipy's answers, as [pairs, total], bear ours out. */
function agrees(ours: ReturnType<typeof found>, theirs: readonly (readonly number[])[]): boolean {
  const [first, atLevel, above] = theirs;
  if (ours.objective !== 'fair') return first?.[0] === ours.placed && first[1] === ours.total;
  const fewerAbove = ours.placed === 0 || (above?.[0] ?? ours.placed) < ours.placed;
  const same = atLevel?.[0] === ours.placed && atLevel[1] === ours.total;
  return first?.[0] === ours.placed && same && fewerAbove;
}

describe('[M06] agreement', () => {
  let peer: ScipyPeer;
  beforeAll(async () => {
    peer = await ScipyPeer.open();
  });
  afterAll(() => peer.close());

  test(`${PROBLEMS} problems up to 60 x 60, against scipy`, { timeout: 1_800_000 }, async () => {
    const chance = chanceFrom(20_261_122);
    let different = 0;
    let unproven = 0;
    for (let done = 0; done < PROBLEMS; done += BATCH) {
      const problems = Array.from({ length: BATCH }, () => chanceProblem(chance));
      const ours = problems.map(found);
      const instances = problems.map(({ instance }) => instance);
      const theirs = await peer.answer(instances, ours.map(asked));
      different += ours.filter((mine, index) => !agrees(mine, theirs[index] ?? [])).length;
      unproven += ours.filter(({ verified }) => !verified).length;
    }
    process.stdout.write(
      `\n${PROBLEMS} random problems against scipy: ${different} different, ${unproven} without a valid certificate\n`,
    );
    expect({ different, unproven }).toEqual({ different: 0, unproven: 0 });
  });

  test(`${PERMUTATIONS} orders of the same people`, { timeout: 1_800_000 }, () => {
    const chance = chanceFrom(7);
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: chance(2_147_483_647) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item);
    let different = 0;
    Objective.options.forEach((objective, index) => {
      const problem = cohort(120, 60, { objective });
      const pairs = JSON.stringify(solve(prepare(problem)).pairs);
      for (let turn = index; turn < PERMUTATIONS; turn += Objective.options.length) {
        const mentees = shuffled(problem.mentees);
        const other = { ...problem, mentees, mentors: shuffled(problem.mentors) };
        if (JSON.stringify(solve(prepare(other)).pairs) !== pairs) different++;
      }
    });
    process.stdout.write(`\n${PERMUTATIONS} orders of the same people: ${different} different\n`);
    expect(different).toBe(0);
  });
});
