import { tableOf } from '../../../../electron/matching/groups/class-table';
import { classesOf } from '../../../../electron/matching/groups/classes';
import type {
  LinearSolver,
  LpAnswer,
  LpColumn,
  LpModel,
  LpRow,
} from '../../../../electron/matching/groups/lp';
import { Pricer } from '../../../../electron/matching/groups/price';
import type { Ground } from '../../../../electron/matching/groups/prices';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';

/** Where the groups of a setup are looked for. */
export function groundOf(setup: GroupSetup, PricerOf = Pricer): Ground {
  const tables = classesOf(setup).map((cls) => tableOf(setup, cls));
  return { setup, tables, pricers: tables.map((table) => new PricerOf(table)) };
}

/** What a program says, by the prices of its rows. */
export const answerOf = (prices: readonly number[], total = 0): LpAnswer => ({
  total,
  amounts: new Float64Array(0),
  prices: Float64Array.from(prices),
});

/** A program that solves nothing: it answers as told, and writes down what it is asked. */
class Scripted implements LpModel {
  readonly rows: readonly LpRow[];
  readonly columns: LpColumn[] = [];
  /** How many columns came at once, each time. */
  readonly added: number[] = [];
  /** Columns required and freed, in order. */
  readonly required: (readonly [number, boolean])[] = [];
  solves = 0;
  isClosed = false;
  readonly #answer: (program: Scripted) => LpAnswer | null;

  constructor(rows: readonly LpRow[], answer: (program: Scripted) => LpAnswer | null) {
    this.rows = rows;
    this.#answer = answer;
  }

  addColumns(columns: readonly LpColumn[]): void {
    this.columns.push(...columns);
    this.added.push(columns.length);
  }

  solve(): LpAnswer | null {
    this.solves += 1;
    return this.#answer(this);
  }

  require(column: number, required: boolean): void {
    this.required.push([column, required]);
  }

  close(): void {
    this.isClosed = true;
  }
}

/** A solver whose programs answer as told; `opened` are all of them. */
export function scriptedSolver(answer: (program: Scripted) => LpAnswer | null) {
  const opened: Scripted[] = [];
  const solver: LinearSolver = {
    open: (rows) => {
      const program = new Scripted(rows, answer);
      opened.push(program);
      return program;
    },
    choose: () => ({ taken: null, bound: Number.POSITIVE_INFINITY }),
  };
  return { solver, opened };
}
