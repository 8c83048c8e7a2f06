import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_UNIT } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { Pricer } from '../../../../electron/matching/groups/price';
import { Prices } from '../../../../electron/matching/groups/prices';
import { bruteForce } from './brute';
import { plainProblem } from './problems';
import { answerOf, groundOf } from './scripted';
import { groupsOf, looked, setups, somePrices, worthIn } from './setups';

/** Twelve people in four groups of three, every three worth 3: nobody is better with anybody. */
const FLAT = plainProblem(12, [3, 3, 3, 3], () => 1);

describe('prices', () => {
  const settled = { ...plainProblem(4, [2, 1], () => 5), maySpare: true };
  const free = looked(plainProblem(2, [1, 1], () => 0));

  it('are the first program’s, then nearer to those that proved most, as whole units', () => {
    const prices = new Prices(free);
    expect([...prices.ask(answerOf([1, 0.0004, 0]))]).toEqual([1024, 0]);
    prices.prove(groundOf(free), Float64Array.of(1000, -1000), 1e6);
    expect([...prices.ask(answerOf([2, -2, 0]))]).toEqual([
      Math.round(0.6 * 1000 + 0.4 * 2048),
      -Math.round(0.6 * 1000 + 0.4 * 2048),
    ]);
    // Six tenths, three, one and a half; then less than a tenth, and at last the program's own.
    for (const kept of [0.3, 0.15, 0.075, 0]) {
      expect(prices.relax()).toBe(true);
      expect(prices.ask(answerOf([2, 0, 0]))[0]).toBe(Math.round(kept * 1000 + (1 - kept) * 2048));
    }
    expect([prices.relax(), prices.relax()]).toEqual([false, false]);
  });

  it('are nothing at least for whoever may be left over, unless they are settled', () => {
    const asked = (change: object) => [
      ...new Prices(looked({ ...settled, ...change })).ask(answerOf([-3, 2, -1, 1, 0, 0])),
    ];
    expect(asked({})).toEqual([0, 2048, 0, 1024]);
    expect(asked({ fixedIn: [[0, 0]] })).toEqual([-3072, 2048, 0, 1024]);
    expect(asked({ fixedIn: [[2, 1]] })).toEqual([0, 2048, -1024, 1024]);
    expect(asked({ sizes: [2, 2], maySpare: false })).toEqual([-3072, 2048, -1024, 1024]);
  });

  it('prove a bound: what everybody pays, and the most of each group beyond it', () => {
    fc.assert(
      fc.property(setups, somePrices, (setup, some) => {
        const ground = groundOf(setup);
        const given = Float64Array.from(setup.atoms, ({ fixed }, atom) =>
          setup.problem.maySpare && fixed < 0 ? Math.abs(some[atom] ?? 0) : (some[atom] ?? 0),
        );
        const prices = new Prices(setup);
        const { bound, found } = prices.prove(ground, given, 1e6);
        const most = ground.tables.map(({ cls }) =>
          groupsOf(setup, cls).reduce((best, atoms) => {
            const paid = atoms.reduce((sum, atom) => sum + (given[atom] as number), 0);
            return Math.max(best, PRICE_UNIT * worthIn(setup, atoms) - paid);
          }, Number.NEGATIVE_INFINITY),
        );
        expect(bound).toBe(
          ground.tables.reduce(
            (sum, { cls }, at) => sum + cls.groups.length * (most[at] as number),
            given.reduce((a, b) => a + b, 0),
          ),
        );
        expect(prices.best).toEqual({ prices: given, most, bound });
        expect(bound / PRICE_UNIT).toBeGreaterThanOrEqual(bruteForce(setup.problem) ?? -Infinity);
        for (const { cls, atoms, worth } of found) {
          expect(groupsOf(setup, classesOf(setup)[cls] as never)).toContainEqual(atoms);
          expect(worth).toBe(worthIn(setup, atoms));
        }
        // Each is better than the one before, and the last the best of its class.
        ground.tables.forEach((_, at) => {
          const beyond = found
            .filter(({ cls }) => cls === at)
            .map(({ atoms, worth }) =>
              atoms.reduce((sum, atom) => sum - (given[atom] as number), PRICE_UNIT * worth),
            );
          expect(beyond).toEqual([...new Set(beyond)].toSorted((a, b) => a - b));
          expect(beyond.at(-1) ?? Number.NEGATIVE_INFINITY).toBe(most[at]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are kept where they prove more than others did, and only then', () => {
    const setup = looked(FLAT);
    const prices = new Prices(setup);
    const ground = groundOf(setup);
    const even = new Float64Array(12).fill(1024);
    const uneven = even.map((price, atom) => price + (atom === 3 ? 900 : 0));
    // One of the twelve pays 900 more, which no group without them makes good.
    expect(prices.prove(ground, uneven, 1e6).bound).toBe(12 * 1024 + 900);
    expect(prices.prove(ground, even, 1e6).bound).toBe(12 * 1024);
    const { best } = prices;
    expect(best?.prices).toBe(even);
    expect(prices.prove(ground, uneven, 1e6).bound).toBe(12 * 1024);
    // As good is no better.
    prices.prove(ground, even.slice(), 1e6);
    expect(prices.best).toBe(best);
  });

  it('are dear to prove at first, and where the last proof took many steps', () => {
    const setup = looked({ ...FLAT, sizes: [3, 3, 3, 2, 1] });
    const prices = new Prices(setup);
    expect(prices.isDear).toBe(true);
    for (const [steps, isDear] of [
      [166_666, false],
      [166_667, true],
      [10, false],
    ] as const) {
      class Slow extends Pricer {
        override search(...asked: Parameters<Pricer['search']>) {
          // Two thirds more for one of the three classes: 500,000 and 2 in all, or 3 more.
          return { ...super.search(...asked), steps };
        }
      }
      prices.prove(groundOf(setup, Slow), new Float64Array(12), 1e6);
      expect(prices.isDear).toBe(isDear);
    }
  });
});
