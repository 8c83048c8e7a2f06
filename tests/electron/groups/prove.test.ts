import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../electron/groups/highs-solver';
import { chanceOf } from '../../../electron/matching/groups/chance';
import { classesOf } from '../../../electron/matching/groups/classes';
import { columnsOf, lpColumn, rowsOf } from '../../../electron/matching/groups/columns';
import { easyBound } from '../../../electron/matching/groups/easy-bound';
import { type Gathered, gather } from '../../../electron/matching/groups/gather';
import { generate } from '../../../electron/matching/groups/generate';
import { BOARD_OPTIONS } from '../../../electron/matching/groups/group-best';
import { Master } from '../../../electron/matching/groups/master';
import { Prices } from '../../../electron/matching/groups/prices';
import { type ProveLimits, prove } from '../../../electron/matching/groups/prove';
import { searchGroups } from '../../../electron/matching/groups/search';
import type { GroupSetup } from '../../../electron/matching/groups/setup';
import { plainProblem } from '../matching/groups/problems';
import { groundOf } from '../matching/groups/scripted';
import { groupsOf, looked, worthIn } from '../matching/groups/setups';
import { watched } from './watched';

const highs = await loadSolver();

/** Values without any order in them, from 0 to 100. */
const random = (sizes: readonly number[], seed: number): GroupSetup => {
  const chance = chanceOf(seed);
  const n = sizes.reduce((a, b) => a + b, 0);
  return looked(plainProblem(n, sizes, () => chance.below(101)));
};

/** The first arrangement that was come upon. */
const first = (setup: GroupSetup): Gathered => {
  const found = setup.start && gather(setup, setup.start);
  if (!found) throw new Error('no arrangement');
  return found;
};

type Change = Partial<ProveLimits> & { found?: Gathered; seed?: number; iterations?: number };

/** Proves an arrangement, and tells what it took. */
function proved(setup: GroupSetup, change: Change = {}) {
  const { found = first(setup), seed = 1, iterations = 80, ...limits } = change;
  const { solver, log, totals, count } = watched(highs);
  /** What was known at each look, and whether that was while groups were thought of at first. */
  const looks: { total: number; bound: number; isEarly: boolean }[] = [];
  const onLook = (total: number, atMost: number) => {
    looks.push({ total, bound: atMost, isEarly: !log.includes('require') });
  };
  const all = { ...BOARD_OPTIONS.proof, ...limits, onLook };
  const { plan, bound } = prove(setup, found, solver, all, { seed, iterations });
  return { plan, total: plan.total, bound, looks, log, totals, count };
}

/** The best of the linear program over every group that can be formed. */
function relaxed(setup: GroupSetup): number {
  const classes = classesOf(setup);
  const model = highs.open(rowsOf(setup, classes));
  model.addColumns(
    classes.flatMap((kind, cls) =>
      groupsOf(setup, kind).map((atoms) =>
        lpColumn({ cls, atoms, worth: worthIn(setup, atoms) }, setup.atoms.length),
      ),
    ),
  );
  const total = model.solve()?.total ?? Number.NaN;
  model.close();
  return total;
}

