/** Where others are put into each stretch of `width` items: `count` times `filler` at `at`. */
export type Gaps = {
  readonly width: number;
  readonly at: number;
  readonly count: number;
  readonly filler: number;
};

/**
 * Copies items into a longer array with gaps in it; nothing is all gap. All are copied at once, then
 * shifted by stretches from behind, which makes no view of each stretch. O(length)
 */
export function withGaps<T extends Int16Array | Uint16Array>(
  from: T,
  to: T,
  { width, at, count, filler }: Gaps,
): T {
  if (from.length === 0) {
    to.fill(filler);
    return to;
  }
  to.set(from);
  for (let stretch = from.length / width - 1; stretch >= 0; stretch--) {
    const gap = stretch * width + at;
    const shifted = gap + (stretch + 1) * count;
    to.copyWithin(shifted, gap, Math.min(gap + width, from.length));
    // Gaps are short: a call of `fill` for each would take longer than writing them.
    for (let cell = shifted - count; cell < shifted; cell++) to[cell] = filler;
  }
  return to;
}
