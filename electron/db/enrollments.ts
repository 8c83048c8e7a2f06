import { z } from 'zod';
import { Answers } from '../../shared/answers';
import { Enrollment, NamedPerson, type OptIn } from '../../shared/enrollment';
import type { CohortId, EnrollmentId, PersonId } from '../../shared/ids';
import { barsOn } from './bars';
import type { ReadDb, WriteDb } from './database';

const Row = Enrollment.pick({
  id: true,
  cohortId: true,
  personId: true,
  role: true,
  answeredAt: true,
  withdrawnOn: true,
}).extend({
  answers: z.string(),
  optInAnswer: z.enum(['yes', 'no']).nullable(),
  optInOn: z.string().nullable(),
  optInWording: z.string().nullable(),
});

const NamedRow = NamedPerson.extend({
  enrollmentId: z.string(),
  kind: z.enum(['wish', 'veto']),
});

const COLUMNS = `
  e.id, e.cohort_id AS cohortId, e.person_id AS personId, e.role, e.answers,
  e.opt_in_answer AS optInAnswer, e.opt_in_on AS optInOn, e.opt_in_wording AS optInWording,
  e.answered_at AS answeredAt, e.withdrawn_on AS withdrawnOn`;
const NAMED = `
  n.enrollment_id AS enrollmentId, n.kind, n.person_id AS personId,
  n.written_name AS writtenName, n.reason`;

/** All enrollments of a cohort, mentors first, in a stable order. */
export const listEnrollments = (db: ReadDb, cohortId: CohortId): Enrollment[] =>
  select(db, 'e.cohort_id = ?', cohortId);

/** A person's enrollments in one cohort: none, one, or one for each role. */
export const enrollmentsOf = (db: ReadDb, cohortId: CohortId, personId: PersonId): Enrollment[] =>
  select(db, 'e.cohort_id = ? AND e.person_id = ?', cohortId, personId);

export const findEnrollment = (db: ReadDb, id: EnrollmentId): Enrollment | undefined =>
  select(db, 'e.id = ?', id)[0];

function select(db: ReadDb, where: string, ...values: string[]): Enrollment[] {
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM enrollments e WHERE ${where} ORDER BY e.role DESC, e.id`)
    .all(...values);
  const named = NamedRow.array().parse(
    db
      .prepare(
        `SELECT ${NAMED} FROM named_people n JOIN enrollments e ON e.id = n.enrollment_id
          WHERE ${where} ORDER BY n.enrollment_id, n.kind, n.position`,
      )
      .all(...values),
  );
  const barsOf = barsOn(db);
  const byEnrollment = Map.groupBy(named, ({ enrollmentId }) => enrollmentId);
  return Row.array()
    .parse(rows)
    .map(({ optInAnswer, optInOn, optInWording, answers, ...row }) => {
      const persons = (kind: 'wish' | 'veto') =>
        (byEnrollment.get(row.id) ?? [])
          .filter((entry) => entry.kind === kind)
          .map(({ personId, writtenName, reason }) => ({ personId, writtenName, reason }));
      const bars = barsOf(row);
      return {
        ...row,
        ...(bars.length > 0 && { bars }),
        answers: Answers.parse(JSON.parse(answers)),
        optIn:
          optInAnswer && ({ answer: optInAnswer, on: optInOn, wording: optInWording } as OptIn),
        wishes: persons('wish'),
        vetoes: persons('veto'),
      };
    });
}

/** Whether a wish or veto in the cohort names somebody who was not found yet. */
export const hasOpenNames = (db: ReadDb, cohortId: CohortId): boolean =>
  db
    .prepare(
      `SELECT 1 FROM named_people n JOIN enrollments e ON e.id = n.enrollment_id
        WHERE e.cohort_id = ? AND n.person_id IS NULL LIMIT 1`,
    )
    .get(cohortId) !== undefined;

/** Writes enrollments, new or changed, with their wishes and vetoes; for many, as with `personSaver`. */
export function enrollmentSaver(db: WriteDb): (enrollment: Enrollment) => void {
  const save = db.prepare(`
    INSERT INTO enrollments (id, cohort_id, person_id, role, answers, opt_in_answer, opt_in_on,
      opt_in_wording, answered_at, withdrawn_on)
    VALUES (@id, @cohortId, @personId, @role, @answers, @optInAnswer, @optInOn,
      @optInWording, @answeredAt, @withdrawnOn)
    ON CONFLICT (id) DO UPDATE SET answers = excluded.answers,
      opt_in_answer = excluded.opt_in_answer, opt_in_on = excluded.opt_in_on,
      opt_in_wording = excluded.opt_in_wording, answered_at = excluded.answered_at,
      withdrawn_on = excluded.withdrawn_on
  `);
  const forgetNamed = db.prepare('DELETE FROM named_people WHERE enrollment_id = ?');
  const saveNamed = db.prepare(`
    INSERT INTO named_people (enrollment_id, kind, position, person_id, written_name, reason)
    VALUES (?, ?, ?, ?, ?, ?)`);
  return (enrollment) => {
    const { id, optIn } = enrollment;
    save.run({
      ...enrollment,
      answers: JSON.stringify(enrollment.answers),
      optInAnswer: optIn?.answer ?? null,
      optInOn: optIn?.on ?? null,
      optInWording: optIn?.wording ?? null,
    });
    forgetNamed.run(id);
    const write = (kind: 'wish' | 'veto', persons: readonly NamedPerson[]) => {
      for (const [position, { personId, writtenName, reason }] of persons.entries()) {
        saveNamed.run(id, kind, position, personId, writtenName, reason);
      }
    };
    write('wish', enrollment.wishes);
    write('veto', enrollment.vetoes);
  };
}

/** Writes one enrollment, as `enrollmentSaver` does. */
export const saveEnrollment = (db: WriteDb, enrollment: Enrollment): void =>
  enrollmentSaver(db)(enrollment);
