import { GroupDecision } from '../../shared/group';
import type { CohortId, PersonId } from '../../shared/ids';
import type { ReadDb, WriteDb } from './database';

/** What was decided about a cohort's groups, in the order it was decided. */
export const listGroupDecisions = (db: ReadDb, cohortId: CohortId): GroupDecision[] =>
  GroupDecision.array().parse(
    db
      .prepare(
        `SELECT id, cohort_id AS cohortId, kind, person_id AS personId, other_id AS otherId, bond,
           reason, decided_at AS decidedAt
           FROM group_decisions WHERE cohort_id = ? ORDER BY decided_at, id`,
      )
      .all(cohortId),
  );

/** Stores a decision; somebody's new pin takes the place of the one before. */
export function saveGroupDecision(db: WriteDb, decision: GroupDecision): void {
  if (decision.kind === 'pin') removeGroupDecision(db, decision);
  db.prepare(`
    INSERT INTO group_decisions (id, cohort_id, kind, person_id, other_id, bond, reason, decided_at)
    VALUES (@id, @cohortId, @kind, @personId, @otherId, @bond, @reason, @decidedAt)
    ON CONFLICT DO NOTHING
  `).run(decision);
}

/** Takes back a decision about somebody, or about two people. */
export function removeGroupDecision(
  db: WriteDb,
  decision: Pick<GroupDecision, 'cohortId' | 'kind' | 'personId'> & {
    readonly otherId?: PersonId | null;
  },
): void {
  db.prepare(
    `DELETE FROM group_decisions WHERE cohort_id = @cohortId AND kind = @kind
       AND person_id = @personId AND other_id IS @otherId`,
  ).run({ otherId: null, ...decision });
}
