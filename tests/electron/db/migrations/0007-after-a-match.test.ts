import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { WriteDb } from '../../../../electron/db/database';
import {
  beginChange,
  endChange,
  lastDone,
  replay,
  trackChanges,
} from '../../../../electron/db/history';
import { listMatches } from '../../../../electron/db/matches';
import { migrate } from '../../../../electron/db/migrate';
import { ChangeId, CohortId } from '../../../../shared/ids';
import { Instant } from '../../../../shared/time';
import { openTestDb } from '../../../support/office';

const ids = Array.from({ length: 5 }, () => randomUUID());
const NOW = Instant.parse('2026-03-01T09:00:00.000Z');

/** A file of the version before with a match, which was ended as one step. */
function oldFile(): WriteDb {
  const db = openTestDb(6);
  trackChanges(db);
  const [program, cohort, mentee, mentor, run] = ids;
  db.exec(`
    INSERT INTO programs VALUES ('${program}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, created_at)
    VALUES ('${cohort}', '${program}', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '');
    INSERT INTO people (id, name) VALUES ('${mentee}', 'Mei'), ('${mentor}', 'Omar');
    INSERT INTO runs VALUES ('${run}', '${cohort}', '${NOW}', '${'a'.repeat(64)}', '1', 'fair', 1, '{}', 1);
    INSERT INTO matches VALUES ('${randomUUID()}', '${cohort}', '${mentee}', '${mentor}', '${run}',
      'active', 700, '2026-01-01', '${NOW}', NULL, NULL, NULL);`);
  const id = ChangeId.parse(randomUUID());
  db.transaction(() => {
    beginChange(db, id, NOW);
    db.exec(
      `UPDATE matches SET state = 'closed', closed_on = '2026-02-01', close_reason = 'no-time'`,
    );
    endChange(db, id, { kind: 'close', subject: null });
  })();
  return db;
}

it('lets both sides of a match that ended before be matched again, and its end be taken back', () => {
  const db = oldFile();
  expect(migrate(db, 7)).toEqual([7]);
  const matches = () => listMatches(db, CohortId.parse(ids[1]));
  expect(matches()).toMatchObject([{ state: 'closed', menteeDone: false, mentorDone: false }]);
  const change = lastDone(db);
  expect(change && db.transaction(() => replay(db, change.id, 'undo'))()).toEqual([]);
  expect(matches()).toMatchObject([{ state: 'active', closedOn: null }]);
  expect(() => db.exec('UPDATE matches SET mentee_done = 1')).toThrow(/CHECK/);
});
