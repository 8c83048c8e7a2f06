import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_UNIT, tableOf } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { columnsOf, groupOfFrom, rowsOf } from '../../../../electron/matching/groups/columns';
import { easyBound } from '../../../../electron/matching/groups/easy-bound';
import { gather } from '../../../../electron/matching/groups/gather';
import { type GroupProblem, gapOf } from '../../../../electron/matching/groups/problem';
import { Standing } from '../../../../electron/matching/groups/standing';
import { bruteForce } from './brute';
import { plainProblem } from './problems';
import { looked, setups, worthIn } from './setups';

/** Six people in groups of two, one and two; somebody may be left over, and the fifth is settled. */
const MIXED: GroupProblem = {
  ...plainProblem(6, [2, 1, 2], (p, q) => 4 * p + 4 * q),
  maySpare: true,
  fixedIn: [[4, 2]],
  together: [[0, 1]],
  apart: [[4, 5]],
};

describe('groups that differ in nothing but their number', () => {
  it('are those of one size, but for where somebody is settled', () => {
    const classes = classesOf(looked({ ...MIXED, sizes: [2, 1, 2, 1] }));
    const joining = [0, 1, 2, 4];
    expect(classes).toEqual([
      { groups: [0], size: 2, settled: [], joining },
      { groups: [1, 3], size: 1, settled: [], joining },
      { groups: [2], size: 2, settled: [3], joining },
    ]);
  });

  it('take whoever fits and clashes with nobody settled in them', () => {
    const setup = looked(MIXED);
    const [pairs, singles, settled] = classesOf(setup).map((cls) => tableOf(setup, cls));
    expect(pairs?.ids).toEqual([0, 1, 2, 4]);
    expect([...(pairs?.weight ?? [])]).toEqual([2, 1, 1, 1]);
    expect(singles?.ids).toEqual([1, 2, 4]);
    expect([settled?.ids, settled?.room]).toEqual([[1, 2], 1]);
    // The two tied together bring what they are worth to each other.
    expect([...(pairs?.alone ?? [])]).toEqual([4 * PRICE_UNIT, 0, 0, 0]);
    expect([...(settled?.alone ?? [])]).toEqual([24 * PRICE_UNIT, 28 * PRICE_UNIT]);
    const cell = (a: number, b: number) => pairs?.pair[a * 4 + b];
    expect(cell(1, 2)).toBe(20 * PRICE_UNIT);
    expect(cell(0, 3)).toBe((20 + 24) * PRICE_UNIT);
    expect(cell(2, 2)).toBe(0);
  });
});

describe('groups as columns of a program', () => {
  it('stand in the rows of their people and of their class', () => {
    const setup = looked(MIXED);
    expect(rowsOf(setup, classesOf(setup))).toEqual([
      ...[0, 0, 0].map((least) => ({ least, most: 1 })),
      { least: 1, most: 1 },
      { least: 0, most: 1 },
      ...[1, 1, 1].map((groups) => ({ least: groups, most: groups })),
    ]);
    const full = looked({ ...plainProblem(4, [2, 2], () => 1), fixedIn: [] });
    expect(rowsOf(full, classesOf(full))).toEqual([
      ...[1, 1, 1, 1].map((most) => ({ least: 1, most })),
      { least: 2, most: 2 },
    ]);
  });

  it('say again who sits where', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        fc.pre(setup.start !== null);
        const start = setup.start as Int32Array;
        const classes = classesOf(setup);
        const groups = gather(setup, start)?.groups ?? [];
        const columns = columnsOf(setup, classes, groups);
        for (const { cls, atoms, worth } of columns) {
          expect(atoms).toEqual(atoms.toSorted((a, b) => a - b));
          expect(worth).toBe(worthIn(setup, atoms));
          expect(classes[cls]?.settled.every((atom) => atoms.includes(atom))).toBe(true);
        }
        expect(gather(setup, groupOfFrom(setup, classes, columns))).toEqual(gather(setup, start));
      }),
    );
  });

  it('name people tied together once', () => {
    const setup = looked({ ...plainProblem(4, [2, 2], (p, q) => p + q), together: [[0, 3]] });
    const columns = columnsOf(setup, classesOf(setup), [
      [0, 3],
      [1, 2],
    ]);
    expect(columns).toEqual([
      { cls: 0, atoms: [0], worth: 3 },
      { cls: 0, atoms: [1, 2], worth: 3 },
    ]);
  });
});

describe('a bound that costs nothing', () => {
  it('is no less than the best there is', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        expect(easyBound(setup)).toBeGreaterThanOrEqual(bruteForce(setup.problem) ?? -Infinity);
      }),
      { numRuns: 200 },
    );
  });

  it('gives everybody the best partners they may have, and counts each pair half for both', () => {
    const worth = (p: number, q: number) => [[], [9], [5, 1], [2, 4, 7]][p]?.[q] ?? 0;
    const four = plainProblem(4, [2, 2], worth);
    // 9 for the first two, 7 for the last two.
    expect(easyBound(looked(four))).toBe((9 + 9 + 7 + 7) / 2);
    expect(easyBound(looked({ ...four, apart: [[0, 1]] }))).toBe((5 + 4 + 7 + 7 - 1) / 2);
    expect(easyBound(looked(plainProblem(4, [3, 1], worth)))).toBe(
      (9 + 5 + 9 + 4 + 7 + 5 + 7 + 4) / 2,
    );
  });

  it('is nothing for whoever would only take away, where they may be left over', () => {
    const bad = { ...plainProblem(4, [2], () => -3), maySpare: true };
    expect(easyBound(looked(bad))).toBe(0);
    expect(easyBound(looked({ ...plainProblem(4, [2, 2], () => -3) }))).toBe(-6);
  });
});

describe('what is known so far', () => {
  const setup = () => looked(plainProblem(4, [2, 2], (p, q) => 10 * (p + q)));
  const known = (total: number) =>
    new Standing(setup(), classesOf(setup()), { groups: [], spare: [], total });

  it('rounds a bound down to what totals can be, and only ever lowers it', () => {
    const standing = known(30);
    expect(standing.bound).toBe(80);
    standing.lower(79);
    expect([standing.bound, standing.next, standing.isProved]).toEqual([70, 40, false]);
    standing.lower(95);
    expect(standing.bound).toBe(70);
    standing.lower(12);
    expect([standing.bound, standing.isProved]).toEqual([30, true]);
  });

  it('counts in ones where all values are nothing', () => {
    const flat = looked(plainProblem(4, [2, 2], () => 0));
    const standing = new Standing(flat, classesOf(flat), { groups: [], spare: [], total: 0 });
    expect([standing.bound, standing.next]).toEqual([0, 1]);
  });

  it('keeps what is better, and says whether it was', () => {
    const standing = known(60);
    const plan = (total: number) => ({ groups: [], spare: [], total });
    expect([standing.take(null), standing.take(plan(60)), standing.take(plan(70))]).toEqual([
      false,
      false,
      true,
    ]);
    expect([standing.plan.total, standing.isProved]).toEqual([70, false]);
    expect(standing.takeGroups(null)).toBe(false);
  });

  it('tells a gap by the size of the bound, and none where there is nothing to divide by', () => {
    expect([gapOf(90, 100), gapOf(100, 100), gapOf(-110, -100)]).toEqual([0.1, 0, 0.1]);
    expect([gapOf(0, 0), gapOf(-5, 0)]).toEqual([0, null]);
  });
});
