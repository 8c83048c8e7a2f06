import { PRICE_UNIT } from './class-table';
import type { Column } from './classes';
import { guessAll, takeIn } from './generate';
import type { LpAnswer } from './lp';
import type { Master } from './master';
import type { Ground } from './prices';

/** Rounds of thinking of groups for those who are left, after each group that is settled. */
const ROUNDS = 4;
/** An amount as good as whole. */
const WHOLE = 1 - 1e-6;
/** An amount as good as none. */
const LITTLE = 1e-6;
/** The price of whoever is in a group already: no other group is worth that. */
const OUT_OF_REACH = 2 ** 52;

/** The program's answer after some more groups were thought of for whoever is not taken. */
function rethink(ground: Ground, master: Master, taken: ReadonlySet<number>): LpAnswer | null {
  let answer = master.solve();
  for (let round = 0; round < ROUNDS && answer !== null; round++) {
    const { prices } = answer;
    const asked = Float64Array.from(ground.setup.atoms, (_, atom) =>
      taken.has(atom) ? OUT_OF_REACH : Math.round(PRICE_UNIT * (prices[atom] as number)),
    );
    const found = guessAll(ground, asked).filter(
      ({ atoms }) => !atoms.some((atom) => taken.has(atom)),
    );
    if (takeIn(master, answer, found) === 0) break;
    answer = master.solve();
  }
  return answer;
}

/** Groups settled so far, and who sits in them. */
class Settled {
  readonly columns: Column[] = [];
  readonly #places: number[] = [];
  readonly taken = new Set<number>();
  readonly #master: Master;

  constructor(master: Master) {
    this.#master = master;
  }

  #settle(column: Column, at: number): void {
    this.#master.require(at, true);
    this.#places.push(at);
    this.columns.push(column);
    for (const atom of column.atoms) this.taken.add(atom);
  }

  /** Leaves the program as it was. */
  release(): void {
    for (const at of this.#places) this.#master.require(at, false);
  }

  /** Settles what the program forms in full, else what it forms most of; says whether there was any. */
  settleMost(amounts: Float64Array): boolean {
    const before = this.columns.length;
    let most = LITTLE;
    let next: (() => void) | null = null;
    for (const [at, column] of this.#master.columns.entries()) {
      const amount = amounts[at] as number;
      if (amount <= most || column.atoms.some((atom) => this.taken.has(atom))) continue;
      if (amount > WHOLE) this.#settle(column, at);
      else {
        most = amount;
        next = () => this.#settle(column, at);
      }
    }
    if (this.columns.length === before) next?.();
    return this.columns.length > before;
  }
}

/**
 * Settles the program's groups one after another, the most of it first, thinking anew of groups
 * for whoever is left: quickly an arrangement that owes something to the prices.
 *
 * @returns null where it ended in a corner, or had to stop
 */
export function dive(
  ground: Ground,
  master: Master,
  mayGoOn: () => boolean,
): readonly Column[] | null {
  const groups = ground.tables.reduce((sum, { cls }) => sum + cls.groups.length, 0);
  const settled = new Settled(master);
  try {
    while (settled.columns.length < groups) {
      const answer = mayGoOn() ? rethink(ground, master, settled.taken) : null;
      if (answer === null || !settled.settleMost(master.amountsOf(answer))) return null;
    }
    return settled.columns;
  } finally {
    settled.release();
  }
}
