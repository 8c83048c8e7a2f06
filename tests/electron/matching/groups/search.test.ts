import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../electron/matching/groups/chance';
import { gather } from '../../../../electron/matching/groups/gather';
import type { GroupProblem } from '../../../../electron/matching/groups/problem';
import { polish, searchGroups } from '../../../../electron/matching/groups/search';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { broken, plainProblem } from './problems';
import { looked } from './setups';

/** Values without any order in them, from 0 to 100. */
const random = (n: number, sizes: readonly number[], seed: number): GroupProblem => {
  const chance = chanceOf(seed);
  return plainProblem(n, sizes, () => chance.below(101));
};
const PLAIN = random(24, [6, 6, 6, 6], 9);
const RULED: GroupProblem = {
  ...random(20, [4, 4, 4, 4], 5),
  maySpare: true,
  together: [
    [0, 1],
    [7, 12],
  ],
  apart: [
    [2, 3],
    [4, 5],
  ],
  fixedIn: [[6, 0]],
};
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('a seeded search', () => {
  const totals = (setup: GroupSetup, iterations: number) =>
    SEEDS.map((seed) => searchGroups(setup, { seed, iterations })?.total);

  it('gives the same answer to the same seed on every computer', () => {
    const plain = looked(PLAIN);
    expect(totals(plain, 160)).toEqual([4233, 4212, 4233, 4233, 4233, 4175, 4212, 4203]);
    expect(totals(plain, 1600)).toEqual([4233, 4212, 4212, 4233, 4207, 4203, 4233, 4212]);
    const ruled = looked(RULED);
    expect(totals(ruled, 160)).toEqual([1881, 1888, 1888, 1888, 1902, 1895, 1881, 1902]);
    expect(totals(ruled, 1600)).toEqual([1913, 1902, 1913, 1881, 1881, 1895, 1913, 1895]);
    expect(searchGroups(plain, { seed: 1, iterations: 160 })?.groups).toEqual([
      [0, 1, 2, 8, 9, 13],
      [3, 12, 14, 15, 18, 23],
      [4, 7, 10, 16, 17, 19],
      [5, 6, 11, 20, 21, 22],
    ]);
  });

  it('ends where no swap of two alone betters, and obeys the rules', () => {
    for (const problem of [PLAIN, RULED]) {
      for (const seed of [1, 2, 3]) {
        const setup = looked(problem);
        const found = searchGroups(setup, { seed, iterations: 80 });
        expect(broken(problem, found?.groups ?? [], found?.spare ?? [])).toEqual([]);
        const groupOf = new Int32Array(problem.n).fill(problem.sizes.length);
        found?.groups.forEach((group, at) => {
          for (const p of group) groupOf[p] = at;
        });
        expect(polish(setup, groupOf)?.total).toBe(found?.total);
      }
    }
  });
});

describe('what a clash costs', () => {
  /** Pairs at odds: changing places would win as much as can be, but for the clash. */
  const odds = (p: number, q: number): number => {
    const [low, high] = [Math.min(p, q), Math.max(p, q)];
    if (high < 4) return (low + high) % 2 === 0 ? 9 : -9;
    if (low < 4) return -9;
    return (low + high) % 2 === 0 ? 9 : 0;
  };

  it('is more than two of two pairs can ever win, so that the others are bettered all the same', () => {
    const problem: GroupProblem = { ...plainProblem(8, [2, 2, 2, 2], odds), apart: [[0, 2]] };
    const better = polish(looked(problem), Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3));
    expect(better?.groups).toEqual([
      [0, 1],
      [2, 3],
      [4, 6],
      [5, 7],
    ]);
  });

  /** Two large groups of friends; the clash of two is worth less than all the friendships. */
  const crowds: GroupProblem = {
    ...plainProblem(16, [8, 8], (p, q) => (p % 2 === q % 2 ? 5 : -5)),
    apart: [[0, 2]],
  };

  it('is risked for all friends at once: then what was given is given back', () => {
    const start = Int32Array.from({ length: 16 }, (_, p) => Number(p === 2 || p > 8));
    const setup = looked(crowds);
    expect(polish(setup, start)).toEqual(gather(setup, start));
  });

  it('grows until it is not risked any more', () => {
    const found = searchGroups({ ...looked(crowds), start: null }, { seed: 1, iterations: 800 });
    expect(found && broken(crowds, found.groups, found.spare)).toEqual([]);
  });
});
