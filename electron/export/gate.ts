import { z } from 'zod';
import { CohortId, PersonId } from '../../shared/ids';
import { isUp } from '../../shared/safeguard';
import type { CalendarDate } from '../../shared/time';
import { barsOn } from '../db/bars';
import type { ReadDb } from '../db/database';

/** The column that says that a row was on hold when it went out: which checks its mentor lacked. */
export const HOLD = 'On hold for';

/** Who leads what in each table with a gate: the row, the cohort and the mentor or facilitator. */
export const LEADERS: Readonly<Record<string, string>> = {
  matches: `SELECT rowid, cohort_id AS cohortId, mentor_id AS personId FROM matches
    WHERE state = 'active'`,
  group_members: `SELECT rowid, cohort_id AS cohortId, person_id AS personId FROM group_members
    WHERE role = 'facilitator' AND left_on IS NULL`,
  meetings: `SELECT m.rowid, e.cohort_id AS cohortId, m.mentor_id AS personId
    FROM meetings m JOIN events e ON e.id = m.event_id`,
};

/** The tables into which a trigger lets nothing without the checks that a program demands. */
export const gatedTables = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], string>(
        `SELECT tbl_name FROM main.sqlite_schema WHERE type = 'trigger'
          AND instr(sql, 'not-screened') > 0 AND instr(sql, ' AFTER INSERT ON ') > 0`,
      )
      .pluck()
      .all(),
  );

const Led = z.object({ rowid: z.int(), cohortId: CohortId, personId: PersonId });

/** The checks that are lacking, by row; rows that are not on hold are not in it. */
export function holdsIn(
  db: ReadDb,
  table: string,
  today: CalendarDate,
): ReadonlyMap<number, string> {
  const bars = barsOn(db);
  const held = new Map<number, string>();
  for (const { rowid, ...led } of Led.array().parse(db.prepare(LEADERS[table] ?? '').all())) {
    const checks = bars({ ...led, role: 'mentor' })
      .filter((bar) => bar.why === 'not-screened' && isUp(bar, today))
      .flatMap((bar) => bar.checks);
    if (checks.length > 0) held.set(rowid, checks.join(', '));
  }
  return held;
}
