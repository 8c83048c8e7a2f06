import { z } from 'zod';
import { DEFAULT_MATCHING, type MatchingSettings, turnedStretch } from './criterion';

/**
 * Who meets whom:
 * - `one-to-one`: one mentor with one or more mentees, each a pair of its own
 * - `reverse`: the same with the ladder turned: the mentor is the junior of the two
 * - `peer`: two or three equals
 * - `circles`: a group, with or without somebody who leads it
 * - `flash`: short talks of a mentee with several mentors, one after the other
 */
export const Format = z.enum(['one-to-one', 'reverse', 'peer', 'circles', 'flash']);
export type Format = z.infer<typeof Format>;

/** Whether people are put together in groups, rather than in pairs of a mentor and a mentee. */
export const isGroupFormat = (format: Format): boolean => format === 'peer' || format === 'circles';

/** Members of the smallest and of the largest circle anybody may ask for. */
export const CIRCLE_SIZES = { least: 3, most: 12 } as const;
/** Two equals, or three. */
export const PEER_SIZES = { least: 2, most: 3 } as const;

/** How many members a group has, not counting whoever leads it, and whether somebody does. */
export const GroupShape = z.object({
  least: z.int().min(PEER_SIZES.least).max(CIRCLE_SIZES.most),
  most: z.int().min(PEER_SIZES.least).max(CIRCLE_SIZES.most),
  facilitated: z.boolean(),
});
export type GroupShape = z.infer<typeof GroupShape>;

/** The usual shape of a format's groups; null where there are none. */
export function usualShape(format: Format): GroupShape | null {
  if (format === 'peer') return { least: 2, most: 3, facilitated: false };
  return format === 'circles' ? { least: 4, most: 8, facilitated: true } : null;
}

type Misfit = {
  readonly field: 'least' | 'most';
  readonly value: number;
  /** Between what the value has to lie. */
  readonly from: number;
  readonly to: number;
};

/** The first number of a shape that does not fit its format; null where both do. */
export function misfit(format: Format, { least, most }: GroupShape): Misfit | null {
  const sizes = format === 'peer' ? PEER_SIZES : CIRCLE_SIZES;
  const fields: readonly Misfit[] = [
    { field: 'least', value: least, from: sizes.least, to: sizes.most },
    { field: 'most', value: most, from: Math.max(least, sizes.least), to: sizes.most },
  ];
  return fields.find(({ value, from, to }) => value < from || value > to) ?? null;
}

/** The ladder turned round: who was sought above is sought below. */
const turned = ({ criteria, ...settings }: MatchingSettings): MatchingSettings => ({
  ...settings,
  criteria: criteria.map((each) => (each.kind === 'stretch' ? turnedStretch(each) : each)),
});

/** How a cohort that turns from one format to another is matched from then on. */
export const matchingAfter = (
  settings: MatchingSettings,
  before: Format,
  after: Format,
): MatchingSettings =>
  (before === 'reverse') === (after === 'reverse') ? settings : turned(settings);

/** How a new cohort of a format is matched. */
export const usualMatching = (format: Format): MatchingSettings =>
  matchingAfter(DEFAULT_MATCHING, 'one-to-one', format);
