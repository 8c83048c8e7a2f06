import type { PersonId, ProgramId } from '../../shared/ids';
import { NotMatchable } from '../../shared/plan';
import type { ReadDb } from './database';

type Row = { readonly personId: PersonId; readonly rounds: number };

/** Reasons that lie with the person: who could not be matched was not left over. */
const THEIR_OWN = NotMatchable.options.map((reason) => `'${reason}'`).join(', ');

/**
 * How many rounds each mentee of a program has waited: publications that left them without a place,
 * and matches that ended without being completed. A match that was completed, or goes on, ends
 * the waiting; what came before it no longer counts. Those who never waited are not in it.
 */
export function roundsWaited(db: ReadDb, programId: ProgramId): ReadonlyMap<PersonId, number> {
  const rows = db
    .prepare<{ programId: ProgramId }, Row>(`
      WITH own AS (SELECT id FROM cohorts WHERE program_id = @programId),
      kept AS (
        SELECT mentee_id, max(published_at) AS at FROM matches
         WHERE cohort_id IN own AND (state = 'active' OR close_reason = 'completed')
         GROUP BY mentee_id),
      rounds AS (
        SELECT u.value ->> 'personId' AS mentee_id, s.published_at AS at
          FROM snapshots s, json_each(s.content, '$.unmatched') u
         WHERE s.cohort_id IN own AND u.value ->> 'reason' NOT IN (${THEIR_OWN})
        UNION ALL
        SELECT mentee_id, published_at FROM matches
         WHERE cohort_id IN own AND state = 'closed' AND close_reason <> 'completed')
      SELECT rounds.mentee_id AS personId, count(*) AS rounds
        FROM rounds LEFT JOIN kept USING (mentee_id)
       WHERE kept.at IS NULL OR rounds.at > kept.at
       GROUP BY rounds.mentee_id`)
    .all({ programId });
  return new Map(rows.map(({ personId, rounds }) => [personId, rounds]));
}
