import { z } from 'zod';
import { CohortId, PersonId } from '../ids';
import { Move, NotMatchable } from '../plan';
import { job, query } from './call';
import { NamedForbidden } from './matching';

/** New less old; exact, from plans solved with and without the change. */
const Difference = z.object({ placed: z.int(), worst: z.int(), total: z.int() });

const NamedMove = Move.extend({
  mentee: z.string(),
  /** Names for `from` and `to`; null is "not placed". */
  fromMentor: z.string().nullable(),
  toMentor: z.string().nullable(),
});

/** Why two people are not together in the best plan, or that they are. */
export const WhyNot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), score: z.int() }),
  z.object({ kind: z.literal('forbidden'), forbidden: z.array(NamedForbidden) }),
  z.object({
    kind: z.literal('absent'),
    personId: PersonId,
    name: z.string(),
    why: z.enum([...NotMatchable.options, 'held']),
  }),
  /** All the mentor's places are pinned to others; to nobody where published matches take them all. */
  z.object({ kind: z.literal('pinned'), score: z.int(), mentees: z.array(z.string()) }),
  z.object({
    kind: z.literal('price'),
    score: z.int(),
    /** The lowest score at which pairs are made, where this one is below it; else null. */
    threshold: z.int().nullable(),
    /** Places the mentor has in this plan, and how many of them it fills. */
    places: z.int(),
    taken: z.int(),
    /** To whom the mentee is pinned; null where they are not. */
    pinnedTo: z.string().nullable(),
    price: Difference.extend({ moves: z.array(NamedMove) }),
    /** The nearest changes that would bring the two together in the best plan. */
    flips: z.object({
      /** The lowest score of the pair that would do; null where not even 1000 would. */
      score: z.int().nullable(),
      /** Whether one more place with this mentor would do. */
      place: z.boolean(),
    }),
  }),
]);
export type WhyNot = z.infer<typeof WhyNot>;

/** How a skill is wanted and offered. Those who want it and did not get it are `wanted - met`. */
const ScarceSkill = z.object({
  skill: z.string(),
  wanted: z.int(),
  met: z.int(),
  unplaced: z.int(),
  mentors: z.int(),
  places: z.int(),
});

/** Where recruiting would help most. */
export const Recruit = z.object({
  /** How many mentors take part: without any, one more place with one of them helps nobody. */
  mentors: z.int(),
  /** Mentors with whom one more place would gain something, the most worth first. */
  places: z.array(
    Difference.extend({
      mentorId: PersonId,
      mentor: z.string(),
      /** Who would come to the place, and how many others would move. */
      comes: NamedMove.nullable(),
      others: z.int(),
    }),
  ),
  /** Skills that some want and did not get, the scarcest first. */
  skills: z.array(ScarceSkill),
});
export type Recruit = z.infer<typeof Recruit>;

/**
 * What one more mentor would gain who has one place, offers this skill and no other, and is open to
 * all else: exact, from plans solved with and without them.
 */
const SkillGain = Difference.extend({ skill: z.string() });

/** Two people who named each other and would both rather have each other than what they have. */
const BlockingPair = z.object({
  menteeId: PersonId,
  mentee: z.string(),
  mentorId: PersonId,
  mentor: z.string(),
  /** The mentor the mentee has; null is nobody. */
  insteadOf: z.string().nullable(),
  /** The mentee the mentor would give up; null where a place is free. */
  givingUp: z.string().nullable(),
});

/** What became of the wishes of those who take part. */
export const MutualWishes = z.object({
  /** People who named somebody, on either side. */
  wished: z.int(),
  /** Mentees and mentors who named each other, and how many of those pairs the plan makes. */
  mutual: z.int(),
  together: z.int(),
  blocking: z.array(BlockingPair),
});
export type MutualWishes = z.infer<typeof MutualWishes>;

const inCohort = z.object({ cohortId: CohortId });

/** What can be asked of the plan on the board. All refuse while it is out of date. */
export const questions = {
  'board.whyNot': query(inCohort.extend({ menteeId: PersonId, mentorId: PersonId }), WhyNot),
  'board.blockingPairs': query(inCohort, MutualWishes),
  'matching.recruit': query(inCohort, Recruit),
  /** For the few skills that most went without, the greatest gain first. */
  'matching.skillGains': job(inCohort, z.array(SkillGain)),
} as const;
