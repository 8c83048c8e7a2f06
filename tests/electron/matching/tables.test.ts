import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainsFor } from '../../../electron/matching/assignment';
import { Cells } from '../../../electron/matching/cells';
import { type Instance, instanceOf } from '../../../electron/matching/instance';
import { Seats } from '../../../electron/matching/seats';
import { preparedCase } from './cases';
import { problemOf } from './people';

describe('who sits where', () => {
  it('stays right through any coming and going', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(2)), { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
        (steps, places) => {
          const seats = new Seats(6, Int32Array.from(places));
          const columnOf = new Map<number, number>();
          for (const [row, column] of steps) {
            if (columnOf.has(row)) {
              seats.leave(row);
              columnOf.delete(row);
            } else if (!seats.isFull(column)) {
              seats.sit(row, column);
              columnOf.set(row, column);
            }
            for (const each of [seats, seats.copy()]) {
              expect([...each.columnOf]).toEqual(
                [0, 1, 2, 3, 4, 5].map((at) => columnOf.get(at) ?? -1),
              );
              expect(each.placed).toBe(columnOf.size);
              places.forEach((count, j) => {
                const inside = [...columnOf].flatMap(([at, of]) => (of === j ? at : [])).toSorted();
                expect([...each.rowsOf(j)].toSorted()).toEqual(inside);
                expect(each.isFull(j)).toBe(inside.length === count);
              });
            }
          }
        },
      ),
    );
  });
});

describe('scores by row and by column', () => {
  const cells = () => new Cells(2, 3, Int16Array.of(1, 2, 3, 4, 5, 6));

  it('stay the same both ways when one is set', () => {
    const changed = cells();
    const copy = changed.copy();
    changed.set(1, 0, 9);
    expect([...changed.byRow]).toEqual([1, 2, 3, 9, 5, 6]);
    expect([...changed.byColumn]).toEqual([1, 9, 2, 5, 3, 6]);
    expect([...copy.byRow]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...copy.byColumn]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it('are as they were after a trial, even one that fails, and after it change for good', () => {
    const tried = cells();
    const answer = tried.tried(() => {
      tried.set(0, 1, 7);
      tried.set(0, 1, 8);
      return tried.byRow[1];
    });
    expect(answer).toBe(8);
    expect([...tried.byColumn]).toEqual([1, 4, 2, 5, 3, 6]);
    expect(() =>
      tried.tried(() => {
        tried.set(1, 2, 0);
        throw new RangeError('no');
      }),
    ).toThrow(RangeError);
    expect([...tried.byRow]).toEqual([1, 2, 3, 4, 5, 6]);
    tried.set(0, 0, 5);
    tried.tried(() => tried.set(0, 0, 6));
    expect([tried.byRow[0], tried.byColumn[0]]).toEqual([5, 5]);
  });
});

describe('what a pair brings', () => {
  const many = (people: number, best: number, reserve = 0): Instance => ({
    ...instanceOf(preparedCase({ problem: problemOf(), scores: [[0]] })),
    best,
    people,
    reserve: Float64Array.of(0, reserve),
  });

  it('puts the first wish of an objective above all of the second together', () => {
    expect(gainsFor('best-total', many(3, 1000), 0)).toEqual({ scale: 4, bonus: 1, level: 0 });
    expect(gainsFor('most-people', many(3, 1000), 0)).toEqual({ scale: 1, bonus: 3001, level: 0 });
    expect(gainsFor('fair', many(3, 1000, 200), 7)).toEqual({ scale: 1, bonus: 3601, level: 7 });
  });

  it('is refused where it would leave the exact whole numbers', () => {
    // 1000 points for each of three million people, squared, is just below 2^53 = 9.007e15.
    expect(gainsFor('fair', many(3_000_000, 1000), 0).bonus).toBe(3_000_000_001);
    expect(() => gainsFor('fair', many(3_001_000, 1000), 0)).not.toThrow();
    expect(() => gainsFor('fair', many(3_002_000, 1000), 0)).toThrow(RangeError);
    expect(() => gainsFor('best-total', many(3_002_000, 1000), 0)).toThrow(RangeError);
    expect(() => gainsFor('fair', many(2_800_000, 1000, 200), 0)).toThrow(RangeError);
    expect(gainsFor('fair', many(2_800_000, 1000), 0).scale).toBe(1);
  });
});
