import { expect, it } from 'vitest';
import { loadSolver } from '../../../electron/groups/highs-solver';
import { chanceOf } from '../../../electron/matching/groups/chance';
import { tableOf } from '../../../electron/matching/groups/class-table';
import { type Column, classesOf } from '../../../electron/matching/groups/classes';
import { columnsOf, groupOfFrom } from '../../../electron/matching/groups/columns';
import { dive } from '../../../electron/matching/groups/dive';
import { gather } from '../../../electron/matching/groups/gather';
import { generate } from '../../../electron/matching/groups/generate';
import { Master } from '../../../electron/matching/groups/master';
import { Pricer } from '../../../electron/matching/groups/price';
import { Prices } from '../../../electron/matching/groups/prices';
import type { GroupProblem } from '../../../electron/matching/groups/problem';
import { setUpGroups } from '../../../electron/matching/groups/setup';
import { bruteForce } from '../matching/groups/brute';
import { broken, plainProblem } from '../matching/groups/problems';

const solver = await loadSolver();

const random = (sizes: readonly number[], seed: number): GroupProblem => {
  const chance = chanceOf(seed);
  const n = sizes.reduce((a, b) => a + b, 0);
  return plainProblem(n, sizes, () => chance.below(101));
};

/** Thinks of groups until the prices prove there are none better, then settles one after another. */
function dived(problem: GroupProblem, mayGoOn = () => true) {
  const looked = setUpGroups(problem);
  if (!looked.ok || !looked.value.start) throw new Error('no question');
  const setup = looked.value;
  const classes = classesOf(setup);
  const tables = classes.map((cls) => tableOf(setup, cls));
  const ground = { setup, tables, pricers: tables.map((table) => new Pricer(table)) };
  const master = new Master(setup, classes, solver);
  const start = gather(setup, looked.value.start);
  master.add(columnsOf(setup, classes, start?.groups ?? []));
  generate(ground, master, new Prices(setup), {
    mostRounds: 200,
    mostSteps: 1e6,
    mayGoOn: () => true,
    isEnough: () => false,
  });
  const before = master.solve()?.total;
  const columns: readonly Column[] | null = dive(ground, master, mayGoOn);
  const after = master.solve()?.total;
  master.close();
  const arranged = columns && gather(setup, groupOfFrom(setup, classes, columns));
  return { before, after, columns, arranged };
}

it('[M10] settles groups one after another until everybody sits, near the best there is', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const problem = random([3, 3, 2], seed);
    const { before = 0, after = 0, columns, arranged } = dived(problem);
    const best = bruteForce(problem) as number;
    expect(columns).toHaveLength(3);
    expect(broken(problem, arranged?.groups ?? [], arranged?.spare ?? [])).toEqual([]);
    expect(arranged?.total).toBeLessThanOrEqual(best);
    expect(arranged?.total).toBeGreaterThanOrEqual(0.9 * best);
    // The program is left as it was, but for the groups thought of on the way.
    expect(after).toBeGreaterThanOrEqual(before - 1e-6);
    expect(after).toBeGreaterThanOrEqual(best - 1e-6);
  }
});

it('[M10] settles groups the program forms only in part', () => {
  const { arranged, columns } = dived(random([4, 4, 4, 4], 3));
  expect(columns).toHaveLength(4);
  expect(arranged?.spare).toEqual([]);
});

it('gives up where it may not go on', () => {
  expect(dived(random([3, 3, 2], 1), () => false).columns).toBeNull();
});
