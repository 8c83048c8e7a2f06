import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listGroupMembers } from '../../../../electron/db/groups';
import { migrate } from '../../../../electron/db/migrate';
import { CohortId } from '../../../../shared/ids';
import { openTestDb } from '../../../support/office';

it('has everybody in a group from its beginning who was in it before', () => {
  const db = openTestDb(16);
  const [program, cohort, run, group, personId] = Array.from({ length: 5 }, () => randomUUID());
  db.exec(`
    INSERT INTO people (id, name) VALUES ('${personId}', 'Mei');
    INSERT INTO programs VALUES ('${program}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, group_least, group_most, facilitated, created_at)
      VALUES ('${cohort}', '${program}', 'C', 'circles', '2026-03-01', 6, 14, 60, 90, '{}', 4, 6, 1, '');
    INSERT INTO group_runs VALUES ('${run}', '${cohort}', '', '${'f'.repeat(64)}', '1', 2, '{}', 5);
    INSERT INTO groups VALUES
      ('${group}', '${cohort}', '${run}', 'Circle 1', 'active', '2026-03-01', '', NULL, NULL, NULL);
    INSERT INTO group_members VALUES ('${group}', '${cohort}', '${personId}', 'facilitator', NULL);`);
  expect(migrate(db, 17)).toEqual([17]);
  expect(listGroupMembers(db, CohortId.parse(cohort))).toEqual([
    { groupId: group, personId, role: 'facilitator', joinedOn: null, leftOn: null },
  ]);
  expect(() => db.exec(`UPDATE group_members SET joined_on = 'May'`)).toThrow(/CHECK/);
});
