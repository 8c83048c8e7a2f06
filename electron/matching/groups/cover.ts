import { PRICE_UNIT } from './class-table';
import type { Column, GroupClass } from './classes';
import type { Proof } from './prices';
import type { GroupSetup } from './setup';

/** A group with what it falls short of the most its class can be worth, in price units. */
type Short = Column & { readonly shortfall: number };

/** A set of groups that places everybody. */
type Cover = { readonly columns: readonly Column[]; readonly shortfall: number };

export type Covered = {
  /** The best arrangement made of the groups that betters the one known; null where none does. */
  readonly columns: readonly Column[] | null;
  /** Whether every way to put the groups together was looked at, or ruled out. */
  readonly isComplete: boolean;
};

/**
 * Puts groups together so that everybody sits once. An arrangement falls short of the bound by
 * what its groups fall short of theirs, and by the prices of those left over: so only groups
 * within what may be lost are tried, the person with the fewest of them first.
 */
class Search {
  readonly #setup: GroupSetup;
  readonly #prices: Float64Array;
  readonly #mayBeLeft: (atom: number) => boolean;
  readonly #left: Int32Array;
  readonly #covered: Uint8Array;
  readonly #taken: Short[] = [];
  #budget: number;
  #steps: number;
  best: Cover | null = null;

  constructor(
    setup: GroupSetup,
    classes: readonly GroupClass[],
    prices: Float64Array,
    budget: number,
    mostSteps: number,
  ) {
    const { problem, atoms } = setup;
    this.#setup = setup;
    this.#prices = prices;
    this.#mayBeLeft = (atom) => problem.maySpare && atoms[atom]?.fixed === -1;
    this.#left = Int32Array.from(classes, ({ groups }) => groups.length);
    this.#covered = new Uint8Array(atoms.length);
    this.#budget = budget;
    this.#steps = mostSteps;
  }

  get isComplete(): boolean {
    return this.#steps >= 0;
  }

  /** The person who is hardest to place, and a lower bound of what is yet to be lost. */
  #look(open: readonly Short[]): { hardest: number; least: number } {
    const count = this.#setup.atoms.length;
    const ways = new Int32Array(count);
    const cheapest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    for (const { atoms, shortfall } of open) {
      const share = shortfall / atoms.length;
      for (const atom of atoms) {
        ways[atom] = (ways[atom] as number) + 1;
        if (share < (cheapest[atom] as number)) cheapest[atom] = share;
      }
    }
    let hardest = -1;
    let least = 0;
    for (let atom = 0; atom < count; atom++) {
      if (this.#covered[atom] === 1) continue;
      const canBeLeft = this.#mayBeLeft(atom);
      const price = canBeLeft ? (this.#prices[atom] as number) : Number.POSITIVE_INFINITY;
      least += Math.min(cheapest[atom] as number, price);
      const choices = (ways[atom] as number) + Number(canBeLeft);
      if (hardest < 0 || choices < (ways[hardest] as number)) hardest = atom;
      ways[atom] = choices;
    }
    return { hardest, least };
  }

  #mark(atoms: readonly number[], covered: 0 | 1): void {
    for (const atom of atoms) this.#covered[atom] = covered;
  }

  #finish(lost: number): void {
    if (this.#left.some((groups) => groups > 0)) return;
    this.best = { columns: this.#taken.slice(), shortfall: lost };
    // From now on only what is better by a whole value is of interest.
    this.#budget = lost - PRICE_UNIT;
  }

  /** @param open the groups that may still be taken, the least shortfall first */
  explore(open: readonly Short[], lost: number): void {
    this.#steps -= 1 + open.length;
    if (this.#steps < 0) return;
    const { hardest, least } = this.#look(open);
    if (hardest < 0) {
      this.#finish(lost);
      return;
    }
    // The shares are divided: one unit allows for their rounding.
    if (lost + least > this.#budget + 1) return;
    for (const column of open) {
      if (!column.atoms.includes(hardest)) continue;
      if (lost + column.shortfall > this.#budget) break;
      this.#take(column, open, lost);
    }
    if (!this.#mayBeLeft(hardest)) return;
    const price = this.#prices[hardest] as number;
    if (lost + price > this.#budget) return;
    this.#covered[hardest] = 1;
    this.explore(
      open.filter(({ atoms }) => !atoms.includes(hardest)),
      lost + price,
    );
    this.#covered[hardest] = 0;
  }

  #take(column: Short, open: readonly Short[], lost: number): void {
    const { cls, atoms, shortfall } = column;
    this.#left[cls] = (this.#left[cls] as number) - 1;
    this.#mark(atoms, 1);
    this.#taken.push(column);
    const spent = lost + shortfall;
    this.explore(
      open.filter(
        (other) =>
          spent + other.shortfall <= this.#budget &&
          (this.#left[other.cls] as number) > 0 &&
          other.atoms.every((atom) => this.#covered[atom] === 0),
      ),
      spent,
    );
    this.#taken.pop();
    this.#mark(atoms, 0);
    this.#left[cls] = (this.#left[cls] as number) + 1;
  }
}

/**
 * The best arrangement made of given groups, where one is better than what is known.
 *
 * @param atLeast what it has to be worth, in values
 * Complexity exponential at worst; `mostSteps` bounds it
 */
export function cover(
  setup: GroupSetup,
  classes: readonly GroupClass[],
  columns: readonly Column[],
  proof: Proof,
  { atLeast, mostSteps }: { readonly atLeast: number; readonly mostSteps: number },
): Covered {
  const budget = proof.bound - atLeast * PRICE_UNIT;
  const open = columns
    .map((column): Short => {
      const paid = column.atoms.reduce((sum, atom) => sum + (proof.prices[atom] as number), 0);
      const beyond = column.worth * PRICE_UNIT - paid;
      return { ...column, shortfall: (proof.most[column.cls] as number) - beyond };
    })
    .filter(({ shortfall }) => shortfall <= budget)
    .toSorted((a, b) => a.shortfall - b.shortfall);
  const search = new Search(setup, classes, proof.prices, budget, mostSteps);
  search.explore(open, 0);
  return { columns: search.best?.columns ?? null, isComplete: search.isComplete };
}
