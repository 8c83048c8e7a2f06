import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { openTestDb } from '../../../support/office';

it('keeps the groups there are, and takes in who of them met', () => {
  const db = openTestDb(10);
  db.exec(`
    INSERT INTO people (id, name) VALUES ('1', 'Ada'), ('2', 'Bo'), ('3', 'Cy');
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, group_least, group_most, facilitated, created_at)
      VALUES ('c', 'p', 'C', 'peer', '2026-03-01', 6, 14, 60, 90, '{}', 2, 3, 0, '');
    INSERT INTO group_runs VALUES ('r', 'c', '', '${'f'.repeat(64)}', '1', 2, '{}', 5);
    INSERT INTO groups VALUES
      ('g', 'c', 'r', 'Peers 1', 'active', '2026-03-01', '', NULL, NULL, NULL);
    INSERT INTO group_members VALUES ('g', 'c', '1', 'member', NULL), ('g', 'c', '2', 'member', NULL)`);
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all();
  const before = [rows('groups'), rows('group_members')];
  expect(migrate(db, 11)).toEqual([11]);
  expect([rows('groups'), rows('group_members')]).toEqual(before);

  const log = db.prepare(`INSERT INTO group_sessions VALUES (?, 'g', ?, ?, 'video', NULL, '')`);
  expect(() => log.run('s', '1 March', 60)).toThrow(/CHECK/);
  expect(() => log.run('s', '2026-03-01', 0)).toThrow(/CHECK/);
  log.run('s', '2026-03-01', 60);
  const present = db.prepare(`INSERT INTO group_session_people VALUES ('s', 'g', ?)`);
  present.run('1');
  present.run('2');
  expect(() => present.run('2')).toThrow(/UNIQUE/);
  // Cy was never in the group.
  expect(() => present.run('3')).toThrow(/FOREIGN KEY/);
  db.exec(`DELETE FROM group_sessions`);
  expect(rows('group_session_people')).toEqual([]);
});
