import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottleneck, bottleneckCovers } from '../../../electron/matching/bottleneck';
import { Cells } from '../../../electron/matching/cells';
import type { Instance } from '../../../electron/matching/instance';
import { coverOf, mostPlaced } from '../../../electron/matching/most-placed';
import type { Seats } from '../../../electron/matching/seats';
import { CLOSED, OPEN, widestArrivals, widestWays } from '../../../electron/matching/widest';

/** Rows with columns of some places, and what each pair scores; -1 can't be. */
type Hall = { readonly scores: readonly (readonly number[])[]; readonly places: readonly number[] };

const instanceOf = ({ scores, places }: Hall, best = 9): Instance => ({
  n: scores.length,
  m: places.length,
  people: scores.length,
  rows: Int32Array.from(scores.keys()),
  columns: Int32Array.from(places.keys()),
  places: Int32Array.from(places),
  reserve: new Float64Array(places.length),
  scores: best > 32_767 ? Float64Array.from(scores.flat()) : Int16Array.from(scores.flat()),
  best,
});

const halls = fc
  .record({ n: fc.integer({ min: 1, max: 5 }), m: fc.integer({ min: 1, max: 4 }) })
  .chain(({ n, m }) =>
    fc.record({
      scores: fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: m, maxLength: m }), {
        minLength: n,
        maxLength: n,
      }),
      places: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: m, maxLength: m }),
    }),
  )
  .map(
    (hall): Hall => ({
      ...hall,
      scores: hall.scores.map((row) => row.map((s) => Math.max(s, -1))),
    }),
  );

type MayBe = (row: number, column: number, score: number) => boolean;

/** The most that can be seated, by trying every way; slow, and plainly right. */
function mostByTrying({ scores, places }: Hall, mayBe: MayBe, row = 0): number {
  if (row === scores.length) return 0;
  let most = mostByTrying({ scores, places }, mayBe, row + 1);
  places.forEach((left, column) => {
    const score = scores[row]?.[column] ?? -1;
    if (left === 0 || !mayBe(row, column, score)) return;
    const rest = { scores, places: places.with(column, left - 1) };
    most = Math.max(most, 1 + mostByTrying(rest, mayBe, row + 1));
  });
  return most;
}

const atLeast =
  (level: number): MayBe =>
  (_row, _column, score) =>
    score >= 0 && score >= level;

/** Lawful seats in pairs that may be. */
function expectSeated({ scores, places }: Hall, seats: Seats, level: number): void {
  const load = places.map(() => 0);
  seats.columnOf.forEach((column, row) => {
    if (column < 0) return;
    expect(scores[row]?.[column]).toBeGreaterThanOrEqual(Math.max(level, 0));
    load[column] = (load[column] ?? 0) + 1;
  });
  load.forEach((count, column) => {
    expect(count).toBeLessThanOrEqual(places[column] ?? 0);
  });
  expect(seats.placed).toBe(load.reduce((a, b) => a + b, 0));
}

