import type { Objective } from '../../shared/criterion';
import { BEST_SCORE } from '../../shared/plan';
import type { Instance } from './instance';
import { Seats } from './seats';

/**
 * What a pair brings in the last stage: `scale * score + bonus`, nothing below `level`; a mentee
 * on the bench brings 0. Two wishes in one whole number, the first never outweighed by the
 * second: for `best-total` the total and then the people, otherwise the people and then the
 * total. The whole stays below 2^23 a pair for 5,000 people, so sums are exact.
 */
export type Gains = { readonly scale: number; readonly bonus: number; readonly level: number };

/** @throws RangeError beyond 1,000,000 people, where a gain would leave the 32-bit integers */
export function gainsFor(objective: Objective, { people }: Instance, level: number): Gains {
  if (people > 1_000_000)
    throw new RangeError(`${people} people are more than the engine can count`);
  return objective === 'best-total'
    ? { scale: people + 1, bonus: 1, level }
    : { scale: 1, bonus: BEST_SCORE * people + 1, level };
}

/**
 * An optimal seating and the proof of it. For every pair, `worth[i] + price[j] >= gain(i, j)`,
 * with equality where i sits in j; worth and price are whole and at least 0; worth is 0 on the
 * bench, price is 0 where a place is free.
 */
export type Assignment = {
  readonly instance: Instance;
  readonly gains: Gains;
  readonly seats: Seats;
  readonly worth: Int32Array;
  readonly price: Int32Array;
};

/** Nobody seated yet, and nothing priced. */
export const unseated = (instance: Instance, gains: Gains): Assignment => ({
  instance,
  gains,
  seats: new Seats(instance.n, instance.places),
  worth: new Int32Array(instance.n),
  price: new Int32Array(instance.m),
});
