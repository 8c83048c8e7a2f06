import { fail, ok, type Result } from '../../../shared/result';

/** How many people a group may have. */
export type SizeRange = { readonly least: number; readonly most: number };

/** Why n people do not divide into such groups. */
export type SizeRefusal =
  | { readonly code: 'too-few-for-a-group'; readonly n: number; readonly least: number }
  | {
      /** `below` and `above` are the nearest numbers of people that do divide; null is none. */
      readonly code: 'does-not-divide';
      readonly n: number;
      readonly below: number | null;
      readonly above: number;
    };

/** Whether n people divide into groups within the range, and into how few and how many. */
const countsOf = (n: number, { least, most }: SizeRange) => ({
  fewest: Math.ceil(n / most),
  greatest: Math.floor(n / least),
});

const divides = (n: number, range: SizeRange): boolean => {
  const { fewest, greatest } = countsOf(n, range);
  return n > 0 && fewest <= greatest;
};

/** `n` people in `groups` groups as even as can be, the larger ones first. */
export const evenSizes = (n: number, groups: number): number[] =>
  Array.from({ length: groups }, (_, group) => Math.ceil((n - group) / groups));

/**
 * The sizes of the groups n people divide into, as even as can be.
 *
 * @param want the least or the most number of groups the range allows
 */
export function sizesFor(
  n: number,
  range: SizeRange,
  want: 'least' | 'most',
): Result<number[], SizeRefusal> {
  if (n < range.least) return fail({ code: 'too-few-for-a-group', n, least: range.least });
  if (!divides(n, range)) {
    let below = n;
    while (below > 0 && !divides(below, range)) below -= 1;
    let above = n;
    while (!divides(above, range)) above += 1;
    return fail({ code: 'does-not-divide', n, below: below === 0 ? null : below, above });
  }
  const { fewest, greatest } = countsOf(n, range);
  return ok(evenSizes(n, want === 'least' ? fewest : greatest));
}
