import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sessionsOf } from '../../../../electron/db/matches';
import { migrate } from '../../../../electron/db/migrate';
import { safeguardsOf } from '../../../../electron/db/safeguards';
import { MatchId, ProgramId } from '../../../../shared/ids';
import { openTestDb } from '../../../support/office';

it('demands nothing of programs that are there, and leaves matches and sessions as they are', () => {
  const db = openTestDb(11);
  const [program, cohort, mentee, mentor, run, match] = Array.from({ length: 6 }, () =>
    randomUUID(),
  );
  const at = '2026-01-01T08:00:00.000Z';
  db.exec(`
    INSERT INTO programs VALUES ('${program}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, created_at)
    VALUES ('${cohort}', '${program}', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '');
    INSERT INTO people (id, name) VALUES ('${mentee}', 'Mei'), ('${mentor}', 'Omar');
    INSERT INTO runs VALUES ('${run}', '${cohort}', '${at}', '${'a'.repeat(64)}', '1', 'fair', 1, '{}', 1);
    INSERT INTO matches (id, cohort_id, mentee_id, mentor_id, run_id, state, score, starts_on, published_at)
    VALUES ('${match}', '${cohort}', '${mentee}', '${mentor}', '${run}', 'active', 700, '2026-01-01', '${at}');
    INSERT INTO sessions VALUES ('${randomUUID()}', '${match}', '2026-02-01', 45, 'video', 'Went well', '${at}');`);
  expect(migrate(db, 12)).toEqual([12]);
  expect(safeguardsOf(db, ProgramId.parse(program)).checks).toEqual([]);
  expect(sessionsOf(db, MatchId.parse(match))).toMatchObject([{ note: 'Went well' }]);
  expect(sessionsOf(db, MatchId.parse(match))[0]).not.toHaveProperty('notePrivate');
  db.exec(`INSERT INTO safeguards VALUES ('${program}', 18, '["Check"]', 24)`);
  expect(() => db.exec(`UPDATE matches SET signed_on = '2026-02-01'`)).not.toThrow();
});
