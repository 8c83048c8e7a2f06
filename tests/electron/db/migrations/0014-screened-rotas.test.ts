import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { openTestDb } from '../../../support/office';

it('keeps rotas as they are, and writes none of a mentor who lacks a check', () => {
  const db = openTestDb(13);
  const at = '2026-01-10T08:00:00.000Z';
  db.exec(`
    INSERT INTO people (id, name) VALUES ('e', 'Mei'), ('o', 'Omar'), ('p', 'Pia');
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, created_at)
      VALUES ('c', 'p', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '');
    INSERT INTO safeguards VALUES ('p', 18, '["Check"]', 24);
    INSERT INTO screenings VALUES ('p', 'CHECK', 'cleared', NULL, '2025-01-01', '2026-01-09');
    INSERT INTO events VALUES ('v', 'c', 'flash', 'V', '2026-02-01', '17:00', 2, 8, 2, 1, NULL, NULL,
      'fair', '{"madeAt":"${at}"}', NULL, '');
    INSERT INTO meetings VALUES ('m', 'v', 1, 'e', 'o', 500, NULL)`);
  const rows = () => db.prepare('SELECT * FROM meetings ORDER BY id').all();
  const before = rows();
  expect(migrate(db, 14)).toEqual([14]);
  expect(rows()).toEqual(before);

  const seat = (mentor: string) =>
    db.exec(`INSERT INTO meetings VALUES ('${randomUUID()}', 'v', 2, 'e', '${mentor}', 500, NULL)`);
  const settle = () => db.exec(`UPDATE events SET published_at = '${at}'`);
  expect(settle).toThrow('not-screened');
  db.exec('DELETE FROM meetings');
  expect(() => seat('o')).toThrow('not-screened');
  // Pia's counted the day before, and it may still be that day where the coordinator is.
  expect(() => seat('p')).not.toThrow();
  expect(() => db.exec(`UPDATE meetings SET mentor_id = 'o'`)).toThrow('not-screened');
  expect(settle).not.toThrow();
  db.exec(`UPDATE screenings SET expires_on = '2026-01-08'; UPDATE events SET published_at = NULL`);
  expect(settle).toThrow('not-screened');
  // An event that is over can be settled; who was erased is in the way of nothing.
  db.exec(`UPDATE events SET held_on = '2026-01-09'`);
  expect(settle).not.toThrow();
  db.exec(`INSERT INTO people (id, name, erased_at) VALUES ('x', 'Erased', '${at}')`);
  expect(() => db.exec(`UPDATE meetings SET mentor_id = 'x'`)).not.toThrow();
});

it('lets nobody take over a group without the checks', () => {
  const db = openTestDb(14);
  db.exec(`
    INSERT INTO people (id, name) VALUES ('e', 'Mei'), ('o', 'Omar');
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, group_least, group_most, facilitated, created_at)
      VALUES ('c', 'p', 'C', 'circles', '2026-01-01', 6, 14, 60, 90, '{}', 2, 3, 1, '');
    INSERT INTO group_runs VALUES ('r', 'c', '', '${'f'.repeat(64)}', '1', 2, '{}', 5);
    INSERT INTO groups VALUES
      ('g', 'c', 'r', 'Circle 1', 'active', '2026-01-01', '2026-01-01T08:00:00.000Z', NULL, NULL, NULL);
    INSERT INTO group_members VALUES ('g', 'c', 'e', 'member', NULL);
    INSERT INTO safeguards VALUES ('p', 18, '["Check"]', 24)`);
  const lead = () => db.exec(`UPDATE group_members SET role = 'facilitator'`);
  expect(lead).toThrow('not-screened');
  expect(() =>
    db.exec(`INSERT INTO group_members VALUES ('g', 'c', 'o', 'facilitator', NULL)`),
  ).toThrow('not-screened');
  db.exec(`INSERT INTO screenings VALUES ('e', 'check', 'cleared', NULL, '2025-01-01', NULL)`);
  expect(lead).not.toThrow();
});
