/** Where others are put into each stretch of `width` items: `count` of them at `at`. */
type Gaps = { readonly width: number; readonly at: number; readonly count: number };

/** Copies items into a longer array and leaves gaps in it as they are. O(length) */
export function withGaps<T extends Int16Array | Uint16Array>(
  from: T,
  to: T,
  { width, at, count }: Gaps,
): T {
  for (let start = 0, next = 0; start < from.length; start += width, next += width + count) {
    to.set(from.subarray(start, start + at), next);
    to.set(from.subarray(start + at, start + width), next + at + count);
  }
  return to;
}
