import type { Column, GroupClass } from './classes';
import { lpColumn, rowsOf } from './columns';
import type { LinearSolver, LpAnswer, LpModel } from './lp';
import type { GroupSetup } from './setup';

/** What it costs to leave a row unmet, times the greatest value: more than any group could mend. */
const FORFEIT = 8;

/**
 * The linear program over the groups thought of so far: how much of each to form, everybody once.
 * A row may go unmet at a forfeit no group is worth, so that there is always an answer.
 */
export class Master {
  readonly columns: Column[] = [];
  readonly #known = new Set<string>();
  readonly #model: LpModel;
  readonly #people: number;
  /** How many columns stand before those of groups: one for each row. */
  readonly #forfeits: number;

  constructor(setup: GroupSetup, classes: readonly GroupClass[], solver: LinearSolver) {
    const rows = rowsOf(setup, classes);
    const { sizes, values } = setup.problem;
    const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
    const worth = -FORFEIT * most * sizes.reduce((a, b) => Math.max(a, b), 0);
    this.#people = setup.atoms.length;
    this.#forfeits = rows.length;
    this.#model = solver.open(rows);
    this.#model.addColumns(rows.map((_, row) => ({ worth, rows: [row] })));
  }

  /** Takes in the groups it does not know yet; says how many. */
  add(columns: readonly Column[]): number {
    const fresh = columns.filter(({ cls, atoms }) => {
      const key = `${cls}: ${atoms.join(' ')}`;
      if (this.#known.has(key)) return false;
      this.#known.add(key);
      return true;
    });
    this.columns.push(...fresh);
    if (fresh.length > 0) {
      this.#model.addColumns(fresh.map((column) => lpColumn(column, this.#people)));
    }
    return fresh.length;
  }

  solve(): LpAnswer | null {
    return this.#model.solve();
  }

  /** How much of each group the program forms, in the order of `columns`. */
  amountsOf({ amounts }: LpAnswer): Float64Array {
    return amounts.subarray(this.#forfeits);
  }

  /** Forms a group in full from now on, or leaves it open again. */
  require(column: number, required: boolean): void {
    this.#model.require(this.#forfeits + column, required);
  }

  /** What a group is worth beyond what the program's prices make of it. */
  gainOf({ cls, atoms, worth }: Column, { prices }: LpAnswer): number {
    return atoms.reduce(
      (sum, atom) => sum - (prices[atom] as number),
      worth - (prices[this.#people + cls] as number),
    );
  }

  close(): void {
    this.#model.close();
  }
}
