import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_UNIT, tableOf } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { cover } from '../../../../electron/matching/groups/cover';
import { Pricer } from '../../../../electron/matching/groups/price';
import { columnOf } from '../../../../electron/matching/groups/prices';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { bruteForce } from './brute';
import { groupsOf, setups, somePrices, worthIn } from './setups';

/** What a group is worth beyond its people's prices, in price units. */
const beyond = (setup: GroupSetup, group: readonly number[], prices: Float64Array): number =>
  group.reduce((sum, atom) => sum - (prices[atom] as number), PRICE_UNIT * worthIn(setup, group));

type Told = { readonly worth: number; readonly atoms: readonly number[] };

/** Every class of a setup, with every group of it, at some prices. */
const priced = fc.tuple(setups, somePrices).map(([setup, some]) => {
  const prices = Float64Array.from(setup.atoms, (_, atom) => some[atom] as number);
  const classes = classesOf(setup).map((cls) => ({
    cls,
    table: tableOf(setup, cls),
    groups: groupsOf(setup, cls).map(
      (atoms): Told => ({ worth: beyond(setup, atoms, prices), atoms }),
    ),
  }));
  return { setup, prices, classes };
});

const byWorth = (one: Told, other: Told) =>
  other.worth - one.worth || one.atoms.join().localeCompare(other.atoms.join());

describe('looking for groups worth more than their people cost', () => {
  it('tells of every group worth so much, with its worth, and of the greatest there is', () => {
    fc.assert(
      fc.property(
        priced,
        fc.integer({ min: -90_000, max: 90_000 }),
        ({ prices, classes }, least) => {
          for (const { table, groups } of classes) {
            for (const atLeast of [least, Number.NEGATIVE_INFINITY]) {
              const told: Told[] = [];
              const { most, isComplete } = new Pricer(table).search(prices, {
                atLeast,
                mostSteps: 1e6,
                onFound: (worth, atoms) => {
                  told.push({ worth, atoms });
                  return atLeast;
                },
              });
              const wanted = groups.filter(({ worth }) => worth >= atLeast);
              expect(told.toSorted(byWorth)).toEqual(wanted.toSorted(byWorth));
              expect(isComplete).toBe(true);
              if (wanted.length > 0) expect(most).toBe(wanted.toSorted(byWorth)[0]?.worth);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the greatest when only ever greater ones are asked for', () => {
    fc.assert(
      fc.property(priced, ({ prices, classes }) => {
        for (const { table, groups } of classes) {
          let last = Number.NEGATIVE_INFINITY;
          const { most } = new Pricer(table).search(prices, {
            atLeast: last,
            mostSteps: 1e6,
            onFound: (worth) => {
              expect(worth).toBeGreaterThan(last);
              last = worth;
              return worth + 1;
            },
          });
          const best = groups.reduce((a, { worth }) => Math.max(a, worth), -Infinity);
          expect([most, last]).toEqual([best, best]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('bounds what it did not look at, when it has to stop', () => {
    fc.assert(
      fc.property(priced, fc.nat(12), ({ prices, classes }, mostSteps) => {
        for (const { table, groups } of classes) {
          const { most, isComplete, steps } = new Pricer(table).search(prices, {
            atLeast: Number.NEGATIVE_INFINITY,
            mostSteps,
            onFound: (worth) => worth + 1,
          });
          for (const { worth } of groups) expect(most).toBeGreaterThanOrEqual(worth);
          if (isComplete && groups.length === 0) expect(most).toBe(Number.NEGATIVE_INFINITY);
          if (!isComplete) expect(steps).toBeGreaterThan(mostSteps);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('putting groups together', () => {
  const everyGroup = priced.map(({ setup, prices, classes }) => {
    // Whoever may be left over costs nothing less than nothing.
    const fair = prices.map((price, atom) =>
      setup.problem.maySpare && (setup.atoms[atom]?.fixed ?? -1) < 0 ? Math.max(0, price) : price,
    );
    const most = classes.map(({ groups }) =>
      groups.reduce((a, { atoms }) => Math.max(a, beyond(setup, atoms, fair)), -1e9),
    );
    const bound = classes.reduce(
      (sum, { cls }, at) => sum + cls.groups.length * (most[at] as number),
      fair.reduce((a, b) => a + b, 0),
    );
    const columns = classes.flatMap(({ groups }, cls) =>
      groups.map(({ atoms }) => columnOf(cls, beyond(setup, atoms, fair), atoms, fair)),
    );
    return { setup, columns, proof: { prices: fair, most, bound }, kinds: classes };
  });

  it('finds the best arrangement of all, where there is one worth so much', () => {
    fc.assert(
      fc.property(everyGroup, fc.integer({ min: -3, max: 3 }), (given, above) => {
        const { setup, columns, proof, kinds } = given;
        const best = bruteForce(setup.problem) as number;
        const { columns: chosen, isComplete } = cover(
          setup,
          kinds.map(({ cls }) => cls),
          columns,
          proof,
          { atLeast: best + above, mostSteps: 1e6 },
        );
        expect(isComplete).toBe(true);
        if (above > 0) {
          expect(chosen).toBeNull();
          return;
        }
        expect(chosen?.reduce((sum, { worth }) => sum + worth, 0)).toBe(best);
        const placed = chosen?.flatMap(({ atoms }) => atoms) ?? [];
        expect(new Set(placed).size).toBe(placed.length);
        kinds.forEach(({ cls }, at) => {
          expect(chosen?.filter((each) => each.cls === at)).toHaveLength(cls.groups.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('says so when it has to stop before it has seen everything', () => {
    fc.assert(
      fc.property(everyGroup, fc.nat(6), (given, mostSteps) => {
        const { setup, columns, proof, kinds } = given;
        const atLeast = bruteForce(setup.problem) as number;
        const classes = kinds.map(({ cls }) => cls);
        const stopped = cover(setup, classes, columns, proof, { atLeast, mostSteps });
        if (stopped.isComplete) expect(stopped.columns).not.toBeNull();
        const atOnce = cover(setup, classes, columns, proof, { atLeast, mostSteps: 0 });
        expect(atOnce).toEqual({ columns: null, isComplete: false });
      }),
      { numRuns: 200 },
    );
  });
});
