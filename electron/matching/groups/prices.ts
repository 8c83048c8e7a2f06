import { type ClassTable, PRICE_UNIT } from './class-table';
import type { Column } from './classes';
import type { LpAnswer } from './lp';
import type { Pricer } from './price';
import type { GroupSetup } from './setup';

/** Prices of people, and what they prove. All in price units, whole and exact. */
export type Proof = {
  /** The price of each atom. */
  readonly prices: Float64Array;
  /** For each class: no group is worth more than this beyond its people's prices. */
  readonly most: readonly number[];
  /** No arrangement is worth more: all prices, and the most of each group. */
  readonly bound: number;
};

/** Where groups are looked for: a table and a search for each class. */
export type Ground = {
  readonly setup: GroupSetup;
  readonly tables: readonly ClassTable[];
  readonly pricers: readonly Pricer[];
};

/** How much of the best prices so far is kept; the rest comes from the latest program. */
const INERTIA = 0.6;
/** Below this the inertia is dropped: then the prices are the program's own. */
const LEAST_INERTIA = 0.1;
/** A proof that takes more steps than this is not asked for in every round. */
const CHEAP_STEPS = 500_000;
const paidBy = (atoms: readonly number[], prices: Float64Array): number =>
  atoms.reduce((sum, atom) => sum + (prices[atom] as number), 0);

/** A group as a column, from what it is worth beyond its people's prices. O(size) */
export const columnOf = (
  cls: number,
  beyond: number,
  atoms: readonly number[],
  prices: Float64Array,
): Column => ({ cls, atoms, worth: (beyond + paidBy(atoms, prices)) / PRICE_UNIT });

/** The prices that prove most so far, and how they are found. */
export class Prices {
  best: Proof | null = null;
  readonly #setup: GroupSetup;
  #inertia = INERTIA;
  /** The first prices are wild: they are guessed with, not searched. */
  #steps = Number.POSITIVE_INFINITY;

  constructor(setup: GroupSetup) {
    this.#setup = setup;
  }

  /** Whether the last proof took so long that groups had better be guessed for a while. */
  get isDear(): boolean {
    return this.#steps > CHEAP_STEPS;
  }

  /** The prices of one round, as whole units: something between the best and the latest. */
  ask(answer: LpAnswer): Float64Array {
    const { atoms, problem } = this.#setup;
    return Float64Array.from(atoms, ({ fixed }, atom) => {
      const latest = PRICE_UNIT * (answer.prices[atom] as number);
      const kept = this.best?.prices[atom] ?? latest;
      const price = Math.round(this.#inertia * kept + (1 - this.#inertia) * latest);
      // Who may be left over can't be made dearer by having to be placed.
      return problem.maySpare && fixed < 0 ? Math.max(0, price) : price;
    });
  }

  /** Keeps less of the best prices; says whether there was anything to be let go. */
  relax(): boolean {
    if (this.#inertia === 0) return false;
    this.#inertia = this.#inertia > LEAST_INERTIA ? this.#inertia / 2 : 0;
    return true;
  }

  /** What some prices prove, the best bound so far, and the groups found on the way. */
  prove({ pricers, tables }: Ground, prices: Float64Array, mostSteps: number) {
    const found: Column[] = [];
    let bound = prices.reduce((a, b) => a + b, 0);
    this.#steps = 0;
    const most = pricers.map((pricer, cls) => {
      const priced = pricer.search(prices, {
        atLeast: Number.NEGATIVE_INFINITY,
        mostSteps,
        onFound: (beyond, atoms) => {
          found.push(columnOf(cls, beyond, atoms, prices));
          return beyond + 1;
        },
      });
      this.#steps += priced.steps;
      bound += priced.most * (tables[cls] as ClassTable).cls.groups.length;
      return priced.most;
    });
    if (this.best === null || bound < this.best.bound) this.best = { prices, most, bound };
    return { bound: this.best.bound, found };
  }
}
