import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { DEEDS, type Deed } from '../support/deeds';

/** Numbers that look like chance and are the same for the same seed. */
export type Chance = {
  /** 0 <= a whole number < limit */
  readonly below: (limit: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (inTimes: number) => boolean;
};

/** @see Mulberry32, 32 bits of state: enough to choose where to break things */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
    once: (inTimes) => below(inTimes) === 0,
  };
}

/**
 * From here on every id this process makes follows from the seed, so that two processes that do the
 * same write the same, byte by byte.
 */
export function seedIds(seed: number): void {
  const chance = chanceOf(seed);
  const hex = () =>
    chance
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  crypto.randomUUID = () => {
    const [a, b, c, d] = [hex(), hex(), hex(), hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
  };
  syncBuiltinESMExports();
}

const KINDS = Object.keys(DEEDS) as (keyof typeof DEEDS)[];

/** What a coordinator does next. */
export const deedBy = ({ pick, below }: Chance): Deed => ({
  what: pick(KINDS),
  a: below(61),
  b: below(61),
});
