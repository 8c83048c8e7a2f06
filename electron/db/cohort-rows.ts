import type { CohortId } from '../../shared/ids';
import type { ReadDb } from './database';
import { COHORT_CIRCLE } from './people';

/** Every row a cohort's board is made from, but for what was decided on it and its runs. */
const SOURCES = [
  'SELECT * FROM cohorts WHERE id = @cohortId',
  'SELECT p.* FROM programs p JOIN cohorts c ON c.program_id = p.id WHERE c.id = @cohortId',
  `${COHORT_CIRCLE} SELECT people.* FROM people JOIN circle USING (id) ORDER BY id`,
  'SELECT * FROM enrollments WHERE cohort_id = @cohortId ORDER BY id',
  `SELECT n.* FROM named_people n JOIN enrollments e ON e.id = n.enrollment_id
    WHERE e.cohort_id = @cohortId ORDER BY n.enrollment_id, n.kind, n.position`,
  'SELECT * FROM skills ORDER BY id',
  'SELECT s.* FROM safeguards s JOIN cohorts c USING (program_id) WHERE c.id = @cohortId',
  ...['consents', 'minors', 'screenings'].map(
    (table) => `SELECT t.* FROM ${table} t JOIN enrollments e USING (person_id)
      WHERE e.cohort_id = @cohortId ORDER BY t.rowid, e.id`,
  ),
  // All of them: the problem and its fingerprint hold only those that a criterion is made of.
  `SELECT a.* FROM demographic_answers a JOIN cohorts c ON c.program_id = a.program_id
    WHERE c.id = @cohortId ORDER BY a.field, a.person_id`,
  `SELECT s.id FROM snapshots s JOIN cohorts k ON k.id = s.cohort_id
    JOIN cohorts c ON c.program_id = k.program_id WHERE c.id = @cohortId ORDER BY s.id`,
  `SELECT * FROM matches WHERE cohort_id = @cohortId OR state = 'closed' ORDER BY id`,
  `SELECT m.mentee_id, m.mentor_id, n.given_by, n.note
    FROM meeting_notes n JOIN meetings m ON m.id = n.meeting_id JOIN events e ON e.id = m.event_id
    WHERE e.cohort_id = @cohortId ORDER BY m.id, n.given_by`,
  // Who waited hangs on what else was published in the program. A snapshot never changes.
  `SELECT s.id FROM snapshots s JOIN cohorts c ON c.id = s.cohort_id
    WHERE c.program_id = (SELECT program_id FROM cohorts WHERE id = @cohortId) ORDER BY s.id`,
  `SELECT m.id FROM matches m JOIN cohorts c ON c.id = m.cohort_id
    WHERE m.state = 'active'
      AND c.program_id = (SELECT program_id FROM cohorts WHERE id = @cohortId) ORDER BY m.id`,
];

/**
 * A cohort's rows as one text, as they are stored: equal texts mean that the cohort reads the same.
 * It holds confidential vetoes: compare it, never store it.
 */
export const cohortRows = (db: ReadDb, cohortId: CohortId): string =>
  JSON.stringify(SOURCES.map((sql) => db.prepare(sql).raw().all({ cohortId })));
