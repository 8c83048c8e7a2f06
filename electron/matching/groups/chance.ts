/** Whole numbers below `limit`, and fractions below 1, the same for the same seed everywhere. */
export type Chance = {
  readonly below: (limit: number) => number;
  readonly fraction: () => number;
};

/**
 * A small generator of repeatable chance with a period of 2^32 - 1.
 *
 * @see Marsaglia 2003, "Xorshift RNGs"
 */
export function chanceOf(seed: number): Chance {
  // Spread, so that neighbouring seeds part at once; 0 is the one state it would never leave.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let step = 0; step < 8; step++) next();
  return {
    below: (limit) => Math.floor((next() / 0x1_0000_0000) * limit),
    fraction: () => next() / 0x1_0000_0000,
  };
}
