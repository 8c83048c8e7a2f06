import type { z } from 'zod';
import type { CohortId, PersonId } from '../../shared/ids';
import { Person } from '../../shared/person';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `
  id, name, staff_number AS staffNumber, email, department, site, time_zone AS timeZone, level,
  manager_id AS managerId, entry_date AS entryDate, leaving_date AS leavingDate`;

/** Everybody in the file, by name; not who was erased. */
export const listPeople = (db: ReadDb): Person[] =>
  Person.array().parse(
    db.prepare(`SELECT ${COLUMNS} FROM people WHERE erased_at IS NULL ORDER BY name, id`).all(),
  );

/** Somebody with a part in a cohort, in its matches, or above one of these: whom its board speaks of. */
export const COHORT_CIRCLE = `
  WITH RECURSIVE circle (id) AS (
    SELECT person_id FROM enrollments WHERE cohort_id = @cohortId
    UNION SELECT mentee_id FROM matches WHERE cohort_id = @cohortId
    UNION SELECT mentor_id FROM matches WHERE cohort_id = @cohortId
    UNION SELECT manager_id FROM people JOIN circle USING (id) WHERE manager_id IS NOT NULL)`;

/** Those with a part in a cohort and everybody above them, by name. */
export const listCircle = (db: ReadDb, cohortId: CohortId): Person[] =>
  Person.array().parse(
    db
      .prepare(
        `${COHORT_CIRCLE} SELECT ${COLUMNS} FROM people JOIN circle USING (id) ORDER BY name, id`,
      )
      .all({ cohortId }),
  );

const Known = Person.pick({
  id: true,
  name: true,
  staffNumber: true,
  department: true,
  site: true,
});

/** Those with a part in a cohort, whether or not they left it since, as the organisation knows them. */
export const listTakingPart = (db: ReadDb, cohortId: CohortId): z.infer<typeof Known>[] =>
  Known.array().parse(
    db
      .prepare(
        `SELECT id, name, staff_number AS staffNumber, department, site FROM people
          WHERE erased_at IS NULL AND id IN (SELECT person_id FROM enrollments WHERE cohort_id = ?)
          ORDER BY id`,
      )
      .all(cohortId),
  );

/** How many people are in the file. */
export const countPeople = (db: ReadDb): number =>
  db.prepare<[], number>('SELECT count(*) FROM people WHERE erased_at IS NULL').pluck().get() ?? 0;

/** Somebody, or who stands in the place of somebody erased. */
export function findPerson(db: ReadDb, id: PersonId): Person | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM people WHERE id = ?`).get(id);
  return row === undefined ? undefined : Person.parse(row);
}

/** Somebody, but not who was erased: about them nothing is written any more, for it could not be erased again. */
export const findOnFile = (db: ReadDb, id: PersonId): Person | undefined =>
  isErased(db, id) ? undefined : findPerson(db, id);

const isErased = (db: ReadDb, id: PersonId): boolean =>
  db.prepare('SELECT 1 FROM people WHERE id = ? AND erased_at IS NOT NULL').get(id) !== undefined;

/** Names by id, for sentences and lists. */
export const personNames = (db: ReadDb): ReadonlyMap<PersonId, string> =>
  new Map(
    db
      .prepare<[], { id: PersonId; name: string }>('SELECT id, name FROM people')
      .all()
      .map(({ id, name }) => [id, name]),
  );

/** Everybody's direct manager, for those who have one on record. */
export const managersOf = (db: ReadDb): ReadonlyMap<PersonId, PersonId> =>
  new Map(
    db
      .prepare<[], { id: PersonId; managerId: PersonId }>(
        'SELECT id, manager_id AS managerId FROM people WHERE manager_id IS NOT NULL',
      )
      .all()
      .map(({ id, managerId }) => [id, managerId]),
  );

/** Who else bears this staff number, leading zeros and case aside; undefined when nobody does. */
export const staffNumberHolder = (
  db: ReadDb,
  staffNumber: string,
  except: PersonId | null,
): { name: string } | undefined =>
  db
    .prepare<[string, string | null], { name: string }>(
      `SELECT name FROM people
        WHERE lower(ltrim(staff_number, '0')) = lower(ltrim(?, '0')) AND id IS NOT ?`,
    )
    .get(staffNumber, except);

/**
 * Writes people, new or changed; for many, as SQLite reads the statement but once. Their managers must
 * be there, or come in the same transaction.
 */
export function personSaver(db: WriteDb): (person: Person) => void {
  const statement = db.prepare(`
    INSERT INTO people (id, name, staff_number, email, department, site, time_zone, level,
      manager_id, entry_date, leaving_date)
    VALUES (@id, @name, @staffNumber, @email, @department, @site, @timeZone, @level,
      @managerId, @entryDate, @leavingDate)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, staff_number = excluded.staff_number,
      email = excluded.email, department = excluded.department, site = excluded.site,
      time_zone = excluded.time_zone, level = excluded.level, manager_id = excluded.manager_id,
      entry_date = excluded.entry_date, leaving_date = excluded.leaving_date
  `);
  return (person) => void statement.run(person);
}

/** Writes one person, as `personSaver` does. */
export const savePerson = (db: WriteDb, person: Person): void => personSaver(db)(person);
