import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sessionsOfGroup } from '../../../../electron/db/group-sessions';
import { migrate } from '../../../../electron/db/migrate';
import { GroupId } from '../../../../shared/ids';
import { openTestDb } from '../../../support/office';

it('leaves the notes of groups shared, as they were', () => {
  const db = openTestDb(12);
  const [program, cohort, run, group, session] = Array.from({ length: 5 }, () => randomUUID());
  db.exec(`
    INSERT INTO programs VALUES ('${program}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, group_least, group_most, facilitated, created_at)
      VALUES ('${cohort}', '${program}', 'C', 'peer', '2026-03-01', 6, 14, 60, 90, '{}', 2, 3, 0, '');
    INSERT INTO group_runs VALUES ('${run}', '${cohort}', '', '${'f'.repeat(64)}', '1', 2, '{}', 5);
    INSERT INTO groups VALUES
      ('${group}', '${cohort}', '${run}', 'Peers 1', 'active', '2026-03-01', '', NULL, NULL, NULL);
    INSERT INTO group_sessions VALUES
      ('${session}', '${group}', '2026-03-02', 60, 'video', 'Went well', '');`);
  expect(migrate(db, 13)).toEqual([13]);
  expect(db.prepare('SELECT note, note_private FROM group_sessions').get()).toEqual({
    note: 'Went well',
    note_private: null,
  });
  expect(() => db.exec('UPDATE group_sessions SET note_private = 0')).toThrow(/CHECK/);
  db.exec('UPDATE group_sessions SET note_private = 1');
  expect(sessionsOfGroup(db, GroupId.parse(group))).toMatchObject([{ notePrivate: true }]);
});
