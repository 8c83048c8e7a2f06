import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arrangement } from '../../../../electron/matching/groups/arrangement';
import { crowded, shaken } from '../../../../electron/matching/groups/beginning';
import { type Chance, chanceOf } from '../../../../electron/matching/groups/chance';
import { descend, meanChange } from '../../../../electron/matching/groups/descend';
import type { GroupProblem, Two } from '../../../../electron/matching/groups/problem';
import { searchGroups } from '../../../../electron/matching/groups/search';
import { plainProblem } from './problems';
import { looked, setups } from './setups';

const started = setups.filter(({ start }) => start !== null);

/** Dice that fall as told, one after another, and count how often they are thrown. */
function loaded(falls: readonly number[]): Chance & { readonly thrown: () => number } {
  let at = 0;
  return {
    below: () => {
      at += 1;
      return falls[at - 1] ?? 0;
    },
    fraction: () => 0.5,
    thrown: () => at,
  };
}

/** Writes down what each swap brings. */
class Watched extends Arrangement {
  readonly gains: number[] = [];

  override swap(p: number, q: number): void {
    this.gains.push(this.swapGain(p, q));
    super.swap(p, q);
  }
}

const watch = (problem: GroupProblem, start: readonly number[]) => {
  const setup = looked(problem);
  return { setup, arrangement: new Watched(setup, Int32Array.from(start), 1000) };
};

/** Two friends in a group of two, who lose 6 when parted; the other two do not care. */
const FRIENDS = plainProblem(4, [2, 2], (p, q) => (p === 1 && q === 0 ? 6 : 0));
/** The same with the first tied to somebody: as many of the other group go against the two. */
const TIED: GroupProblem = {
  ...plainProblem(6, [3, 3], (p, q) => (p === 2 && q === 1 ? 6 : 0)),
  together: [[0, 1]],
};

