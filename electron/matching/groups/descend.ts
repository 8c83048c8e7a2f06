import { Arrangement } from './arrangement';
import type { Chance } from './chance';
import { exchangeFor } from './exchange';
import type { GroupSetup } from './setup';

/** Random swaps that are looked at to learn the scale of changes. */
const SAMPLES = 200;

/** The mean size of a change, where changing places inside of a group is none. O(n^2) */
export function meanChange(setup: GroupSetup, start: Int32Array, chance: Chance): number {
  const { n } = setup.problem;
  const still = new Arrangement(setup, start, 0);
  let sum = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const [p, q] = [chance.below(n), chance.below(n)];
    if (still.groupOf[p] !== still.groupOf[q]) sum += Math.abs(still.swapGain(p, q));
  }
  return sum / SAMPLES;
}

/**
 * One descent: changes that worsen are accepted below a threshold that falls to nothing, then
 * only what betters. @see Dueck and Scheuer 1990, "Threshold accepting"
 */
export function descend(
  setup: GroupSetup,
  arrangement: Arrangement,
  { iterations, threshold }: { iterations: number; threshold: number },
  chance: Chance,
): void {
  const movable = setup.atoms.flatMap(({ fixed }, atom) => (fixed < 0 ? [atom] : []));
  if (movable.length === 0) return;
  for (let turn = 0; turn < iterations; turn++) {
    const one = movable[chance.below(movable.length)] as number;
    const other = movable[chance.below(movable.length)] as number;
    const swaps = exchangeFor(setup, arrangement.groupOf, one, other, chance);
    if (swaps === null) continue;
    const limit = -threshold * (1 - turn / iterations) * chance.fraction();
    const [first] = swaps;
    if (swaps.length === 1 && first) {
      if (arrangement.swapGain(...first) >= limit) arrangement.swap(...first);
      continue;
    }
    let gain = 0;
    for (const [p, q] of swaps) {
      gain += arrangement.swapGain(p, q);
      arrangement.swap(p, q);
    }
    if (gain < limit) for (const [p, q] of swaps.toReversed()) arrangement.swap(p, q);
  }
}
