import { Decision } from '../../shared/decision';
import type { CohortId, PersonId } from '../../shared/ids';
import type { ReadDb, WriteDb } from './database';

/** What was decided on a cohort's board, in the order it was decided. */
export const listDecisions = (db: ReadDb, cohortId: CohortId): Decision[] =>
  Decision.array().parse(
    db
      .prepare(
        `SELECT id, cohort_id AS cohortId, kind, mentee_id AS menteeId, mentor_id AS mentorId,
           reason, decided_at AS decidedAt
           FROM decisions WHERE cohort_id = ? ORDER BY decided_at, id`,
      )
      .all(cohortId),
  );

/** Stores a decision; a mentee's new pin takes the place of the one before. */
export function saveDecision(db: WriteDb, decision: Decision): void {
  if (decision.kind === 'pin') {
    db.prepare(`DELETE FROM decisions WHERE cohort_id = ? AND kind = 'pin' AND mentee_id = ?`).run(
      decision.cohortId,
      decision.menteeId,
    );
  }
  db.prepare(`
    INSERT INTO decisions (id, cohort_id, kind, mentee_id, mentor_id, reason, decided_at)
    VALUES (@id, @cohortId, @kind, @menteeId, @mentorId, @reason, @decidedAt)
    ON CONFLICT DO NOTHING
  `).run(decision);
}

/** Takes back a decision about a pair. */
export function removePairDecision(
  db: WriteDb,
  cohortId: CohortId,
  kind: 'pin' | 'forbid',
  menteeId: PersonId,
  mentorId: PersonId,
): void {
  db.prepare(
    'DELETE FROM decisions WHERE cohort_id = ? AND kind = ? AND mentee_id = ? AND mentor_id = ?',
  ).run(cohortId, kind, menteeId, mentorId);
}

/** Lets a held person take part again. */
export function removeHold(db: WriteDb, cohortId: CohortId, personId: PersonId): void {
  db.prepare(
    `DELETE FROM decisions WHERE cohort_id = @cohortId AND kind = 'hold'
       AND (mentee_id = @personId OR mentor_id = @personId)`,
  ).run({ cohortId, personId });
}
