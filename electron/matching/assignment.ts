import type { Objective } from '../../shared/criterion';
import type { Instance } from './instance';
import { Seats } from './seats';

/**
 * What a pair brings in the last stage: `scale * score + bonus`, nothing below `level`; a mentee
 * on the bench brings 0. Two wishes in one whole number, the first never outweighed by the
 * second: for `best-total` the total and then the people, otherwise the people and then the
 * total.
 */
export type Gains = { readonly scale: number; readonly bonus: number; readonly level: number };

/** @throws RangeError where the gains of all pairs together would leave the exact integers */
export function gainsFor(objective: Objective, instance: Instance, level: number): Gains {
  const { people, best, reserve } = instance;
  const dearest = reserve.reduce((a, b) => Math.max(a, b), 0);
  const gains =
    objective === 'best-total'
      ? { scale: people + 1, bonus: 1, level }
      : { scale: 1, bonus: (best + dearest) * people + 1, level };
  if (people * (gains.scale * (best + dearest) + gains.bonus) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(
      `${people} people of up to ${best} points are more than can be added exactly`,
    );
  }
  return gains;
}

/**
 * An optimal seating and the proof of it. For every pair, `worth[i] + price[j] >= gain(i, j)`,
 * with equality where i sits in j; all are whole. Worth is at least 0, and 0 on the bench; the
 * price of a column is at least what it costs from the start, `scale * reserve[j]` (0 without
 * load balance), and just that where a place is free.
 */
export type Assignment = {
  readonly instance: Instance;
  readonly gains: Gains;
  readonly seats: Seats;
  readonly worth: Float64Array;
  readonly price: Float64Array;
};

/** Every place at its reserve. */
export const atReserve = ({ reserve }: Instance, { scale }: Gains): Float64Array =>
  reserve.map((points) => points * scale);

/** Nobody seated yet. */
export const unseated = (instance: Instance, gains: Gains): Assignment => ({
  instance,
  gains,
  seats: new Seats(instance.n, instance.places),
  worth: new Float64Array(instance.n),
  price: atReserve(instance, gains),
});

/** What a place of the column costs more than from the start. */
export const raisedBy = ({ instance, gains, price }: Assignment, column: number): number =>
  (price[column] as number) - gains.scale * (instance.reserve[column] as number);
