import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_UNIT } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import {
  type GenerateLimits,
  generate,
  guessAll,
  takeIn,
} from '../../../../electron/matching/groups/generate';
import type { LpAnswer } from '../../../../electron/matching/groups/lp';
import { Master } from '../../../../electron/matching/groups/master';
import { Pricer } from '../../../../electron/matching/groups/price';
import { Prices } from '../../../../electron/matching/groups/prices';
import { plainProblem, symmetric } from './problems';
import { answerOf, groundOf, scriptedSolver } from './scripted';
import { groupsOf, looked, setups, somePrices, worthIn } from './setups';

/** So dear that no group is worth it. */
const DEAR = 1e6;
/** Twelve people in four groups of three, every three worth 3: nobody is better with anybody. */
const FLAT = plainProblem(12, [3, 3, 3, 3], () => 1);

/** Where some people are cheap and all others too dear: just their group is thought of. */
const only = (cheap: readonly number[], total: number): LpAnswer =>
  answerOf(
    Array.from({ length: 13 }, (_, row) => (cheap.includes(row) || row === 12 ? 0 : DEAR)),
    total,
  );

/** Another three in every round. */
const threeOf = (round: number): number[] => {
  const threes: number[][] = [];
  for (let a = 0; a < 12; a++) {
    for (let b = a + 1; b < 12; b++) for (let c = b + 1; c < 12; c++) threes.push([a, b, c]);
  }
  return threes[round % threes.length] ?? [];
};

const LIMITS: GenerateLimits = {
  mostRounds: 5,
  mostSteps: 1e6,
  mayGoOn: () => true,
  isEnough: () => false,
};

/** Thinks of groups of the flat question, with what the program answers in each round. */
function generated(
  answerIn: (round: number) => LpAnswer | null,
  limits: Partial<GenerateLimits> = {},
  { steps = 0, areKnown = false } = {},
) {
  /** The rounds in which groups were searched. */
  const searched: number[] = [];
  const setup = looked(FLAT);
  const { solver, opened } = scriptedSolver(({ solves }) => answerIn(solves));
  const master = new Master(setup, classesOf(setup), solver);
  class Slow extends Pricer {
    override search(...asked: Parameters<Pricer['search']>) {
      searched.push(opened[0]?.solves ?? 0);
      return { ...super.search(...asked), ...(steps > 0 && { steps }) };
    }
  }
  const prices = new Prices(setup);
  const ground = groundOf(setup, Slow);
  // No prices prove more than these: they are kept throughout.
  if (areKnown) prices.prove(ground, new Float64Array(12).fill(PRICE_UNIT), 1e6);
  searched.length = 0;
  const isDone = generate(ground, master, prices, { ...LIMITS, ...limits });
  return { isDone, solves: opened[0]?.solves, searched, prices, master };
}

describe('taking groups into the program', () => {
  const setup = looked(FLAT);
  const { solver } = scriptedSolver(() => null);
  const program = () => new Master(setup, classesOf(setup), solver);
  const all = Array.from({ length: 220 }, (_, at) => ({ cls: 0, atoms: threeOf(at), worth: 3 }));

  it('takes what gains beyond the program’s prices, the best first, once', () => {
    const master = program();
    const prices = Array.from({ length: 13 }, (_, row) => (row < 12 ? row / 8 : 0));
    const gainOf = ({ atoms }: { atoms: readonly number[] }) =>
      atoms.reduce((gain, atom) => gain - atom / 8, 3);
    expect(takeIn(master, answerOf(prices), all)).toBe(60);
    const gains = master.columns.map(gainOf);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    const others = all.filter((column) => !master.columns.includes(column));
    for (const other of others) expect(gainOf(other)).toBeLessThanOrEqual(gains.at(-1) ?? 0);
    expect(others.filter((column) => gainOf(column) > 0).length).toBeGreaterThan(60);
    expect(takeIn(master, answerOf(prices), others)).toBe(60);
    expect(takeIn(master, answerOf(prices), others)).toBe(0);
  });

  it('takes nothing that gains no more than a rounding', () => {
    const gains = (gain: number) => answerOf([...new Array<number>(12).fill(1), -gain]);
    expect(takeIn(program(), gains(0), all)).toBe(0);
    expect(takeIn(program(), gains(9e-7), all)).toBe(0);
    expect(takeIn(program(), gains(2e-6), all)).toBe(60);
  });

  it('takes as many as there are rows where those are more', () => {
    const crowd = looked(plainProblem(80, [40, 40], () => 1));
    const { solver: other } = scriptedSolver(() => null);
    const master = new Master(crowd, classesOf(crowd), other);
    const columns = Array.from({ length: 100 }, (_, at) => ({ cls: 0, atoms: [at], worth: 1 }));
    expect(takeIn(master, answerOf(new Array<number>(81).fill(0)), columns)).toBe(81);
  });

  it('guesses groups of every class, worth what they are', () => {
    fc.assert(
      fc.property(setups, somePrices, (given, some) => {
        const prices = Float64Array.from(given.atoms, (_, atom) => some[atom] as number);
        const ground = groundOf(given);
        const found = guessAll(ground, prices);
        for (const { cls, atoms, worth } of found) {
          expect(groupsOf(given, classesOf(given)[cls] as never)).toContainEqual(atoms);
          expect(worth).toBe(worthIn(given, atoms));
        }
      }),
      { numRuns: 40 },
    );
    const plain = looked({ ...FLAT, values: symmetric(12, (p, q) => p + q), sizes: [4, 4, 3, 1] });
    const classes = guessAll(groundOf(plain), new Float64Array(12)).map(({ cls }) => cls);
    expect([...new Set(classes)]).toEqual([0, 1, 2]);
  });
});

