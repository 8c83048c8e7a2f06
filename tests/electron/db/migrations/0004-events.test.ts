import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { openTestDb } from '../../../support/office';

/** A file as the version before left it: a cohort with three people. */
function oldFile() {
  const db = openTestDb(3);
  db.exec(`
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, created_at)
    VALUES ('c', 'p', 'Spring', '2026-03-01', 6, 14, 60, 90, '{}', 'then');
    INSERT INTO people (id, name) VALUES ('a', 'Ana'), ('b', 'Bo'), ('d', 'Di');`);
  migrate(db, 4);
  return db;
}

const event = (db: ReturnType<typeof oldFile>) =>
  db.exec(`
    INSERT INTO events VALUES ('e', 'c', 'flash', 'Noon', '2026-03-02', '12:00', 3, 20, 5, 2, NULL,
      NULL, 'fair', NULL, NULL, 'now')`);
const meet = (db: ReturnType<typeof oldFile>, ...row: (string | number)[]) =>
  db.prepare(`INSERT INTO meetings VALUES (?, 'e', ?, ?, ?, 500, NULL)`).run(...row);

it('keeps what was there, and begins without events', () => {
  const db = oldFile();
  expect(db.prepare('SELECT name FROM people ORDER BY name').pluck().all()).toEqual([
    'Ana',
    'Bo',
    'Di',
  ]);
  expect(db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it.each([
  [
    'a mentee in two places',
    [
      ['1', 1, 'a', 'b'],
      ['2', 1, 'a', 'd'],
    ],
  ],
  [
    'a mentor in two places',
    [
      ['1', 1, 'a', 'b'],
      ['2', 1, 'd', 'b'],
    ],
  ],
  [
    'a pair twice',
    [
      ['1', 1, 'a', 'b'],
      ['2', 2, 'a', 'b'],
    ],
  ],
  ['somebody with themselves', [['1', 1, 'a', 'a']]],
])('refuses %s', (_, rows) => {
  const db = oldFile();
  event(db);
  expect(() => rows.forEach((row) => void meet(db, ...row))).toThrow(/UNIQUE|CHECK/);
});

it('takes the rota and its notes along when an event goes', () => {
  const db = oldFile();
  event(db);
  meet(db, '1', 1, 'a', 'b');
  db.exec(`INSERT INTO meeting_notes VALUES ('1', 'mentor', 4, NULL, 'now')`);
  db.exec(`DELETE FROM events`);
  expect(db.prepare('SELECT count(*) FROM meeting_notes').pluck().get()).toBe(0);
});
