import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listEventDecisions } from '../../../../electron/db/events';
import { migrate } from '../../../../electron/db/migrate';
import { EventId } from '../../../../shared/ids';
import { openTestDb } from '../../../support/office';

it('keeps what was decided about rotas, without a reason or a moment', () => {
  const db = openTestDb(15);
  const [program, cohort, event, menteeId, mentorId] = Array.from({ length: 5 }, () =>
    randomUUID(),
  );
  db.exec(`
    INSERT INTO people (id, name) VALUES ('${menteeId}', 'Mei'), ('${mentorId}', 'Omar');
    INSERT INTO programs VALUES ('${program}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
        session_minutes, gate_day, matching, created_at)
      VALUES ('${cohort}', '${program}', 'C', 'flash', '2026-01-01', 6, 14, 60, 90, '{}', '');
    INSERT INTO events VALUES ('${event}', '${cohort}', 'flash', 'V', '2026-02-01', '17:00', 2, 8, 2,
      1, NULL, NULL, 'fair', NULL, NULL, '');
    INSERT INTO event_decisions VALUES ('${event}', '${menteeId}', '${mentorId}', 'forbid')`);
  expect(migrate(db, 16)).toEqual([16]);
  expect(listEventDecisions(db, EventId.parse(event))).toEqual([
    { menteeId, mentorId, kind: 'forbid', reason: null, decidedAt: null },
  ]);
});
