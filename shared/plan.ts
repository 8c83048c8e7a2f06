import { z } from 'zod';
import { Criterion } from './criterion';
import { PersonId } from './ids';

/** Highest score of a pair; every score and every part of one is an integer from 0 to this. */
export const BEST_SCORE = 1000;

/** A rule that forbids a pair. A veto is named to the coordinator, never on paper. */
export const ForbidRule = z.enum([
  'same-person',
  'veto-by-mentee',
  'veto-by-mentor',
  'reporting-line',
  'same-department',
  'same-site',
  'tried-before',
  'must-have',
  'forbidden-by-you',
]);
export type ForbidRule = z.infer<typeof ForbidRule>;

/** Why a pair can't be: the rule, and what makes it traceable. */
export const Forbidden = z.object({
  rule: ForbidRule,
  /** `reporting-line`: the people from the junior up to the senior, both included. */
  via: z.array(PersonId),
  /** `must-have`: the criterion that was missed. */
  criterion: Criterion.nullable(),
});
export type Forbidden = z.infer<typeof Forbidden>;

/** One named part of a pair's score. The parts' `points` add up to the score. */
export const ScorePart = z.object({
  criterion: Criterion,
  /** The demographic field it uses, to be said wherever the part is shown; null uses none. */
  demographic: z.string().nullable(),
  /** Value before weighting, 0..1000; the neutral 500 where `answered` is false. */
  value: z.int().min(0).max(1000),
  points: z.int().min(0).max(1000),
  /** The most points this criterion can give under the present weights. */
  mostPoints: z.int().min(0).max(1000),
  answered: z.boolean(),
  /** Facts behind the value, to be put in words: shared skills, hours, rungs. */
  facts: z.object({
    shared: z.array(z.string()),
    missing: z.array(z.string()),
    /** Wanted skills that are met by a wider one. */
    partly: z.array(z.object({ wanted: z.string(), offered: z.string() })),
    count: z.number().nullable(),
  }),
});
export type ScorePart = z.infer<typeof ScorePart>;

/** A mentee placed with a mentor. */
export const Pairing = z.object({
  menteeId: PersonId,
  mentorId: PersonId,
  score: z.int().min(0).max(BEST_SCORE),
});
export type Pairing = z.infer<typeof Pairing>;

/** Why somebody can't be matched at all. */
export const NotMatchable = z.enum([
  'no-opt-in',
  'opted-out',
  'no-places',
  'withdrawn',
  'left',
  'consent-withdrawn',
  'no-guardian',
  'not-screened',
]);
export type NotMatchable = z.infer<typeof NotMatchable>;

/**
 * Why a mentee was not placed. `no-mentors`: there is nobody to be placed with at all;
 * `full`: every possible mentor went to somebody else.
 */
export const UnmatchedReason = z.enum([
  ...NotMatchable.options,
  'held',
  'no-mentors',
  'all-forbidden',
  'below-threshold',
  'full',
  'better-total-without',
]);
export type UnmatchedReason = z.infer<typeof UnmatchedReason>;

export const Unmatched = z.object({
  personId: PersonId,
  reason: UnmatchedReason,
  /** `all-forbidden`: how many mentors each rule excludes. */
  rules: z.array(z.object({ rule: ForbidRule, mentors: z.int().positive() })),
});
export type Unmatched = z.infer<typeof Unmatched>;

/**
 * What a checker that knows nothing of the solver found out about a plan. It speaks of the free
 * pairs: pins are not up for proof.
 */
export const Certificate = z.object({
  /** What the plan attains, and what the dual proves cannot be exceeded, in the last stage's units. */
  primal: z.int(),
  dual: z.int(),
  /** Constraints broken by the plan or by the duals; 0 in a valid certificate. */
  violations: z.int().min(0),
  verified: z.boolean(),
});
export type Certificate = z.infer<typeof Certificate>;

/** The figures by which two plans are compared, in the order of the objective. */
export const PlanValue = z.object({
  placed: z.int().min(0),
  /** The lowest score among the pairs; null when there is none. */
  worst: z.int().nullable(),
  /** All scores together, less the points that load balance takes off. */
  total: z.int(),
});
export type PlanValue = z.infer<typeof PlanValue>;

/** Rounded to an integer; null where there is nothing. */
export const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.round(scores.reduce((a, b) => a + b, 0) / scores.length);

/** The points that load balance took off the scores of these pairs; 0 without it. */
export const loadPoints = (pairs: readonly { readonly score: number | null }[], total: number) =>
  pairs.reduce((sum, { score }) => sum + (score ?? 0), -total);

/** What the engine answers. Pairs and unmatched mentees are in mentee-id order. */
export const Plan = z.object({
  pairs: z.array(Pairing),
  unmatched: z.array(Unmatched),
  value: PlanValue,
  certificate: Certificate,
});
export type Plan = z.infer<typeof Plan>;

/** A move in a chain: who goes from whom to whom; null is "not placed". */
export const Move = z.object({
  menteeId: PersonId,
  from: PersonId.nullable(),
  to: PersonId.nullable(),
});
export type Move = z.infer<typeof Move>;

/** What placing one mentee with one mentor would mean for the whole plan, exactly. */
export const Place = z.object({
  mentorId: PersonId,
  /** The pair's own score; null where a rule forbids it. */
  score: z.int().nullable(),
  forbidden: z.array(Forbidden),
  /** Null where it can't be done. Differences to the plan as it stands. */
  price: z
    .object({
      placed: z.int(),
      worst: z.int(),
      total: z.int(),
      moves: z.array(Move),
    })
    .nullable(),
});
export type Place = z.infer<typeof Place>;
