import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { listSkills } from '../../../../electron/db/skills';
import { openTestDb } from '../../../support/office';

it('brings a file whose skills nobody edited up to date, with the shipped list in force', () => {
  const db = openTestDb(5);
  db.exec(`
    INSERT INTO people (id, name) VALUES ('1', 'Ada');
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, created_at)
    VALUES ('c', 'p', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '');
    INSERT INTO enrollments (id, cohort_id, person_id, role, answers, answered_at)
    VALUES ('e', 'c', '1', 'mentee', '{"skills":["AI"]}', '')`);
  const enrollments = () => db.prepare('SELECT * FROM enrollments').all();
  const before = enrollments();
  expect(migrate(db, 6)).toEqual([6]);
  expect(enrollments()).toEqual(before);
  const shipped = listSkills(db);
  expect(shipped.length).toBeGreaterThanOrEqual(150);
  const add = db.prepare(`INSERT INTO skills VALUES (?, ?, ?, '[]', 0, '')`);
  add.run('1', 'Beekeeping', '[]');
  expect(listSkills(db)).toHaveLength(shipped.length + 1);
  expect(() => add.run('2', '', '[]')).toThrow(/CHECK/);
  expect(() => add.run('2', 'Hives', '{}')).toThrow(/CHECK/);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
