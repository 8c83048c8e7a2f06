import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { openTestDb } from '../../../support/office';

it('brings a file without scenarios up to date and leaves its cohorts as they were', () => {
  const db = openTestDb(2);
  db.exec(`
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, created_at)
    VALUES ('c', 'p', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '')`);
  const cohorts = () => db.prepare('SELECT * FROM cohorts').all();
  const before = cohorts();
  expect(migrate(db, 3)).toEqual([3]);
  expect(cohorts()).toEqual(before);
  const add = db.prepare(`INSERT INTO scenarios VALUES (?, 'c', ?, '{}', '[]', '')`);
  add.run('1', 'More places');
  expect(() => add.run('2', 'More places')).toThrow(/UNIQUE/);
  expect(() => add.run('2', '')).toThrow(/CHECK/);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
