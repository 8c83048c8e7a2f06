import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../electron/matching/groups/chance';
import { tableOf } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { Pricer } from '../../../../electron/matching/groups/price';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { plainProblem } from './problems';
import { looked } from './setups';

const DOWN = Number.NEGATIVE_INFINITY;

/** Eighteen people in sixes at prices near what they bring; with rules, if so. */
function sixes(hasRules: boolean) {
  const chance = chanceOf(4);
  const plain = plainProblem(18, [6, 6, 6], () => chance.below(101));
  const rules = {
    together: [
      [0, 1],
      [2, 3],
      [3, 4],
    ],
    apart: [
      [0, 5],
      [6, 7],
      [7, 8],
      [9, 2],
    ],
    fixedIn: [[17, 2]],
  } as const;
  const setup = looked(hasRules ? { ...plain, ...rules } : plain);
  const prices = Float64Array.from(
    setup.atoms,
    ({ people }) => people.length * (120_000 + chance.below(60_000)),
  );
  return { setup, prices };
}

/** Searches the first class; `atLeast` is kept, or ever more is asked for where it is none. */
function searched(
  { setup, prices }: { setup: GroupSetup; prices: Float64Array },
  { atLeast = DOWN, mostSteps = 1e9 },
) {
  const [cls] = classesOf(setup);
  if (!cls) throw new Error('no class');
  let told = 0;
  const priced = new Pricer(tableOf(setup, cls)).search(prices, {
    atLeast,
    mostSteps,
    onFound: (worth) => {
      told += 1;
      return atLeast === DOWN ? worth + 1 : atLeast;
    },
  });
  return { ...priced, told };
}

describe('the effort of a search for groups', () => {
  const plain = sixes(false);
  const ruled = sixes(true);

  it('is no more than it was: bounds rule out most', () => {
    for (const [given, most, ever, near, told, known] of [
      [plain, 294_235, 850, 956, 3, 850],
      [ruled, 152_495, 443, 411, 2, 369],
    ] as const) {
      const better = searched(given, {});
      expect(better).toMatchObject({ most, isComplete: true });
      expect(better.steps).toBeLessThanOrEqual(ever);
      // All groups within twenty values of the best; the best alone; and what is better still.
      const within = searched(given, { atLeast: most - 20_480 });
      expect([within.most, within.told]).toEqual([most, told]);
      expect(within.steps).toBeLessThanOrEqual(near);
      const best = searched(given, { atLeast: most });
      expect(best.told).toBe(1);
      expect(best.steps).toBeLessThanOrEqual(known);
      const none = searched(given, { atLeast: most + 1 });
      expect(none).toMatchObject({ told: 0, isComplete: true });
      expect(none.steps).toBeLessThanOrEqual(known);
    }
  });

  it('ends with the look that is one too many, and what is left is bounded', () => {
    for (const [given, mostSteps, steps, most] of [
      [plain, 0, 18, 574_019],
      [plain, 100, 105, 544_490],
      [ruled, 0, 14, 432_005],
      [ruled, 100, 101, 397_426],
    ] as const) {
      expect(searched(given, { mostSteps })).toMatchObject({ isComplete: false, steps, most });
    }
    expect(searched(plain, { mostSteps: 800 }).isComplete).toBe(false);
    expect(searched(plain, { mostSteps: 850 }).isComplete).toBe(true);
  });

  it('goes to groups of two as they are: nothing is to be ruled out', () => {
    const setup = looked(
      plainProblem(4, [2, 2], (p, q) => [[], [3], [5, 1], [2, 4, 0]][p]?.[q] ?? 0),
    );
    const given = { setup, prices: Float64Array.of(1024, 0, 2048, 1024) };
    const all = searched(given, { atLeast: -1e9 });
    expect(all).toEqual({ most: 3 * 1024, isComplete: true, steps: 4, told: 6 });
  });
});
