import { z } from 'zod';
import { MatchingSettings } from './criterion';
import { CohortId, PersonId, ScenarioId } from './ids';
import { Line } from './person';
import { PlanValue, UnmatchedReason } from './plan';

/** A mentor with another number of places than they offer now. */
const PlacesChange = z.object({ mentorId: PersonId, places: z.int().min(0).max(20) });

/** One more mentor, who is invented: with the answers of one there is, in no line with anybody, without wishes or vetoes. */
const Invented = z.object({ like: PersonId, places: z.int().min(1).max(20) });

/**
 * A copy of a cohort's matching settings to try out: it is compared with the present ones and
 * changes nothing until it is kept.
 */
export const Scenario = z.object({
  id: ScenarioId,
  cohortId: CohortId,
  name: Line,
  settings: MatchingSettings,
  /** At most one entry of each kind for each mentor; whoever is not named keeps the places they offer. */
  places: z.array(z.union([PlacesChange, Invented])).max(200),
});
export type Scenario = z.infer<typeof Scenario>;

const Named = z.object({ personId: PersonId, name: z.string() });

/** A mentor of a scenario; where `invented`, the name is of the one they are like. */
const ScenarioMentor = z.object({ name: z.string(), invented: z.boolean() });
export type ScenarioMentor = z.infer<typeof ScenarioMentor>;

/** What a scenario, or the settings as they are, would give: solved exactly, with everything decided on the board. */
export const ScenarioResult = z.object({
  /** Null is "as it is now". */
  scenarioId: ScenarioId.nullable(),
  /** Of the problem it was solved from; a run made after keeping it bears the same, unless somebody in it is invented. */
  fingerprint: z.string(),
  /** In the scenario's own weights: totals under other weights are other measures. */
  value: PlanValue,
  meanScore: z.int().nullable(),
  /** The same pairs scored by the present weights: these figures compare. Null where nobody is placed. */
  byPresent: z.object({ mean: z.int().nullable(), worst: z.int().nullable() }),
  verified: z.boolean(),
  /** Mentees the plan could choose from. */
  matchable: z.int(),
  worstPair: z.object({ mentee: z.string(), mentor: ScenarioMentor, score: z.int() }).nullable(),
  /** Those who could be matched and are not. */
  unmatched: z.array(Named.extend({ reason: UnmatchedReason })),
  /** Who is with somebody else than now, by name; null is nobody. */
  differs: z.array(
    z.object({ mentee: Named, from: z.string().nullable(), to: ScenarioMentor.nullable() }),
  ),
});
export type ScenarioResult = z.infer<typeof ScenarioResult>;