describe('seating as many as can be', () => {
  it('seats as many as any way does, from nothing or from seats that were taken', () => {
    fc.assert(
      fc.property(halls, fc.nat(9), fc.nat(9), (hall, level, before) => {
        const instance = instanceOf(hall);
        const most = mostByTrying(hall, atLeast(level));
        for (const start of [undefined, mostPlaced(instance, before)]) {
          const seats = mostPlaced(instance, level, start);
          expectSeated(hall, seats, level);
          expect(seats.placed).toBe(most);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is proved by rows and columns that touch every pair, and weigh no more', () => {
    fc.assert(
      fc.property(halls, fc.nat(9), (hall, level) => {
        const seats = mostPlaced(instanceOf(hall), level);
        const { rows, columns } = coverOf(instanceOf(hall), level, seats);
        hall.scores.forEach((row, i) => {
          row.forEach((score, j) => {
            if (score >= level) expect((rows[i] ?? 0) + (columns[j] ?? 0)).toBeGreaterThan(0);
          });
        });
        const weight = hall.places.reduce((sum, count, j) => sum + count * (columns[j] ?? 0), 0);
        expect(rows.reduce((a, b) => a + b, weight)).toBe(seats.placed);
      }),
      { numRuns: 300 },
    );
  });

  it('lifts the weakest pair as high as it goes, whether scores are small or wide', () => {
    fc.assert(
      fc.property(halls, fc.constantFrom(1, 400_000), (hall, unit) => {
        const wide = { ...hall, scores: hall.scores.map((row) => row.map((s) => s * unit)) };
        const instance = instanceOf(wide, 9 * unit);
        const seats = mostPlaced(instance, 0);
        const found = bottleneck(instance, seats.placed, seats);
        expectSeated(wide, found.seats, found.level);
        expect(found.seats.placed).toBe(seats.placed);
        expect(mostByTrying(wide, atLeast(found.level + 1)) < seats.placed).toBe(seats.placed > 0);
        const { any, above } = bottleneckCovers(instance, found);
        const weightOf = ({ rows, columns }: typeof any) =>
          rows.reduce(
            (a, b) => a + b,
            hall.places.reduce((sum, count, j) => sum + count * (columns[j] ?? 0), 0),
          );
        expect(weightOf(any)).toBe(seats.placed);
        expect(weightOf(above)).toBe(mostByTrying(wide, atLeast(found.level + 1)));
      }),
      { numRuns: 300 },
    );
  });

  it('names a level that occurs', () => {
    const scores = [
      [3, 8],
      [5, 8],
    ];
    const instance = instanceOf({ scores, places: [1, 1] });
    expect(bottleneck(instance, 2, mostPlaced(instance, 0)).level).toBe(5);
    expect(bottleneck(instance, 1, mostPlaced(instance, 0)).level).toBe(8);
    expect(bottleneck(instance, 0, mostPlaced(instance, 0)).level).toBe(0);
    const none = instanceOf({ scores: [[-1]], places: [1] });
    expect(bottleneck(none, 0, mostPlaced(none, 0)).level).toBe(0);
  });
});

describe('the widest ways', () => {
  /** The best level up to which something can be done with pairs that are or score so much. */
  const widestByTrying = (isPossible: (level: number) => boolean): number =>
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].find(isPossible) ?? CLOSED;

  it('lead to a free place from each column, new pairs as good as can be', () => {
    fc.assert(
      fc.property(halls, fc.nat(9), fc.constantFrom(OPEN, 4), (hall, level, enough) => {
        const instance = instanceOf(hall);
        const { n, m } = instance;
        const seats = mostPlaced(instance, level);
        const cells = new Cells(n, m, instance.scores as Int16Array);
        const kept =
          (least: number): MayBe =>
          (row, column, score) =>
            score >= least || seats.columnOf[row] === column;
        const widths = hall.places.map((count, column) => {
          if (!seats.isFull(column)) return OPEN;
          const fewer = { ...hall, places: hall.places.with(column, count - 1) };
          const seated = {
            ...fewer,
            scores: fewer.scores.map((row, i) =>
              (seats.columnOf[i] ?? -1) < 0 ? row.map(() => -9) : row,
            ),
          };
          return widestByTrying((least) => mostByTrying(seated, kept(least)) === seats.placed);
        });
        for (const table of [cells.rowsFirst, cells.columnsFirst]) {
          const ways = [...widestWays(table, seats, enough)];
          ways.forEach((way, column) => {
            const width = widths[column] as number;
            expect(way).toBeLessThanOrEqual(width);
            expect(Math.min(way, enough)).toBe(Math.min(width, enough));
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('bring somebody from the bench to one more place in each column', () => {
    fc.assert(
      fc.property(halls, fc.nat(9), (hall, level) => {
        const instance = instanceOf(hall);
        const seats = mostPlaced(instance, level);
        const { n, m } = instance;
        const cells = new Cells(n, m, instance.scores as Int16Array);
        const arrivals = hall.places.map((_, column) => {
          // Whoever comes goes along the ways to this column only: the other places are taken.
          const load = hall.places.map((__, j) => (seats.load[j] ?? 0) + Number(j === column));
          return widestByTrying(
            (least) =>
              mostByTrying(
                { ...hall, places: load },
                (row, j, score) => score >= least || seats.columnOf[row] === j,
              ) > seats.placed,
          );
        });
        expect([...widestArrivals(cells.rowsFirst, seats)]).toEqual(arrivals);
        expect([...widestArrivals(cells.columnsFirst, seats)]).toEqual(arrivals);
      }),
      { numRuns: 300 },
    );
  });
});
