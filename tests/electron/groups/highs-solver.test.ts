import { expect, it } from 'vitest';
import { loadSolver } from '../../../electron/groups/highs-solver';

const solver = await loadSolver();
const ROWS = [
  { least: 1, most: 1 },
  { least: 0, most: 1 },
  { least: 2, most: 2 },
];
const COLUMNS = [
  { worth: 5, rows: [0, 2] },
  { worth: 3, rows: [1, 2] },
  { worth: 1, rows: [2] },
];
const LIMITS = { mostNodes: 100, mayGoOn: () => true };

it('[M10] makes the most of a program, prices its rows, and goes on when it grows', () => {
  const model = solver.open(ROWS);
  model.addColumns(COLUMNS);
  const first = model.solve();
  expect(first?.total).toBeCloseTo(8);
  expect(Array.from(first?.amounts ?? [])).toEqual([1, 1, 0]);
  model.addColumns([{ worth: 7, rows: [1, 2] }]);
  const second = model.solve();
  expect(second?.total).toBeCloseTo(12);
  // Prices times what the rows hold make up the total.
  const [a, b, c] = second?.prices ?? [];
  expect((a ?? 0) + (b ?? 0) + 2 * (c ?? 0)).toBeCloseTo(12);
  // The third column is a poor one; where it has to be, another has to go.
  model.require(2, true);
  expect(model.solve()?.total).toBeCloseTo(6);
  model.require(2, false);
  expect(model.solve()?.total).toBeCloseTo(12);
  model.close();
});

it('[M10] says so when the rows cannot be met', () => {
  const model = solver.open(ROWS);
  model.addColumns(COLUMNS.slice(1));
  expect(model.solve()).toBeNull();
  model.close();
  expect(solver.choose(ROWS, COLUMNS.slice(1), LIMITS).taken).toBeNull();
});

it('[M10] chooses whole columns', () => {
  // Three pairs of three: halves of each would be worth 15.
  const rows = [0, 1, 2].map(() => ({ least: 0, most: 1 }));
  const pairs = [
    { worth: 10, rows: [0, 1] },
    { worth: 10, rows: [1, 2] },
    { worth: 10, rows: [0, 2] },
  ];
  const { taken, bound } = solver.choose(rows, pairs, LIMITS);
  expect(taken).toHaveLength(1);
  expect(bound).toBeCloseTo(10);
});

it('[M10] stops when it may not go on', () => {
  const rows = Array.from({ length: 40 }, () => ({ least: 0, most: 1 }));
  const columns = Array.from({ length: 2000 }, (_, at) => ({
    worth: 100 + ((at * 37) % 11),
    rows: [at % 40, (at * 7 + 1) % 40, (at * 13 + 5) % 40].filter(
      (row, place, all) => all.indexOf(row) === place,
    ),
  }));
  let asked = 0;
  const mayGoOn = () => {
    asked += 1;
    return false;
  };
  const { bound } = solver.choose(rows, columns, { mostNodes: 1_000_000, mayGoOn });
  expect(asked).toBeGreaterThan(0);
  expect(bound).toBeGreaterThan(1000);
});
