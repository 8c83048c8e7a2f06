import { randomUUID } from 'node:crypto';
import type { WriteDb } from '../../electron/db/database';
import { saveEnrollment } from '../../electron/db/enrollments';
import { savePerson } from '../../electron/db/people';
import { GoalKind, MeetingWay, NO_ANSWERS, Slot, Style } from '../../shared/answers';
import { type CohortId, EnrollmentId, PersonId } from '../../shared/ids';
import { type CalendarDate, instantOf } from '../../shared/time';

const SKILLS = ['Negotiation', 'Public speaking', 'Budgeting', 'Data', 'Writing', 'Networking'];
const LANGUAGES = ['English', 'Polish', 'German'];

/** The same numbers on every machine: a linear congruential generator. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a cohort's mentors and mentees straight into the file, with answers as varied as life's. */
export function writeBoardCrowd(
  db: WriteDb,
  cohortId: CohortId,
  { mentees, mentors }: { readonly mentees: number; readonly mentors: number },
  on: CalendarDate,
): void {
  const next = numbers(7);
  const some = <T>(from: readonly T[], most: number): T[] => {
    const start = next(from.length);
    return [...from.slice(start), ...from.slice(0, start)].slice(0, 1 + next(most));
  };
  const write = (index: number) => {
    const isMentor = index < mentors;
    const id = PersonId.parse(randomUUID());
    savePerson(db, {
      id,
      name: `Person ${String(index)}`,
      staffNumber: null,
      email: null,
      timeZone: null,
      managerId: null,
      entryDate: null,
      leavingDate: null,
      level: isMentor ? 4 + next(4) : 1 + next(4),
      department: `Department ${String(next(8))}`,
      site: `Site ${String(next(4))}`,
    });
    saveEnrollment(db, {
      id: EnrollmentId.parse(randomUUID()),
      cohortId,
      personId: id,
      role: isMentor ? 'mentor' : 'mentee',
      answers: {
        ...NO_ANSWERS,
        skills: some(SKILLS, 4),
        goals: some(GoalKind.options, 3),
        style: Style.options[next(4)] ?? null,
        meeting: some(MeetingWay.options, 3),
        slots: some(Slot.options, 12),
        languages: some(LANGUAGES, 2),
        capacity: isMentor ? 1 + next(3) : null,
      },
      optIn: { answer: 'yes', on, wording: null },
      wishes: [],
      vetoes: [],
      answeredAt: instantOf(new Date(`${on}T10:00:00Z`)),
      withdrawnOn: null,
    });
  };
  db.transaction(() => {
    for (let index = 0; index < mentees + mentors; index += 1) write(index);
  })();
}
