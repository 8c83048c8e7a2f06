import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { findCohort, listCohorts } from '../../../../electron/db/programs';
import { DEFAULT_MATCHING } from '../../../../shared/criterion';
import { CohortId, EnrollmentId } from '../../../../shared/ids';
import { anyId, openTestDb } from '../../../support/office';

/** A file as the first release left it: a program with a cohort and somebody in it. */
function oldFile() {
  const db = openTestDb(1);
  const [programId, personId] = [anyId(), anyId()];
  const cohortId = CohortId.parse(anyId());
  db.prepare(
    `INSERT INTO programs VALUES (?, 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '')`,
  ).run(programId);
  db.prepare(
    `INSERT INTO cohorts VALUES (?, ?, 'Spring', 'one-to-one', '2026-03-01', 6, 14, 60, 90, ?, 'then')`,
  ).run(cohortId, programId, JSON.stringify(DEFAULT_MATCHING));
  db.prepare(`INSERT INTO people (id, name) VALUES (?, 'Ana')`).run(personId);
  db.prepare(
    `INSERT INTO enrollments VALUES (?, ?, ?, 'mentee', '{}', NULL, NULL, NULL, '', NULL)`,
  ).run(EnrollmentId.parse(anyId()), cohortId, personId);
  migrate(db, 2);
  return { db, cohortId, programId };
}

it('keeps a cohort of before, with everything that points at it, as one to one without groups', () => {
  const { db, cohortId } = oldFile();
  expect(db.prepare('SELECT format, kickoff_date, created_at FROM cohorts').all()).toEqual([
    { format: 'one-to-one', kickoff_date: '2026-03-01', created_at: 'then' },
  ]);
  migrate(db);
  expect(findCohort(db, cohortId)).toMatchObject({ name: 'Spring', groups: null, cadenceDays: 14 });
  expect(db.prepare('SELECT cohort_id FROM enrollments').pluck().all()).toEqual([cohortId]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it.each([
  ['one-to-one', 4, 8, 1],
  ['circles', null, null, null],
  ['circles', 8, 4, 1],
  ['circles', 4, null, 1],
  ['circles', 4, 8, 2],
  ['ring', null, null, null],
])('refuses a cohort of format %s with groups of %s to %s, facilitated %s', (...shape) => {
  const { db } = oldFile();
  expect(() =>
    db
      .prepare(`UPDATE cohorts SET (format, group_least, group_most, facilitated) = (?, ?, ?, ?)`)
      .run(...shape),
  ).toThrow(/CHECK/);
  db.exec(
    `UPDATE cohorts SET format = 'circles', group_least = 4, group_most = 8, facilitated = 0`,
  );
  expect(listCohorts(db)[0]?.groups).toEqual({ least: 4, most: 8, facilitated: false });
});
