import { z } from 'zod';
import { PersonId } from '../../shared/ids';
import type { Wait } from '../../shared/match';
import { NotMatchable } from '../../shared/plan';
import type { Cohort } from '../../shared/program';
import { CalendarDate, Instant, localDate } from '../../shared/time';
import type { ReadDb } from './database';

const Row = z.object({
  personId: PersonId,
  rounds: z.int(),
  endedOn: CalendarDate.nullable(),
  endedHere: z.int(),
  firstAt: Instant,
});

/** Reasons that lie with the person, as a list in SQL: who could not be matched was not left over. */
export const THEIR_OWN = NotMatchable.options.map((reason) => `'${reason}'`).join(', ');

/**
 * How many rounds each mentee of a program has waited: publications that left them without a place,
 * and matches that ended without being completed. A match that was completed, or goes on, ends
 * the waiting; what came before it no longer counts, nor does a match that was released before it
 * was tried. Those who never waited are not in it.
 */
export function waitsIn(
  db: ReadDb,
  { id, programId }: Pick<Cohort, 'id' | 'programId'>,
): ReadonlyMap<PersonId, Wait> {
  const rows = db
    .prepare(`
      WITH own AS (SELECT id FROM cohorts WHERE program_id = @programId),
      kept AS (
        SELECT mentee_id, max(published_at) AS at FROM matches
         WHERE cohort_id IN own AND (state = 'active' OR close_reason = 'completed')
         GROUP BY mentee_id),
      rounds AS (
        SELECT u.value ->> 'personId' AS mentee_id, s.published_at AS at,
            NULL AS ended_on, 0 AS here
          FROM snapshots s, json_each(s.content, '$.unmatched') u
         WHERE s.cohort_id IN own AND u.value ->> 'reason' NOT IN (${THEIR_OWN})
        UNION ALL
        SELECT mentee_id, published_at, closed_on, cohort_id = @id FROM matches
         WHERE cohort_id IN own AND state = 'closed'
           AND close_reason NOT IN ('completed', 'released'))
      SELECT rounds.mentee_id AS personId, count(*) AS rounds, max(ended_on) AS endedOn,
          max(here) AS endedHere, min(rounds.at) AS firstAt
        FROM rounds LEFT JOIN kept USING (mentee_id)
       WHERE kept.at IS NULL OR rounds.at > kept.at
       GROUP BY rounds.mentee_id`)
    .all({ id, programId });
  return new Map(
    Row.array()
      .parse(rows)
      .map(({ personId, rounds, endedOn, endedHere, firstAt }) => {
        const since = endedOn ?? localDate(new Date(firstAt));
        return [personId, { since, rounds, ended: endedHere === 1 }] as const;
      }),
  );
}
