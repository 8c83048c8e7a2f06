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

/** Whether settings can be tried side by side: where lasting matches of two are made. */
export const canCompare = (format: Format): boolean => !isGroupFormat(format) && format !== 'flash';

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

const given = (id: string, weight: number) => ({ id, label: null, weight, floor: null });

/** Among equals: the same goals, other departments, about the same rung, and a time to meet. */
const GROUP_CRITERIA: MatchingSettings['criteria'] = [
  { ...given('goals', 30), kind: 'offers-wants', of: 'goals', partly: 500, within: [] },
  { ...given('department', 25), kind: 'different', of: 'department' },
  { ...given('availability', 15), kind: 'availability', enoughHours: 8 },
  { ...given('skills', 10), kind: 'offers-wants', of: 'skills', partly: 500, within: [] },
  { ...given('stretch', 8), kind: 'stretch', of: 'level', least: -3, ideal: 0, most: 3 },
  { ...given('language', 6), kind: 'language', named: null },
  { ...given('meeting', 3), kind: 'meeting', way: null },
  { ...given('wish', 3), kind: 'wish', by: 'either', ranked: true },
];

/** The ladder turned round: who was sought above is sought below. */
const turned = ({ criteria, ...settings }: MatchingSettings): MatchingSettings => ({
  ...settings,
  criteria: criteria.map((each) => (each.kind === 'stretch' ? turnedStretch(each) : each)),
});

/** How a new cohort of a format is matched. */
export function usualMatching(format: Format): MatchingSettings {
  if (isGroupFormat(format)) return { ...DEFAULT_MATCHING, criteria: GROUP_CRITERIA };
  return format === 'reverse' ? turned(DEFAULT_MATCHING) : DEFAULT_MATCHING;
}

/**
 * How a cohort that turns from one format to another is matched from then on. Between pairs and
 * groups the criteria begin anew: what makes a good mentor says little of a good circle.
 */
export function matchingAfter(
  settings: MatchingSettings,
  before: Format,
  after: Format,
): MatchingSettings {
  if (isGroupFormat(before) !== isGroupFormat(after)) return usualMatching(after);
  return (before === 'reverse') === (after === 'reverse') ? settings : turned(settings);
}
