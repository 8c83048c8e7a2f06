import { z } from 'zod';
import { type MatchingSettings, Objective } from '../../shared/criterion';
import { type CohortId, RunId } from '../../shared/ids';
import { Plan } from '../../shared/plan';
import { StoredMatchingSettings } from '../../shared/stored-settings';
import { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';

/** One computed plan with what it was made from. */
export const Run = z.object({
  id: RunId,
  madeAt: Instant,
  fingerprint: z.string(),
  engineVersion: z.string(),
  objective: Objective,
  matchable: z.int(),
  plan: Plan,
  milliseconds: z.int(),
});
export type Run = z.infer<typeof Run>;

const Row = Run.extend({ plan: z.string() });
const COLUMNS = `
  id, made_at AS madeAt, fingerprint, engine_version AS engineVersion, objective, matchable, plan,
  milliseconds`;

/**
 * The latest run of a cohort: the draft on the board.
 *
 * @param known a run read before; a stored run never changes, so it is not parsed again
 */
export function latestRun(db: ReadDb, cohortId: CohortId, known?: Run | null): Run | null {
  const id = db
    .prepare<[CohortId], RunId>(
      'SELECT id FROM runs WHERE cohort_id = ? ORDER BY made_at DESC, rowid DESC',
    )
    .pluck()
    .get(cohortId);
  if (id === undefined) return null;
  return known?.id === id ? known : findRun(db, id);
}

/** Whether matches were published from a run: then it is no draft any more. */
export const isPublished = (db: ReadDb, id: RunId): boolean =>
  db.prepare('SELECT 1 FROM snapshots WHERE run_id = ?').get(id) !== undefined;

/** The run that was published last in a cohort. */
export const latestPublishedRun = (db: ReadDb, cohortId: CohortId): Run | null =>
  read(
    db
      .prepare(
        `SELECT ${COLUMNS} FROM runs
          WHERE id = (SELECT run_id FROM snapshots WHERE cohort_id = ?
                       ORDER BY published_at DESC, rowid DESC LIMIT 1)`,
      )
      .get(cohortId),
  );

/** What counted when matches were published from a run; undefined where none were. */
export function publishedSettings(db: ReadDb, id: RunId): MatchingSettings | undefined {
  const text = db
    .prepare<[RunId], string>(
      `SELECT content ->> '$.settings' FROM snapshots WHERE run_id = ? ORDER BY published_at DESC`,
    )
    .pluck()
    .get(id);
  return text === undefined ? undefined : json(StoredMatchingSettings).parse(text);
}

export const findRun = (db: ReadDb, id: RunId): Run | null =>
  read(db.prepare(`SELECT ${COLUMNS} FROM runs WHERE id = ?`).get(id));

function read(row: unknown): Run | null {
  if (row === undefined) return null;
  const { plan, ...run } = Row.parse(row);
  return { ...run, plan: Plan.parse(JSON.parse(plan)) };
}

/** Stores a run as the latest of its cohort; earlier drafts that nothing was published from go. */
export function saveRun(db: WriteDb, cohortId: CohortId, run: Run): void {
  db.prepare(
    `DELETE FROM runs WHERE cohort_id = ?
       AND NOT EXISTS (SELECT 1 FROM matches WHERE run_id = runs.id)
       AND NOT EXISTS (SELECT 1 FROM snapshots WHERE run_id = runs.id)`,
  ).run(cohortId);
  db.prepare(`
    INSERT INTO runs (id, cohort_id, made_at, fingerprint, engine_version, objective, matchable,
      plan, milliseconds)
    VALUES (@id, @cohortId, @madeAt, @fingerprint, @engineVersion, @objective, @matchable,
      @plan, @milliseconds)
  `).run({ ...run, cohortId, plan: JSON.stringify(run.plan) });
}
