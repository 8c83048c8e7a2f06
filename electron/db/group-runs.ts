import { z } from 'zod';
import { GroupPlan } from '../../shared/group';
import { type CohortId, type PersonId, RunId } from '../../shared/ids';
import { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { THEIR_OWN } from './waiting';

/** People divided into groups, with what that was made from. */
export const GroupRun = z.object({
  id: RunId,
  madeAt: Instant,
  fingerprint: z.string(),
  engineVersion: z.string(),
  matchable: z.int(),
  plan: GroupPlan,
  milliseconds: z.int(),
});
export type GroupRun = z.infer<typeof GroupRun>;

const Row = GroupRun.extend({ plan: z.string() });
const COLUMNS = `
  id, made_at AS madeAt, fingerprint, engine_version AS engineVersion, matchable, plan, milliseconds`;

function read(row: unknown): GroupRun | null {
  if (row === undefined) return null;
  const { plan, ...run } = Row.parse(row);
  return { ...run, plan: GroupPlan.parse(JSON.parse(plan)) };
}

export const findGroupRun = (db: ReadDb, id: RunId): GroupRun | null =>
  read(db.prepare(`SELECT ${COLUMNS} FROM group_runs WHERE id = ?`).get(id));

/** The latest run of a cohort that nothing was published from: the draft on its board. */
export const groupDraft = (db: ReadDb, cohortId: CohortId): GroupRun | null => {
  const id = db
    .prepare<[CohortId], RunId>(
      'SELECT id FROM group_runs WHERE cohort_id = ? ORDER BY made_at DESC, rowid DESC',
    )
    .pluck()
    .get(cohortId);
  if (id === undefined) return null;
  const isPublished = db.prepare('SELECT 1 FROM group_snapshots WHERE run_id = ?').get(id);
  return isPublished === undefined ? findGroupRun(db, id) : null;
};

/** The run that groups were published from last; null while none are. */
export const publishedGroupRun = (db: ReadDb, cohortId: CohortId): GroupRun | null => {
  const id = db
    .prepare<[CohortId], RunId>(
      `SELECT run_id FROM group_snapshots WHERE cohort_id = ?
        ORDER BY published_at DESC, rowid DESC LIMIT 1`,
    )
    .pluck()
    .get(cohortId);
  return id === undefined ? null : findGroupRun(db, id);
};

/** Members whom some publication of the cohort's groups left without one, though they could have been in one. */
export const leftOver = (db: ReadDb, cohortId: CohortId): ReadonlySet<PersonId> =>
  new Set(
    db
      .prepare<[CohortId], PersonId>(
        `SELECT u.value ->> 'personId' FROM group_snapshots s, json_each(s.content, '$.unplaced') u
          WHERE s.cohort_id = ? AND u.value ->> 'role' = 'mentee'
            AND u.value ->> 'reason' NOT IN (${THEIR_OWN})`,
      )
      .pluck()
      .all(cohortId),
  );

/** Stores a run as the latest of its cohort; earlier drafts that nothing was published from go. */
export function saveGroupRun(db: WriteDb, cohortId: CohortId, run: GroupRun): void {
  db.prepare(
    `DELETE FROM group_runs WHERE cohort_id = ?
       AND NOT EXISTS (SELECT 1 FROM group_snapshots WHERE run_id = group_runs.id)`,
  ).run(cohortId);
  db.prepare(`
    INSERT INTO group_runs (id, cohort_id, made_at, fingerprint, engine_version, matchable, plan,
      milliseconds)
    VALUES (@id, @cohortId, @madeAt, @fingerprint, @engineVersion, @matchable, @plan, @milliseconds)
  `).run({ ...run, cohortId, plan: JSON.stringify(run.plan) });
}

/** Freezes what was published. */
export function saveGroupSnapshot(
  db: WriteDb,
  snapshot: {
    readonly id: string;
    readonly cohortId: CohortId;
    readonly runId: RunId;
    readonly publishedAt: Instant;
    readonly content: unknown;
  },
): void {
  db.prepare(`
    INSERT INTO group_snapshots (id, cohort_id, run_id, published_at, content)
    VALUES (@id, @cohortId, @runId, @publishedAt, @content)
  `).run({ ...snapshot, content: JSON.stringify(snapshot.content) });
}
