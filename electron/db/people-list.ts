import { z } from 'zod';
import { Answers } from '../../shared/answers';
import { PersonRow } from '../../shared/contract/people';
import { Enrollment } from '../../shared/enrollment';
import { type CohortId, PersonId } from '../../shared/ids';
import { Person } from '../../shared/person';
import { missingAnswers, notMatchable } from '../../shared/standing';
import type { CalendarDate } from '../../shared/time';
import { barsOn } from './bars';
import type { ReadDb } from './database';
import { json } from './json';

// Of each row only what the list shows is read, and parsed no further than that needs: ten thousand
// whole people with their answers take three times as long, and the list is fetched with every change.

const Lines = z.array(
  PersonRow.pick({
    id: true,
    name: true,
    staffNumber: true,
    email: true,
    department: true,
    site: true,
    level: true,
  }).extend({ leavingDate: Person.shape.leavingDate }),
);

const GIVEN = z.array(z.unknown());
const Parts = z.array(
  Enrollment.pick({ personId: true, role: true, withdrawnOn: true }).extend({
    optIn: z.enum(['yes', 'no']).nullable(),
    answers: json(
      z.object({
        ...{ skills: GIVEN, goals: GIVEN, meeting: GIVEN, slots: GIVEN, languages: GIVEN },
        style: z.unknown(),
        capacity: Answers.shape.capacity,
      }),
    ),
  }),
);

const Unclear = z.array(z.object({ personId: PersonId, names: z.int() }));

const listLines = (db: ReadDb) =>
  Lines.parse(
    db
      .prepare(
        `SELECT id, name, staff_number AS staffNumber, email, department, site, level,
                leaving_date AS leavingDate
           FROM people WHERE erased_at IS NULL ORDER BY name, id`,
      )
      .all(),
  );

/** Parts in the cohort by person, mentors first. */
function partsByPerson(db: ReadDb, cohortId: CohortId) {
  const parts = Parts.parse(
    db
      .prepare(
        `SELECT person_id AS personId, role, withdrawn_on AS withdrawnOn, opt_in_answer AS optIn,
                answers
           FROM enrollments WHERE cohort_id = ? ORDER BY role DESC, id`,
      )
      .all(cohortId),
  );
  return Map.groupBy(parts, ({ personId }) => personId);
}

/** How many wishes and vetoes of each person in the cohort do not point at anybody yet. */
function unclearNames(db: ReadDb, cohortId: CohortId): ReadonlyMap<PersonId, number> {
  const rows = db
    .prepare(
      `SELECT e.person_id AS personId, count(*) AS names
         FROM named_people n JOIN enrollments e ON e.id = n.enrollment_id
        WHERE e.cohort_id = ? AND n.person_id IS NULL GROUP BY e.person_id`,
    )
    .all(cohortId);
  return new Map(Unclear.parse(rows).map(({ personId, names }) => [personId, names]));
}

/** Who is in an active match of the cohort, on either side. */
const matchedIn = (db: ReadDb, cohortId: CohortId): ReadonlySet<PersonId> =>
  new Set(
    db
      .prepare<{ cohortId: CohortId }, PersonId>(
        `SELECT mentee_id FROM matches WHERE cohort_id = @cohortId AND state = 'active'
          UNION SELECT mentor_id FROM matches WHERE cohort_id = @cohortId AND state = 'active'`,
      )
      .pluck()
      .all({ cohortId }),
  );

/** The people list: everybody in the file by name, and how they stand in a cohort. O(people) */
export function listPersonRows(db: ReadDb, cohortId: CohortId, today: CalendarDate): PersonRow[] {
  const partsOf = partsByPerson(db, cohortId);
  const unclear = unclearNames(db, cohortId);
  const matched = matchedIn(db, cohortId);
  const barsOf = barsOn(db);
  return listLines(db).map((line): PersonRow => {
    const { id, leavingDate } = line;
    const row: PersonRow = {
      id,
      name: line.name,
      staffNumber: line.staffNumber,
      email: line.email,
      department: line.department,
      site: line.site,
      level: line.level,
      roles: [],
      notMatchable: [],
      unclearNames: unclear.get(id) ?? 0,
      missingAnswers: 0,
      matched: matched.has(id),
    };
    for (const { role, optIn, withdrawnOn, answers } of partsOf.get(id) ?? []) {
      const bars = barsOf({ cohortId, personId: id, role });
      const answer = optIn && { answer: optIn };
      const part = { role, optIn: answer, withdrawnOn, answers, bars };
      const why = notMatchable(part, { leavingDate }, today);
      row.roles.push(role);
      if (why !== null) row.notMatchable.push({ role, why });
      row.missingAnswers += missingAnswers(answers).length;
    }
    return row;
  });
}
