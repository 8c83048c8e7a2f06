import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearSolver, LpColumn, LpModel, LpRow } from '../matching/groups/lp';

/** With costs above some 10^9 HiGHS breaks off, or finds nothing. */
const LARGEST = 2 ** 24;

/** What worths are counted in: a power of two, by which nothing is rounded; 1 but for large ones. */
function unitFor(columns: readonly LpColumn[]): number {
  const most = columns.reduce((a, { worth }) => Math.max(a, Math.abs(worth)), 0);
  let unit = 1;
  while (most / unit > LARGEST) unit *= 2;
  return unit;
}

/** Columns in the solver's sparse form, each between 0 and `upper`, their worth in `unit`. */
function sparse(columns: readonly LpColumn[], numRows: number, upper: number, unit: number) {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ rows }, at) => {
    starts[at + 1] = (starts[at] as number) + rows.length;
  });
  const indices = Int32Array.from(columns.flatMap(({ rows }) => [...rows]));
  return {
    cost: Float64Array.from(columns, ({ worth }) => worth / unit),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(upper),
    matrix: {
      format: 'csc' as const,
      numCols: columns.length,
      numRows,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  };
}

/** Makes ready an empty model with the rows of a program. */
function withRows<M extends Model>(highs: Highs, model: M, rows: readonly LpRow[]): M {
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  for (const { least, most } of rows) model.addRow(least, most, { indices: [], values: [] });
  return model;
}

function openLp(highs: Highs, rows: readonly LpRow[]): LpModel {
  const model = withRows(highs, highs.createModel(), rows);
  let unit: number | null = null;
  return {
    addColumns: (columns) => {
      // One for all columns: by what comes first, as that is where the forfeits are.
      unit ??= unitFor(columns);
      model.addCols(sparse(columns, rows.length, Number.POSITIVE_INFINITY, unit));
    },
    solve: () => {
      if (model.run().modelStatus !== highs.constants.modelStatus.optimal) return null;
      const { colValue, rowDual } = model.getSolution();
      const each = unit ?? 1;
      const prices = rowDual.map((price) => price * each);
      return { total: model.getObjectiveValue() * each, amounts: colValue, prices };
    },
    require: (column, required) => {
      model.changeColBounds(column, Number(required), required ? 1 : Number.POSITIVE_INFINITY);
    },
    close: () => model.dispose(),
  };
}

const choose =
  (highs: Highs): LinearSolver['choose'] =>
  (rows, columns, { mostNodes, mayGoOn }) =>
    highs.withModel((empty) => {
      const model = withRows(highs, empty, rows);
      model.options.set({ mip_max_nodes: mostNodes });
      const unit = unitFor(columns);
      model.addCols(sparse(columns, rows.length, 1, unit));
      const all = { kind: 'range' as const, from: 0, to: columns.length - 1 };
      model.changeColsIntegrality(
        all,
        new Int32Array(columns.length).fill(highs.constants.variableType.integer),
      );
      model.run({
        [highs.constants.callbackType.mipInterrupt]: (event) => {
          if (!mayGoOn()) event.interrupt();
        },
      });
      const bound = Number(model.info.get('mip_dual_bound')) * unit;
      const isFound = model.info.get('primal_solution_status') === 2;
      const { colValue } = model.getSolution();
      const taken = isFound
        ? Array.from(colValue).flatMap((amount, at) => (amount > 0.5 ? [at] : []))
        : null;
      return { taken, bound };
    });

/**
 * HiGHS in WebAssembly, in this thread: linear programs by simplex, choices by branch and cut. Its
 * answers are floating numbers; whoever asks evaluates them again in integers.
 */
export async function loadSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return { open: (rows) => openLp(highs, rows), choose: choose(highs) };
}
