import { z } from 'zod';
import { MeetingWay } from './answers';
import { Line } from './person';

/**
 * What is known of each person and can be held against one another. Of lists (`languages`,
 * `goals`, `meeting`) "the same" is one in common and "different" is none.
 */
export const AnswerField = z.enum([
  'department',
  'site',
  'time-zone',
  'level',
  'manager',
  'entry-year',
  'style',
  'monthly-minutes',
  'languages',
  'goals',
  'meeting',
]);
export type AnswerField = z.infer<typeof AnswerField>;

/** A field of people's demographic answers, by the name the program gave it. */
const DemographicField = z.object({ demographic: Line });

/** What a `same` or a `different` compares. */
export const ComparedField = z.union([AnswerField, DemographicField]);
export type ComparedField = z.infer<typeof ComparedField>;

const STEPS = z.int().min(-40).max(40);

const base = {
  /** Tells a criterion from others of its kind; it carries no meaning. */
  id: z.string().min(1).max(64),
  /** What the coordinator calls it; null for the program's own words. */
  label: Line.nullable(),
  /** Share in the score against the other criteria; 0 leaves it out, though its floor holds. */
  weight: z.int().min(0).max(100),
  /**
   * Lowest value (0..1000) at which a pair is allowed at all; null where any value will do.
   * Where somebody did not answer nothing is known to be missed, so nothing is forbidden.
   */
  floor: z.int().min(1).max(1000).nullable(),
};

const OffersWants = z.object({
  ...base,
  kind: z.literal('offers-wants'),
  of: z.enum(['skills', 'goals']),
  /** What offering a wanted skill's parent is worth, 0..1000; that again for each step further up. */
  partly: z.int().min(0).max(1000),
  /** Only wanted skills that are one of these, or below one; empty is all of them. */
  within: z.array(Line).max(20),
});
const Stretch = z.object({
  ...base,
  kind: z.literal('stretch'),
  /** Rungs of the ladder, or full years with the organisation. */
  of: z.enum(['level', 'years']),
  /** How far the mentor stands above the mentee; below `least` and above `most` it gives nothing. */
  least: STEPS,
  ideal: STEPS,
  most: STEPS,
});

/**
 * What makes a good pair, as data. Each kind turns two people's answers into 0..1000:
 * - `offers-wants`: how much of what the mentee wants the mentor offers, term by term
 * - `same`, `different`: whether the two have an answer in common
 * - `outside-department`: another department, as the mentee wishes it; "either" is met by any
 * - `stretch`: how far the mentor stands above the mentee; too near and too far both lose, and
 *   below zero it is the mentee who stands higher
 * - `availability`: shared hours in the week, each in their own time zone
 * - `promised-time`: how much of the time the mentee asks for the mentor promises
 * - `language`, `meeting`: a language, a way to meet that suits both, or the one that is named
 * - `wish`: one named the other, by rank; where neither did, it counts as not answered
 * - `event`: what the two noted of one another at a speed meeting
 * - `waiting`: rounds in which the mentee was left over; it only ever adds
 */
export const Criterion = z.discriminatedUnion('kind', [
  OffersWants,
  z.object({ ...base, kind: z.literal('same'), of: ComparedField }),
  z.object({ ...base, kind: z.literal('different'), of: ComparedField }),
  z.object({ ...base, kind: z.literal('outside-department') }),
  Stretch.refine(({ least, ideal, most }) => least <= ideal && ideal <= most, { path: ['ideal'] }),
  z.object({
    ...base,
    kind: z.literal('availability'),
    /** Weekly hours in common that count as plenty. */
    enoughHours: z.int().min(1).max(40),
  }),
  z.object({ ...base, kind: z.literal('promised-time') }),
  z.object({ ...base, kind: z.literal('language'), named: Line.nullable() }),
  z.object({ ...base, kind: z.literal('meeting'), way: MeetingWay.nullable() }),
  z.object({
    ...base,
    kind: z.literal('wish'),
    by: z.enum(['mentee', 'mentor', 'either']),
    /** Whether a first wish is worth more than a second. */
    ranked: z.boolean(),
  }),
  z.object({ ...base, kind: z.literal('event') }),
  z.object({
    ...base,
    kind: z.literal('waiting'),
    /** Rounds of waiting that give everything. */
    enoughRounds: z.int().min(1).max(10),
  }),
]);
export type Criterion = z.infer<typeof Criterion>;
export type CriterionKind = Criterion['kind'];
export type CriterionOf<K extends CriterionKind> = Extract<Criterion, { readonly kind: K }>;

/** The demographic field a criterion uses; null for all others, which use none. */
export const demographicOf = (criterion: Criterion): string | null =>
  (criterion.kind === 'same' || criterion.kind === 'different') && typeof criterion.of === 'object'
    ? criterion.of.demographic
    : null;

/** A stretch turned round, for reverse mentoring: who was sought above is sought below. */
export const turnedStretch = (stretch: CriterionOf<'stretch'>): CriterionOf<'stretch'> => ({
  ...stretch,
  least: -stretch.most,
  ideal: -stretch.ideal,
  most: -stretch.least,
});

/**
 * What to make best, in this order:
 * - `best-total`: the greatest total score
 * - `most-people`: as many people placed as possible, then the greatest total
 * - `fair`: as many as possible, then the weakest pair as good as possible, then the greatest total
 */
export const Objective = z.enum(['best-total', 'most-people', 'fair']);
export type Objective = z.infer<typeof Objective>;

export const MOST_CRITERIA = 40;

/** How a cohort is matched: criteria, rules and the objective. Weights are integers. */
export const MatchingSettings = z.object({
  objective: Objective,
  criteria: z
    .array(Criterion)
    .max(MOST_CRITERIA)
    .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length),
  /** Pairs below this score (0..1000) are not made. */
  threshold: z.int().min(0).max(1000),
  /**
   * Points that a mentor's second mentee costs in the total, the third twice as many, and so on,
   * so that mentees are spread more evenly; 0 is off.
   */
  loadBalance: z.int().min(0).max(1000).default(0),
  /** Days after a match ended in which the mentee is left in peace; files of before have none. */
  coolingDays: z.int().min(0).max(365).default(0),
  /** Whether two people of the same department, or of the same site, may be paired. */
  forbidSameDepartment: z.boolean(),
  forbidSameSite: z.boolean(),
});
export type MatchingSettings = z.infer<typeof MatchingSettings>;

const given = (id: string, weight: number) => ({ id, label: null, weight, floor: null });

export const DEFAULT_MATCHING: MatchingSettings = {
  objective: 'fair',
  criteria: [
    { ...given('skills', 30), kind: 'offers-wants', of: 'skills', partly: 500, within: [] },
    { ...given('goals', 20), kind: 'offers-wants', of: 'goals', partly: 500, within: [] },
    { ...given('stretch', 14), kind: 'stretch', of: 'level', least: 1, ideal: 2, most: 4 },
    { ...given('availability', 12), kind: 'availability', enoughHours: 8 },
    { ...given('language', 6), kind: 'language', named: null },
    { ...given('meeting', 5), kind: 'meeting', way: null },
    { ...given('style', 5), kind: 'same', of: 'style' },
    { ...given('department', 4), kind: 'outside-department' },
    { ...given('wish', 4), kind: 'wish', by: 'either', ranked: true },
    { ...given('site', 0), kind: 'same', of: 'site' },
  ],
  threshold: 0,
  coolingDays: 0,
  loadBalance: 0,
  forbidSameDepartment: false,
  forbidSameSite: false,
};
