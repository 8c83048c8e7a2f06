import { z } from 'zod';
import { MatchingSettings } from '../criterion';
import { CohortId, PersonId, ScenarioId } from '../ids';
import { Scenario, ScenarioResult } from '../scenario';
import { command, job, query } from './call';
import { RunSummary } from './matching';

const inCohort = z.object({ cohortId: CohortId });
const oneScenario = z.object({ scenarioId: ScenarioId });

export const scenarios = {
  'scenarios.list': query(
    inCohort,
    z.object({
      /** What counts in the cohort now. */
      present: MatchingSettings,
      /** Mentors who take part, or would with a place to offer, with the places they offer now; by name. */
      mentors: z.array(z.object({ personId: PersonId, name: z.string(), places: z.int() })),
      /** In the order they were made. */
      scenarios: z.array(Scenario),
    }),
  ),
  /** Makes a scenario, or changes one. Nothing else of the cohort changes. */
  'scenarios.save': command(
    z.object({
      scenarioId: ScenarioId.nullable(),
      scenario: Scenario.omit({ id: true }),
    }),
    Scenario,
  ),
  'scenarios.drop': command(oneScenario, z.object({ name: z.string() })),
  /**
   * Makes a scenario what counts in its cohort, places included, drops the others, and finds the matching
   * under it: all in one step.
   */
  'scenarios.keep': job(oneScenario, z.object({ name: z.string(), run: RunSummary }), 'wait'),
  /** Solves the present settings and every scenario of the cohort. Changes nothing. */
  'scenarios.compare': job(
    inCohort,
    z.object({ present: ScenarioResult, scenarios: z.array(ScenarioResult) }),
  ),
} as const;
