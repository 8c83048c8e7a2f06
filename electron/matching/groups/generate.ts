import type { Column, GroupClass } from './classes';
import { type ColumnPool, lpColumn } from './columns';
import type { LpAnswer, LpModel } from './lp';
import { PRICE_UNIT, type Pricer } from './price';
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

export type GenerateLimits = {
  readonly mostRounds: number;
  /** Steps of the search for groups, in each class and round. */
  readonly mostSteps: number;
  readonly mayGoOn: () => boolean;
  /** Whether a bound, in price units, leaves nothing to be won. */
  readonly isEnough: (bound: number) => boolean;
};

/** How much of the best prices so far is kept; the rest comes from the latest program. */
const INERTIA = 0.6;
/** Below this the inertia is dropped: then the prices are the program's own. */
const LEAST_INERTIA = 0.1;
/** Groups taken in at once. */
const MOST_NEW = 60;
/** A program's gains below this are rounding. */
const TINY = 1e-6;

/** The prices of one round, as whole units. */
function pricesOf(setup: GroupSetup, answer: LpAnswer, best: Proof | null, inertia: number) {
  const { atoms, problem } = setup;
  return Float64Array.from(atoms, ({ fixed }, atom) => {
    const latest = PRICE_UNIT * (answer.prices[atom] as number);
    const kept = best?.prices[atom] ?? latest;
    const price = Math.round(inertia * kept + (1 - inertia) * latest);
    // Who may be left over can't be made dearer by having to be placed.
    return problem.maySpare && fixed < 0 ? Math.max(0, price) : price;
  });
}

/** What prices prove, and the groups found on the way. */
function priceAll(
  pricers: readonly Pricer[],
  classes: readonly GroupClass[],
  prices: Float64Array,
  mostSteps: number,
): Proof & { readonly found: Column[] } {
  const found: Column[] = [];
  let bound = prices.reduce((a, b) => a + b, 0);
  const most = pricers.map((pricer, cls) => {
    const priced = pricer.search(prices, {
      atLeast: Number.NEGATIVE_INFINITY,
      mostSteps,
      onFound: (worth, atoms) => {
        const paid = atoms.reduce((sum, atom) => sum + (prices[atom] as number), worth);
        found.push({ cls, atoms, worth: paid / PRICE_UNIT });
        return worth + 1;
      },
    });
    bound += priced.most * (classes[cls]?.groups.length ?? 0);
    return priced.most;
  });
  return { prices, most, bound, found };
}

/**
 * Thinks of ever better groups until the prices of the linear program prove that there are none:
 * column generation with smoothed prices. Every round's prices prove a bound of their own, for
 * whatever prices are asked, the value of an arrangement is what its people pay and what its
 * groups are worth beyond that; the least bound is kept.
 *
 * @param pool the groups thought of; among them those of one arrangement
 * @returns null where no round was made
 * @see Wentges 1997, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming"
 */
export function generate(
  setup: GroupSetup,
  classes: readonly GroupClass[],
  pricers: readonly Pricer[],
  pool: ColumnPool,
  model: LpModel,
  limits: GenerateLimits,
): Proof | null {
  const people = setup.atoms.length;
  const takeIn = (columns: readonly Column[]): number => {
    const fresh = pool.add(columns);
    if (fresh.length > 0) model.addColumns(fresh.map((column) => lpColumn(column, people)));
    return fresh.length;
  };
  let best: Proof | null = null;
  let inertia = INERTIA;
  for (let round = 0; round < limits.mostRounds && limits.mayGoOn(); round++) {
    const answer = model.solve();
    if (answer === null) break;
    const prices = pricesOf(setup, answer, best, best === null ? 0 : inertia);
    const proof = priceAll(pricers, classes, prices, limits.mostSteps);
    if (best === null || proof.bound < best.bound) best = proof;
    const left = best.bound / PRICE_UNIT - answer.total;
    if (limits.isEnough(best.bound) || left < TINY * Math.max(1, Math.abs(answer.total))) break;
    const gainOf = ({ cls, atoms, worth }: Column) =>
      atoms.reduce(
        (sum, atom) => sum - (answer.prices[atom] as number),
        worth - (answer.prices[people + cls] as number),
      );
    const good = proof.found
      .map((column) => ({ column, gain: gainOf(column) }))
      .filter(({ gain }) => gain > TINY)
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, MOST_NEW);
    if (takeIn(good.map(({ column }) => column)) > 0) continue;
    if (inertia === 0) break;
    inertia = inertia > LEAST_INERTIA ? inertia / 2 : 0;
  }
  return best;
}
