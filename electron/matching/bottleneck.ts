import type { Instance } from './instance';
import { type Cover, coverOf, mostPlaced } from './most-placed';
import type { Seats } from './seats';

/** The lowest level: every possible pair is on it. */
export const ANY_LEVEL = 0;

/** Up to here scores are told apart by a table. */
const SMALL = 1_000_000;

/** How good the weakest pair can be when `placed` mentees are placed. */
export type Bottleneck = {
  /** The best level at which so many can be placed; a score that occurs, or `ANY_LEVEL`. */
  readonly level: number;
  readonly seats: Seats;
};

/** The scores that occur, ascending. O(n m), or O(n m log(n m)) for scores beyond the small ones */
function levelsOf({ scores, best }: Instance): number[] {
  if (best > SMALL) return [...new Set(scores)].filter((score) => score >= 0).sort((a, b) => a - b);
  const occurs = new Uint8Array(best + 1);
  for (let cell = 0; cell < scores.length; cell++) {
    const score = scores[cell] as number;
    if (score >= 0) occurs[score] = 1;
  }
  return [...occurs.keys()].filter((score) => occurs[score] === 1);
}

/**
 * The best level at which `placed` rows can still be seated: binary search over the scores that
 * occur, each step going on from the seats of the last that would do.
 * O(log(levels)) calls of `mostPlaced`
 *
 * @param seats seats of at least `placed` rows, at any level
 */
export function bottleneck(instance: Instance, placed: number, seats: Seats): Bottleneck {
  if (placed === 0) return { level: ANY_LEVEL, seats };
  const levels = levelsOf(instance);
  let best: Bottleneck = { level: ANY_LEVEL, seats };
  for (let low = 0, high = levels.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const level = levels[middle] as number;
    const tried = mostPlaced(instance, level, best.seats);
    if (tried.placed >= placed) {
      best = { level, seats: tried };
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

/** Why no more can be placed, and why the weakest pair can't be lifted above `level`. */
export function bottleneckCovers(instance: Instance, { level, seats }: Bottleneck) {
  const above = level + 1;
  const cover = (at: number, best: Seats): Cover => coverOf(instance, at, best);
  return {
    any: cover(ANY_LEVEL, mostPlaced(instance, ANY_LEVEL, seats)),
    above: cover(above, mostPlaced(instance, above, seats)),
  };
}