describe('thinking of ever better groups', () => {
  const FAR = -1e9;

  it('ends where the program has no answer', () => {
    expect(generated(() => null)).toMatchObject({ isDone: false, solves: 1, searched: [] });
  });

  it('keeps to its rounds, and searches in the last one to prove something', () => {
    for (const mostRounds of [1, 2, 7]) {
      const { isDone, solves, searched, prices } = generated((round) => only(threeOf(round), FAR), {
        mostRounds,
      });
      expect([isDone, solves, searched]).toEqual([false, mostRounds, [mostRounds]]);
      expect(prices.best).not.toBeNull();
    }
    expect(generated(() => null, { mostRounds: 0 })).toMatchObject({ isDone: false, solves: 0 });
  });

  it('searches at once where it may not go on, and ends', () => {
    let asked = 0;
    const mayGoOn = () => {
      asked += 1;
      return asked < 3;
    };
    const { isDone, solves, searched } = generated((round) => only(threeOf(round), FAR), {
      mostRounds: 50,
      mayGoOn,
    });
    expect([isDone, solves, searched]).toEqual([false, 3, [3]]);
  });

  it('guesses thirty times between searches that take long', () => {
    const dear = generated(
      (round) => only(threeOf(round), FAR),
      { mostRounds: 70 },
      { steps: 500_001, areKnown: true },
    );
    expect([dear.isDone, dear.searched]).toEqual([false, [31, 62, 70]]);
    // Not where they are cheap; but the first prices are wild, and only guessed with.
    const cheap = generated(
      (round) => only(threeOf(round), FAR),
      { mostRounds: 4 },
      { steps: 500_000, areKnown: true },
    );
    expect(cheap.searched).toEqual([1, 2, 3, 4]);
    const first = generated((round) => only(threeOf(round), FAR), { mostRounds: 33 });
    expect(first.searched).toEqual([31, 32, 33]);
  });

  it('searches where guessing finds nothing new', () => {
    const { searched } = generated(
      (round) => only(threeOf(round < 4 ? round : 3), FAR),
      { mostRounds: 6 },
      { steps: 500_001, areKnown: true },
    );
    // The fourth thinks of the group of the third again; so do those after it.
    expect(searched).toEqual([4, 5, 6]);
  });

  it('guesses anew after it searched', () => {
    const { searched } = generated(
      (round) => only(threeOf(round === 4 ? 3 : round), FAR),
      { mostRounds: 36 },
      { steps: 500_001, areKnown: true },
    );
    // After the fourth, thirty guesses.
    expect(searched).toEqual([4, 35, 36]);
  });

  it('ends where a bound is enough', () => {
    const bounds: number[] = [];
    const isEnough = (bound: number) => {
      bounds.push(bound);
      return bounds.length === 2;
    };
    const { isDone, searched, prices } = generated((round) => only(threeOf(round), FAR), {
      mostRounds: 60,
      isEnough,
    });
    expect([isDone, searched]).toEqual([true, [31, 32]]);
    expect(bounds.at(-1)).toBe(prices.best?.bound);
  });

  it('ends where the bound is as good as what the program makes', () => {
    // At prices of 1 each, nothing is worth anything beyond them: no arrangement more than 12.
    const flat = (total: number) => () => answerOf([...new Array<number>(12).fill(1), 0], total);
    const ended = (total: number) => generated(flat(total)).solves;
    expect(generated(flat(12)).isDone).toBe(true);
    expect([ended(12), ended(12 - 1.1e-5), ended(13)]).toEqual([1, 1, 1]);
    // A relaxed program later on is no different: five rounds, as the inertia is let go.
    expect(ended(12 - 1.3e-5)).toBe(5);
    // Where there is little to divide, a millionth is enough.
    const none = (total: number) => {
      const setup = looked(plainProblem(2, [1, 1], () => 0));
      const { solver, opened } = scriptedSolver(() => answerOf([0, 0, 0], total));
      const master = new Master(setup, classesOf(setup), solver);
      expect(generate(groundOf(setup), master, new Prices(setup), LIMITS)).toBe(true);
      return opened[0]?.solves;
    };
    expect([none(-9e-7), none(-1.1e-6)]).toEqual([1, 5]);
  });

  it('lets go of the best prices before it gives up, and says that it is done', () => {
    const same = () => answerOf([...new Array<number>(12).fill(2), 0], FAR);
    const { isDone, solves, searched, prices } = generated(same, { mostRounds: 50 });
    expect([isDone, solves, searched]).toEqual([true, 5, [1, 2, 3, 4, 5]]);
    expect(prices.relax()).toBe(false);
  });

  it('keeps its inertia while it finds new groups, by search or by guess', () => {
    const { prices } = generated((round) => only(threeOf(round), FAR), { mostRounds: 31 });
    let left = 0;
    while (prices.relax()) left += 1;
    expect(left).toBe(4);
  });
});
