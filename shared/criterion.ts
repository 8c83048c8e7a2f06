import { z } from 'zod';

/**
 * What a criterion compares. Each turns two people's answers into 0..1000:
 * - `skills`: how many of the mentee's wanted skills the mentor offers, term by term
 * - `goals`: goal kinds the two share
 * - `stretch`: how far the mentor stands above the mentee on the ladder; too near and too far both lose
 * - `availability`: shared hours in the week, each in their own time zone
 * - `language`: a language both speak
 * - `meeting`: a way to meet that suits both
 * - `style`: the mentor's style is the one the mentee asked for
 * - `department`: another department, as the mentee wishes it; "either" is met by any
 * - `site`: the same site
 * - `wish`: the mentee named the mentor, or the other way round, by rank; where neither did, it
 *   counts as not answered
 */
export const CriterionKind = z.enum([
  'skills',
  'goals',
  'stretch',
  'availability',
  'language',
  'meeting',
  'style',
  'department',
  'site',
  'wish',
]);
export type CriterionKind = z.infer<typeof CriterionKind>;

export const Criterion = z.object({
  kind: CriterionKind,
  /** Share in the score against the other criteria; 0 leaves it out, though its floor holds. */
  weight: z.int().min(0).max(100),
  /**
   * Lowest value (0..1000) at which a pair is allowed at all; null where any value will do.
   * Where somebody did not answer nothing is known to be missed, so nothing is forbidden.
   */
  floor: z.int().min(1).max(1000).nullable(),
});
export type Criterion = z.infer<typeof Criterion>;

/** Rungs between mentor and mentee: below `least` and above `most` the criterion gives nothing. */
export const Stretch = z.object({
  least: z.int().min(-20).max(20),
  ideal: z.int().min(-20).max(20),
  most: z.int().min(-20).max(20),
});

/**
 * What to make best, in this order:
 * - `best-total`: the greatest total score
 * - `most-people`: as many people placed as possible, then the greatest total
 * - `fair`: as many as possible, then the weakest pair as good as possible, then the greatest total
 */
export const Objective = z.enum(['best-total', 'most-people', 'fair']);
export type Objective = z.infer<typeof Objective>;

/** How a cohort is matched: criteria, rules and the objective. Weights are integers. */
export const MatchingSettings = z.object({
  objective: Objective,
  criteria: z.array(Criterion).max(40),
  stretch: Stretch,
  /** Weekly hours in common that count as plenty. */
  enoughHours: z.int().min(1).max(40),
  /** Pairs below this score (0..1000) are not made. */
  threshold: z.int().min(0).max(1000),
  /**
   * Points that a mentor's second mentee costs in the total, the third twice as many, and so on,
   * so that mentees are spread more evenly; 0 is off.
   */
  loadBalance: z.int().min(0).max(1000).default(0),
  /** Whether two people of the same department, or of the same site, may be paired. */
  forbidSameDepartment: z.boolean(),
  forbidSameSite: z.boolean(),
});
export type MatchingSettings = z.infer<typeof MatchingSettings>;

export const DEFAULT_MATCHING: MatchingSettings = {
  objective: 'fair',
  criteria: [
    { kind: 'skills', weight: 30, floor: null },
    { kind: 'goals', weight: 20, floor: null },
    { kind: 'stretch', weight: 14, floor: null },
    { kind: 'availability', weight: 12, floor: null },
    { kind: 'language', weight: 6, floor: null },
    { kind: 'meeting', weight: 5, floor: null },
    { kind: 'style', weight: 5, floor: null },
    { kind: 'department', weight: 4, floor: null },
    { kind: 'wish', weight: 4, floor: null },
    { kind: 'site', weight: 0, floor: null },
  ],
  stretch: { least: 1, ideal: 2, most: 4 },
  enoughHours: 8,
  threshold: 0,
  loadBalance: 0,
  forbidSameDepartment: false,
  forbidSameSite: false,
};
