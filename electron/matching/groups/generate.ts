import { PRICE_UNIT } from './class-table';
import type { Column } from './classes';
import { guessGroups } from './guess';
import type { LpAnswer } from './lp';
import type { Master } from './master';
import { columnOf, type Ground, type Prices } from './prices';

export type GenerateLimits = {
  readonly mostRounds: number;
  /** Looks at a candidate in the search for groups, in each class and round. */
  readonly mostSteps: number;
  readonly mayGoOn: () => boolean;
  /** Whether a bound, in price units, leaves nothing to be won. */
  readonly isEnough: (bound: number) => boolean;
};

/** Rounds of guessing between two such proofs. */
const MOST_GUESSES = 30;
/** Groups taken in at once, at least; with more people as many as there are people. */
const MOST_NEW = 60;
/** A program's gains below this are rounding. */
const TINY = 1e-6;

/** Groups quickly found under some prices. */
export function guessAll({ tables }: Ground, prices: Float64Array): Column[] {
  const found: Column[] = [];
  tables.forEach((table, cls) => {
    guessGroups(table, prices, (beyond, atoms) => found.push(columnOf(cls, beyond, atoms, prices)));
  });
  return found;
}

/** Takes the best of the groups found into the program; says how many were new and of use. */
export function takeIn(master: Master, answer: LpAnswer, found: readonly Column[]): number {
  const good = found
    .map((column) => ({ column, gain: master.gainOf(column, answer) }))
    .filter(({ gain }) => gain > TINY)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, Math.max(MOST_NEW, answer.prices.length));
  return master.add(good.map(({ column }) => column));
}

/**
 * Thinks of ever better groups until the prices of the linear program prove that there are none:
 * column generation with smoothed prices. Where the search for groups takes long, they are guessed
 * in between. Whatever prices are asked, an arrangement is worth what its people pay and what its
 * groups are worth beyond that: so each search proves a bound, and the least one is kept in
 * `prices`. Stopped early, it goes on from there when called again.
 *
 * @param master holds the groups of one arrangement at least
 * @returns whether it came to its end
 * @see Wentges 1997, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming"
 */
export function generate(
  ground: Ground,
  master: Master,
  prices: Prices,
  { mostRounds, mostSteps, mayGoOn, isEnough }: GenerateLimits,
): boolean {
  let guesses = 0;
  for (let round = 0; round < mostRounds; round++) {
    const answer = master.solve();
    if (answer === null) return false;
    const asked = prices.ask(answer);
    const guessed = guessAll(ground, asked);
    const isLast = round + 1 === mostRounds || !mayGoOn();
    if (!isLast && prices.isDear && guesses < MOST_GUESSES) {
      guesses += 1;
      if (takeIn(master, answer, guessed) > 0) continue;
    }
    guesses = 0;
    const { bound, found } = prices.prove(ground, asked, mostSteps);
    const left = bound / PRICE_UNIT - answer.total;
    if (isEnough(bound) || left < TINY * Math.max(1, Math.abs(answer.total))) return true;
    if (takeIn(master, answer, [...found, ...guessed]) === 0 && !prices.relax()) return true;
    if (isLast) return false;
  }
  return false;
}
