import { z } from 'zod';

/** Groups of fewer people are not shown: a figure about them would be a figure about somebody. */
export const LEAST_GROUP = 5;

const FairnessBy = z.enum(['site', 'department', 'level']);

/** One group of mentees. What is null is hidden, because it is small or would give a small one away. */
export const FairnessGroup = z.object({
  /** Null is "not known". */
  label: z.string().nullable(),
  figures: z
    .object({
      people: z.int(),
      matched: z.int(),
      /** Those who are not matched and were passed over before. */
      waiting: z.int(),
      /** Of those matched, 0..1000; null where it is hidden, or nobody is matched. */
      meanScore: z.int().nullable(),
    })
    .nullable(),
});
export type FairnessGroup = z.infer<typeof FairnessGroup>;

/** How the mentees of a cohort fared, group by group. */
export const Fairness = z.object({
  /** What "matched" means here: published, or proposed by the run on the board. */
  basis: z.enum(['published', 'proposal', 'none']),
  /** Mentees who can be matched, or are. Null where they are too few to say anything. */
  overall: FairnessGroup.shape.figures,
  comparisons: z.array(
    z.object({
      /** What the groups have in common; a demographic field goes by its name. */
      by: z.union([FairnessBy, z.object({ demographic: z.string() })]),
      /** Whether a criterion or a rule of the cohort looks at it. */
      inScore: z.boolean(),
      /** The largest first, then the hidden by name, "not known" last. */
      groups: z.array(FairnessGroup),
    }),
  ),
});
export type Fairness = z.infer<typeof Fairness>;

/**
 * Which groups of a whole, whose size is known, must be hidden: those of 1 to `least` - 1, and as
 * many of the next smallest as it takes that nobody finds a hidden one by subtraction, nor learns
 * of a set of fewer than `least`. Empty groups hide nothing. O(n log n)
 *
 * @param always groups that are hidden in any case
 * @returns indices into `sizes`
 */
export function hiddenGroups(
  sizes: readonly number[],
  least: number = LEAST_GROUP,
  always: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const bySize = sizes
    .map((size, index) => ({ size, index }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => one.size - other.size || one.index - other.index);
  const must = bySize.filter(({ size, index }) => size < least || always.has(index));
  const hidden = new Set(must.map(({ index }) => index));
  let people = must.reduce((sum, { size }) => sum + size, 0);
  for (const { size, index } of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && people >= least)) break;
    if (hidden.has(index)) continue;
    hidden.add(index);
    people += size;
  }
  return hidden;
}
