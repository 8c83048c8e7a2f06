import { randomUUID } from 'node:crypto';
import type { WriteDb } from '../../electron/db/database';
import { enrollmentSaver } from '../../electron/db/enrollments';
import { personSaver } from '../../electron/db/people';
import { saveCohort, saveProgram } from '../../electron/db/programs';
import { Answers, DAY_PARTS, DAYS } from '../../shared/answers';
import { DEFAULT_MATCHING } from '../../shared/criterion';
import { CohortId, EnrollmentId, PersonId, ProgramId } from '../../shared/ids';
import { DEFAULT_LADDER } from '../../shared/program';
import { type CalendarDate, instantOf } from '../../shared/time';

const FIRST = ['Łukasz', 'Ágnes', 'Priya', 'Omar', 'Siobhán', 'Tuan', 'Freya', 'Elif', 'Nguyễn'];
const LAST = [
  'Lindqvist',
  'O’Brien',
  'García-López',
  'Müller',
  'Trần',
  'Nørgaard',
  'Aydın',
  'Vega',
];
const DEPARTMENTS = ['Finance', 'Logistics', 'Care services', 'Engineering', 'Research', 'People'];
const SITES = ['Leeds', 'Gdańsk', 'Lagos', 'Remote'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Writes a program with one cohort that starts on the day. */
export function writeCohort(db: WriteDb, on: CalendarDate): CohortId {
  const now = instantOf(new Date(`${on}T10:00:00Z`));
  const programId = ProgramId.parse(randomUUID());
  const id = CohortId.parse(randomUUID());
  db.transaction(() => {
    saveProgram(
      db,
      {
        id: programId,
        name: 'Harbour mentoring',
        organisation: 'Harbour Works',
        goal: null,
        sponsor: null,
        coordinator: null,
        coordinatorContact: null,
        timeZone: 'Europe/London',
        ladder: DEFAULT_LADDER,
        sites: SITES.map((name) => ({ name, timeZone: 'Europe/London' })),
      },
      now,
    );
    saveCohort(
      db,
      {
        id,
        programId,
        name: 'Spring 2026',
        format: 'one-to-one',
        groups: null,
        kickoffDate: on,
        durationMonths: 6,
        cadenceDays: 14,
        sessionMinutes: 60,
        gateDay: 90,
        matching: DEFAULT_MATCHING,
      },
      now,
    );
  })();
  return id;
}

/**
 * Writes `count` people straight into the file, as an import would leave them: a third enrolled,
 * every fourth of these as a mentor. The same people each time.
 */
export function writeCrowd(db: WriteDb, cohortId: CohortId, count: number, on: CalendarDate): void {
  const answeredAt = instantOf(new Date(`${on}T10:00:00Z`));
  const savePerson = personSaver(db);
  const saveEnrollment = enrollmentSaver(db);
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const id = PersonId.parse(randomUUID());
      savePerson({
        id,
        name: `${pick(FIRST, index)} ${pick(LAST, index * 7 + 3)} ${String(index)}`,
        staffNumber: String(10_000 + index).padStart(6, '0'),
        email: `p${String(index)}@harbour.example`,
        department: pick(DEPARTMENTS, index * 5),
        site: pick(SITES, index * 3),
        timeZone: null,
        level: (index % 7) + 1,
        managerId: null,
        entryDate: null,
        leavingDate: null,
      });
      if (index % 3 !== 0) continue;
      saveEnrollment({
        id: EnrollmentId.parse(randomUUID()),
        cohortId,
        personId: id,
        role: index % 12 === 0 ? 'mentor' : 'mentee',
        answers: Answers.parse({
          skills: ['Negotiation', 'Public speaking', `Skill ${String(index % 40)}`],
          goals: ['career', 'network'],
          topGoal: 'Be heard in meetings',
          style: index % 5 === 0 ? null : 'listening',
          meeting: ['video'],
          slots: [`${pick(DAYS, index)}-${pick(DAY_PARTS, index)}`],
          languages: ['English'],
          outsideDepartment: 'either',
          capacity: 2,
          monthlyMinutes: 120,
          note: null,
        }),
        optIn: index % 10 === 0 ? null : { answer: 'yes', on, wording: 'privacy notice v2' },
        wishes: [],
        vetoes: [],
        answeredAt,
        withdrawnOn: null,
      });
    }
  })();
}