describe('[M10] a proof', () => {
  it('finds and proves the best of middling questions, with no more programs than it took', () => {
    for (const [sizes, seed, best, solves, looks] of [
      [[4, 4, 4], 1, 1144, 18, 19],
      [[4, 4, 4, 4], 1, 1619, 26, 27],
      [[6, 6, 6], 1, 2823, 29, 30],
    ] as const) {
      const { total, bound, count, looks: told } = proved(random(sizes, seed));
      expect([total, bound]).toEqual([best, best]);
      expect(count('solve')).toBeLessThanOrEqual(solves);
      expect(told.length).toBeLessThanOrEqual(looks);
      expect([count('choose'), count('close')]).toEqual([0, 1]);
    }
  });

  it('bounds by nothing less than the linear program over all groups, and nothing more', () => {
    for (const [sizes, seed] of [
      [[4, 4, 3], 3],
      [[3, 3, 2], 4],
    ] as const) {
      const setup = random(sizes, seed);
      const classes = classesOf(setup);
      const { solver } = watched(highs);
      const master = new Master(setup, classes, solver);
      master.add(columnsOf(setup, classes, first(setup).groups));
      const prices = new Prices(setup);
      const limits = { mostRounds: 200, mostSteps: 1e6, mayGoOn: () => true };
      const ground = groundOf(setup);
      const isDone = generate(ground, master, prices, { ...limits, isEnough: () => false });
      const best = relaxed(setup);
      expect(isDone).toBe(true);
      expect(master.solve()?.total).toBeCloseTo(best, 6);
      // Prices are rounded to whole units: half of one for everybody at most.
      const units = (prices.best?.bound ?? Number.NaN) - 1024 * best;
      expect(units).toBeGreaterThan(-1e-3);
      expect(units).toBeLessThan(setup.atoms.length);
      master.close();
    }
  });

  it('settles for the bound of the program where groups are too many to put together', () => {
    const setup = random([4, 4, 3], 5);
    const { total, bound } = proved(setup, { mostColumns: 0, mostTries: 0 });
    expect(bound).toBe(Math.floor(relaxed(setup)));
    // The dive finds something near.
    expect(total).toBeGreaterThan(0.98 * bound);
    // Here it is not proven best; put together, it is.
    const sixteen = random([4, 4, 4, 4], 1);
    const rough = proved(sixteen, { mostColumns: 0, mostTries: 0 });
    expect([rough.total, rough.bound]).toEqual([1617, 1621]);
  });

  it('lets the solver choose where there are too many ways', () => {
    const { total, bound, count, log } = proved(random([4, 4, 4, 4], 1), { mostWays: 0 });
    expect([total, bound, count('choose')]).toEqual([1619, 1619, 1]);
    expect(log.slice(-2)).toEqual(['choose', 'close']);
  });

  it('begins with the arrangement that is known, and ends at once where it is best', () => {
    const setup = random([4, 4, 4], 1);
    const found = proved(setup).plan;
    const { plan, bound, totals, count } = proved(setup, { found });
    expect([plan, bound]).toEqual([found, found.total]);
    expect(totals[0]).toBeGreaterThanOrEqual(found.total - 1e-6);
    expect(count('require')).toBe(0);
    expect(count('solve')).toBeLessThanOrEqual(6);
    // A bound less than a whole value above the best is enough.
    const fifteen = random([5, 5, 5], 4);
    const best = proved(fifteen).plan;
    expect(best.total).toBe(2043);
    expect(proved(fifteen, { found: best }).count('solve')).toBeLessThanOrEqual(17);
    // Everybody likes everybody as much: that needs no program.
    const flat = looked(plainProblem(6, [3, 3], () => 5));
    expect(proved(flat)).toMatchObject({ total: 30, bound: 30, looks: [], log: [] });
  });

  it('tells at each look a bound that holds, ever nearer to the best', () => {
    const setup = random([4, 4, 4, 4], 8);
    const { looks, bound } = proved(setup);
    expect(looks[0]).toEqual({ total: first(setup).total, bound: easyBound(setup), isEarly: true });
    const bounds = looks.map((look) => look.bound);
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
    expect(bounds.at(-1)).toBeGreaterThanOrEqual(bound);
    const totals = looks.map(({ total }) => total);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    // While it thinks of groups already.
    const early = looks.filter(({ isEarly }) => isEarly).map((look) => look.bound);
    expect(new Set(early).size).toBeGreaterThan(4);
  });
});

describe('[M10] a proof that has to stop', () => {
  const afterwards = (log: readonly string[]) => log.slice(log.lastIndexOf('release') + 1);

  it('thinks of groups again after the dive, where it was not done', () => {
    const setup = random([4, 4, 4], 1);
    const rounds = proved(setup, { mostRounds: 3 });
    expect(afterwards(rounds.log)).toEqual(['solve', 'solve', 'solve', 'close']);
    expect(rounds.log.indexOf('require')).toBeGreaterThan(3);
    expect(afterwards(proved(setup).log)).toEqual(['close']);
  });

  it('does nothing more where the time is over after the dive, and claims no more than it knows', () => {
    const setup = random([4, 4, 4], 1);
    let looks = 0;
    const { log, total, bound } = proved(setup, {
      mostRounds: 3,
      // One look at first, two while groups are thought of, one for each group that is settled.
      left: () => {
        looks += 1;
        return looks < 6 ? 1 : 0;
      },
    });
    expect(afterwards(log)).toEqual(['close']);
    expect(total).toBeGreaterThan(first(setup).total);
    expect(bound).toBeGreaterThanOrEqual(1144);
  });

  it('does nothing at all where there is no time', () => {
    const setup = random([4, 4, 4], 1);
    const { plan, bound, looks, log } = proved(setup, { left: () => 0 });
    expect([plan, bound]).toEqual([first(setup), easyBound(setup)]);
    expect([looks.length, log]).toEqual([1, []]);
  });

  it('searches for better ones while groups are too many, as often as it may, each time anew', () => {
    const setup = random([6, 6, 6, 6], 9);
    const totalOf = (seed: number) => searchGroups(setup, { seed, iterations: 160 })?.total ?? 0;
    for (const mostTries of [0, 1, 2, 3]) {
      let looks = 0;
      const { total, bound } = proved(setup, {
        mostRounds: 1,
        mostSteps: 1000,
        mostColumns: 0,
        mostTries,
        seed: 5,
        iterations: 160,
        // No time for the dive alone, which asks second.
        left: () => {
          looks += 1;
          return looks === 2 ? 0 : 1;
        },
      });
      const others = Array.from({ length: mostTries }, (_, at) => totalOf(6 + at));
      expect(total).toBe(Math.max(first(setup).total, ...others));
      expect(bound).toBeGreaterThan(total);
      // At first, for the dive, after it, and before each try and what comes after the last.
      expect(looks).toBe(4 + mostTries);
    }
    expect([6, 7, 8, 4].map(totalOf)).toEqual([4175, 4212, 4203, 4233]);
  });
});
