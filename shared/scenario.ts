import { z } from 'zod';
import { MatchingSettings } from './criterion';
import { CohortId, PersonId, ScenarioId } from './ids';
import { Line } from './person';
import { PlanValue, UnmatchedReason } from './plan';

/** A mentor with another number of places than they offer now. */
const PlacesChange = z.object({ mentorId: PersonId, places: z.int().min(0).max(20) });

/**
 * A copy of a cohort's matching settings to try out: it is compared with the present ones and
 * changes nothing until it is kept.
 */
export const Scenario = z.object({
  id: ScenarioId,
  cohortId: CohortId,
  name: Line,
  settings: MatchingSettings,
  /** At most one entry for each mentor; whoever is not named keeps the places they offer. */
  places: z.array(PlacesChange).max(200),
});
export type Scenario = z.infer<typeof Scenario>;

const Named = z.object({ personId: PersonId, name: z.string() });

/** What a scenario, or the settings as they are, would give: solved exactly, with everything decided on the board. */
export const ScenarioResult = z.object({
  /** Null is "as it is now". */
  scenarioId: ScenarioId.nullable(),
  /** Of the problem it was solved from; a run made after keeping it bears the same. */
  fingerprint: z.string(),
  /** In the scenario's own weights: totals under other weights are other measures. */
  value: PlanValue,
  meanScore: z.int().nullable(),
  /** The same pairs scored by the present weights: these figures compare. Null where nobody is placed. */
  byPresent: z.object({ mean: z.int().nullable(), worst: z.int().nullable() }),
  verified: z.boolean(),
  /** Mentees the plan could choose from. */
  matchable: z.int(),
  worstPair: z.object({ mentee: z.string(), mentor: z.string(), score: z.int() }).nullable(),
  /** Those who could be matched and are not. */
  unmatched: z.array(Named.extend({ reason: UnmatchedReason })),
  /** Who is with somebody else than now, by name; null is nobody. */
  differs: z.array(
    z.object({ mentee: Named, from: z.string().nullable(), to: z.string().nullable() }),
  ),
});
export type ScenarioResult = z.infer<typeof ScenarioResult>;