describe('a descent', () => {
  it('accepts less and less that worsens: a part of the threshold, down to nothing', () => {
    for (const [turn, isMade] of [true, true, false, false].entries()) {
      // Half of 16 in the first of four turns, then 6, 4 and 2. Who is to change with themselves stays.
      const { setup, arrangement } = watch(FRIENDS, [0, 0, 1, 1]);
      const falls = [0, 1, 2, 3].flatMap((other) => (other === turn ? [0, 2] : [0, 0]));
      descend(setup, arrangement, { iterations: 4, threshold: 16 }, loaded(falls));
      expect(arrangement.gains).toEqual(isMade ? [-6] : []);
      expect([...arrangement.groupOf]).toEqual(isMade ? [1, 0, 0, 1] : [0, 0, 1, 1]);
    }
  });

  it('counts what several swaps bring together, and takes all of them back or none', () => {
    for (const [turn, isMade] of [true, true, false, false].entries()) {
      const { setup, arrangement } = watch(TIED, [0, 0, 0, 1, 1, 1]);
      // Atoms: the two, then 2, 3, 4 and 5; each side looks for others from its first on.
      const falls = [0, 1, 2, 3].flatMap((other) => (other === turn ? [0, 2, 0, 0] : [0, 0]));
      descend(setup, arrangement, { iterations: 4, threshold: 16 }, loaded(falls));
      expect([...arrangement.groupOf]).toEqual(isMade ? [1, 1, 0, 0, 0, 1] : [0, 0, 0, 1, 1, 1]);
      expect(arrangement.gains.reduce((a, b) => a + b, 0)).toBe(isMade ? -6 : 0);
    }
  });

  it('takes what betters with others tied, though the first swap alone would worsen', () => {
    // Both of the two get on with 5; each by itself with 2.
    const withThem = [0, 0, 6, 0, 0, 10];
    const problem: GroupProblem = {
      ...plainProblem(6, [3, 3], (p, q) => (q < 2 ? (withThem[p] ?? 0) : 0)),
      together: [[0, 1]],
    };
    const { setup, arrangement } = watch(problem, [0, 0, 0, 1, 1, 1]);
    descend(setup, arrangement, { iterations: 1, threshold: 0 }, loaded([0, 2, 0, 0]));
    expect([...arrangement.groupOf]).toEqual([1, 1, 0, 0, 0, 1]);
  });

  it('makes no swap of two alone that worsens when it is cold', () => {
    fc.assert(
      fc.property(started, fc.nat(), (setup, seed) => {
        fc.pre(setup.atoms.every(({ people }) => people.length === 1));
        const arrangement = new Watched(setup, setup.start as Int32Array, 1000);
        descend(setup, arrangement, { iterations: 60, threshold: 0 }, chanceOf(seed));
        for (const gain of arrangement.gains) expect(gain).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('makes every change that is as good, and every better one', () => {
    const { setup, arrangement } = watch(FRIENDS, [0, 1, 0, 1]);
    descend(setup, arrangement, { iterations: 3, threshold: 0 }, loaded([0, 1, 0, 1, 0, 3]));
    // Two changes that are worth nothing, then one that brings the friends together.
    expect(arrangement.gains).toEqual([0, 0, 6]);
  });

  it('tries just as many changes as it may, of those who may move', () => {
    const settled: GroupProblem = { ...FRIENDS, fixedIn: [[0, 0]] };
    for (const iterations of [0, 1, 7]) {
      const { setup, arrangement } = watch(settled, [0, 0, 1, 1]);
      const chance = loaded([]);
      descend(setup, arrangement, { iterations, threshold: 9 }, chance);
      expect(chance.thrown()).toBe(2 * iterations);
    }
    const all: Two[] = [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ];
    const { setup, arrangement } = watch({ ...settled, fixedIn: all }, [0, 0, 1, 1]);
    const chance = loaded([]);
    descend(setup, arrangement, { iterations: 7, threshold: 9 }, chance);
    expect(chance.thrown()).toBe(0);
  });

  it('leaves whoever is settled where they are', () => {
    const settled: GroupProblem = { ...FRIENDS, fixedIn: [[0, 0]] };
    const { setup, arrangement } = watch(settled, [0, 1, 0, 1]);
    descend(setup, arrangement, { iterations: 200, threshold: 50 }, chanceOf(3));
    expect(arrangement.gains.length).toBeGreaterThan(20);
    expect(arrangement.groupOf[0]).toBe(0);
  });

  it('learns from 200 changes what one is worth in the mean', () => {
    const setup = looked(plainProblem(5, [3, 2], (p, q) => ((p * 37 + q * 91) % 101) - 40));
    const start = Int32Array.of(0, 1, 0, 1, 0);
    // Each of the 25 pairs eight times.
    const falls = Array.from({ length: 200 }, (_, at) => [at % 5, Math.floor(at / 5) % 5]).flat();
    const still = new Arrangement(setup, start, 0);
    let sum = 0;
    for (let p = 0; p < 5; p++) {
      for (let q = 0; q < 5; q++) {
        if (start[p] !== start[q]) sum += Math.abs(still.swapGain(p, q));
      }
    }
    const chance = loaded([...falls, 4, 1]);
    expect(meanChange(setup, start, chance)).toBeCloseTo(sum / 25, 9);
    expect(chance.thrown()).toBe(400);
  });
});

describe('a beginning', () => {
  it('throws together anew whoever is free, and nobody else', () => {
    fc.assert(
      fc.property(started, fc.nat(), (setup, seed) => {
        const { problem, atoms } = setup;
        const start = setup.start as Int32Array;
        const before = start.slice();
        const after = shaken(setup, start, chanceOf(seed));
        expect(start).toEqual(before);
        expect(after.toSorted()).toEqual(before.toSorted());
        expect(after).toHaveLength(problem.n);
        for (const { people, fixed } of atoms) {
          if (people.length === 1 && fixed < 0) continue;
          for (const p of people) expect(after[p]).toBe(before[p]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('may come out in every way, each as often', () => {
    const setup = looked({
      ...plainProblem(6, [1, 1, 1, 2, 1], () => 1),
      together: [[3, 4]],
      fixedIn: [[5, 4]],
    });
    const start = Int32Array.of(0, 1, 2, 3, 3, 4);
    const chance = chanceOf(2);
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 6000; turn++) {
      const way = shaken(setup, start, chance).join('');
      counts.set(way, (counts.get(way) ?? 0) + 1);
    }
    const ways = ['012334', '021334', '102334', '120334', '201334', '210334'];
    expect([...counts.keys()].toSorted()).toEqual(ways);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('without an arrangement seats the settled, then those tied to most, then the others', () => {
    const problem: GroupProblem = {
      ...plainProblem(10, [4, 4, 2], () => 1),
      together: [
        [4, 5],
        [6, 7],
        [6, 8],
      ],
      fixedIn: [
        [3, 1],
        [2, 0],
      ],
      apart: [[1, 9]],
    };
    const groupOf = crowded(looked(problem));
    expect([...(groupOf ?? [])]).toEqual([1, 2, 0, 1, 1, 1, 0, 0, 0, 2]);
  });

  it('leaves over whom there is no room for', () => {
    const problem = { ...plainProblem(5, [2, 1], () => 1), maySpare: true };
    const groupOf = crowded(looked({ ...problem, together: [[3, 4]] }));
    expect([...(groupOf ?? [])]).toEqual([1, 2, 2, 0, 0]);
  });

  it('is none where the groups do not come out full, and then nothing is found', () => {
    // Five go into the six, and the threes do not both go into the five.
    const five: Two[] = [1, 2, 3, 4].map((p): Two => [0, p]);
    const problem: GroupProblem = {
      ...plainProblem(12, [6, 5, 1], () => 1),
      together: [...five, [5, 6], [5, 7], [8, 9], [8, 10]],
      fixedIn: [[11, 2]],
    };
    const setup = { ...looked(problem), start: null };
    expect(crowded(setup)).toBeNull();
    expect(searchGroups(setup, { seed: 1, iterations: 80 })).toBeNull();
  });
});
