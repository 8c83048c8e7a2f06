import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { anyId, openTestDb } from '../../../support/office';

const MATCHING = JSON.stringify({});

/** A file of the version before, with a cohort of circles and two people in it. */
function oldFile() {
  const db = openTestDb(4);
  const [programId, cohortId] = [anyId(), anyId()];
  const [ana = '', bo = ''] = [anyId(), anyId()].toSorted();
  db.prepare(
    `INSERT INTO programs VALUES (?, 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '')`,
  ).run(programId);
  db.prepare(
    `INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months,
       cadence_days, session_minutes, gate_day, matching, group_least, group_most, facilitated,
       created_at)
     VALUES (?, ?, 'C', 'circles', '2026-03-01', 6, 14, 60, 90, ?, 4, 8, 1, '')`,
  ).run(cohortId, programId, MATCHING);
  const insert = db.prepare('INSERT INTO people (id, name) VALUES (?, ?)');
  insert.run(ana, 'Ana');
  insert.run(bo, 'Bo');
  migrate(db, 5);
  return { db, cohortId, ana, bo };
}

it('keeps what was there, and takes groups in beside it', () => {
  const { db, cohortId, ana } = oldFile();
  expect(db.prepare('SELECT name FROM people ORDER BY name').pluck().all()).toEqual(['Ana', 'Bo']);
  expect(db.prepare('SELECT group_most FROM cohorts').pluck().get()).toBe(8);
  const runId = anyId();
  db.prepare(`INSERT INTO group_runs VALUES (?, ?, '', ?, '1', 2, '{}', 5)`).run(
    runId,
    cohortId,
    'f'.repeat(64),
  );
  const group = db.prepare(
    `INSERT INTO groups VALUES (?, ?, ?, ?, 'active', '2026-03-01', '', NULL, NULL, NULL)`,
  );
  const [first, second] = [anyId(), anyId()];
  group.run(first, cohortId, runId, 'Circle 1');
  group.run(second, cohortId, runId, 'Circle 2');
  const join = db.prepare('INSERT INTO group_members VALUES (?, ?, ?, ?, ?)');
  join.run(first, cohortId, ana, 'member', null);
  // Nobody is a member of two groups at a time, but may come to a second after leaving one.
  expect(() => join.run(second, cohortId, ana, 'member', null)).toThrow(/UNIQUE/);
  db.exec(`UPDATE group_members SET left_on = '2026-04-01'`);
  join.run(second, cohortId, ana, 'member', null);
  expect(() => group.run(anyId(), cohortId, runId, 'Circle 2')).toThrow(/UNIQUE/);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it('refuses decisions that make no sense, and the same one twice', () => {
  const { db, cohortId, ana, bo } = oldFile();
  const decide = (kind: string, one: string, other: string | null, bond: string | null) =>
    db
      .prepare(`INSERT INTO group_decisions VALUES (?, ?, ?, ?, ?, ?, NULL, '')`)
      .run(anyId(), cohortId, kind, one, other, bond);
  expect(() => decide('apart', bo, ana, null)).toThrow(/CHECK/);
  expect(() => decide('apart', ana, null, null)).toThrow(/CHECK/);
  expect(() => decide('pin', ana, null, null)).toThrow(/CHECK/);
  expect(() => decide('hold', ana, null, 'bond')).toThrow(/CHECK/);
  decide('apart', ana, bo, null);
  decide('hold', ana, null, null);
  expect(() => decide('apart', ana, bo, null)).toThrow(/UNIQUE/);
  expect(() => decide('hold', ana, null, null)).toThrow(/UNIQUE/);
});
