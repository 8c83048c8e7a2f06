import { expect, test } from 'vitest';
import { type Instance, instanceOf } from '../../electron/matching/instance';
import { places } from '../../electron/matching/places';
import { prepare } from '../../electron/matching/prepare';
import { solve } from '../../electron/matching/solve';
import { load } from '../../electron/matching/solved';
import { solveInstance } from '../../electron/matching/stages';
import { whatIf } from '../../electron/matching/what-if';
import { chanceFrom, cohort } from '../electron/matching/cohort';
import { menteeId } from '../electron/matching/people';

const OPTIONS = { iterations: 9, time: 0, warmupIterations: 3, warmupTime: 0 };

/** The tables of a plain Hungarian search over `width` places, with one extra to start from. */
const tablesOf = (n: number, width: number) => ({
  worth: new Float64Array(n + 1),
  price: new Float64Array(width + 1),
  rowOf: new Int32Array(width + 1).fill(-1),
  via: new Int32Array(width + 1),
});
type Tables = ReturnType<typeof tablesOf>;

/** Lowers what is not yet done by `step`, and moves the prices of what is. */
function shiftBy(
  step: number,
  { worth, price, rowOf }: Tables,
  slack: Float64Array,
  done: Uint8Array,
) {
  for (let j = 0; j < done.length; j++) {
    if (done[j] === 1) {
      const row = rowOf[j] as number;
      worth[row] = (worth[row] as number) + step;
      price[j] = (price[j] as number) - step;
    } else {
      slack[j] = (slack[j] as number) - step;
    }
  }
}

/** Finds a place for one row, the others giving way. */
function place(start: number, cost: (i: number, j: number) => number, tables: Tables): void {
  const { worth, price, rowOf, via } = tables;
  const width = rowOf.length - 1;
  const slack = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(width + 1);
  rowOf[width] = start;
  let column = width;
  while (rowOf[column] !== -1) {
    done[column] = 1;
    const row = rowOf[column] as number;
    let nearest = -1;
    for (let j = 0; j < width; j++) {
      if (done[j] === 1) continue;
      const reduced = cost(row, j) - (worth[row] as number) - (price[j] as number);
      if (reduced < (slack[j] as number)) {
        slack[j] = reduced;
        via[j] = column;
      }
      if (nearest < 0 || (slack[j] as number) < (slack[nearest] as number)) nearest = j;
    }
    shiftBy(slack[nearest] as number, tables, slack, done);
    column = nearest;
  }
  for (; column !== width; column = via[column] as number) {
    rowOf[column] = rowOf[via[column] as number] as number;
  }
}

/**
 * The peer in the same run: the textbook Hungarian method, on a column for each place and a
 * bench place for each row. Returns the greatest total.
 */
function hungarian({ n, m, places: counts, scores }: Instance): number {
  const columns = Array.from(counts).flatMap((count, j) => Array<number>(count).fill(j));
  const bench = 1000 * n + 1;
  const tables = tablesOf(n, columns.length + n);
  const cost = (i: number, column: number): number => {
    const j = columns[column];
    if (j === undefined) return bench;
    const score = scores[i * m + j] as number;
    return score < 0 ? 2 * bench : 1000 - score;
  };
  for (let row = 0; row < n; row++) place(row, cost, tables);
  return columns.reduce((total, j, column) => {
    const row = tables.rowOf[column] as number;
    return row < 0 ? total : total + (scores[row * m + j] as number);
  }, 0);
}

for (const [n, m] of [
  [300, 150],
  [1000, 500],
] as const) {
  const settings = { objective: 'most-people' } as const;
  const problem = cohort(n, m, settings);
  const prepared = prepare(problem);
  const fair = prepare(cohort(n, m));
  const loaded = load(fair);
  const instance = instanceOf(prepared);
  const chance = chanceFrom(7);
  const tied = { ...prepared, scores: prepared.scores.map(() => 10 * chance(101)) };

  test(`[M06] ${n} mentees x ${m} mentors: solving, against a plain Hungarian`, {
    timeout: 300_000,
  }, async ({ bench }) => {
    expect(solveInstance('most-people', instance).assignment.seats.placed).toBe(n);
    expect(solve(prepared).value.total).toBe(hungarian(instance));
    const results = await bench.compare(
      bench('ours, most people', () => {
        solveInstance('most-people', instance);
      }),
      bench('plain Hungarian', () => {
        hungarian(instance);
      }),
      OPTIONS,
    );
    expect(results.get('ours, most people')).toBeFasterThan(results.get('plain Hungarian'));
  });

  test(`[M06] ${n} mentees x ${m} mentors: each question, against solving`, {
    timeout: 300_000,
  }, async ({ bench }) => {
    await bench.compare(
      bench('prepare', () => {
        prepare(problem);
      }),
      bench('solve, fair', () => {
        solve(fair);
      }),
      bench('solve, most people', () => {
        solve(prepared);
      }),
      bench('solve, 101 scores, full of ties', () => {
        solve(tied);
      }),
      bench('what if one is held, fair', () => {
        whatIf(loaded, [{ kind: 'hold', personId: menteeId(3) }]);
      }),
      bench('places of one mentee, fair', () => {
        for (const { price } of places(loaded, menteeId(5))) price?.moves();
      }),
      OPTIONS,
    );
  });
}
