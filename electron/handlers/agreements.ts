import { endOfCohort, gateOf } from '../../shared/cohort-dates';
import type { AgreementData, AgreementPerson } from '../../shared/documents';
import type { CohortId, MatchId } from '../../shared/ids';
import type { Person } from '../../shared/person';
import type { Program } from '../../shared/program';
import { fail, ok } from '../../shared/result';
import { addDays, type CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listEnrollments } from '../db/enrollments';
import { listMatches } from '../db/matches';
import { listPeople } from '../db/people';
import { findCohort, findProgram } from '../db/programs';
import { findRun } from '../db/runs';
import { agreement } from '../documents/agreement';
import { documentWords } from '../documents/words';
import type { Handlers } from './handler';
import { holdsIn } from './holds';
import { markOf } from './run-mark';
import { saveDocument } from './save-document';

/** Days after the start in which the two should have met for the first time. */
export const FIRST_MEETING_DAYS = 14;

export const agreementHandlers = {
  /** Looks at the data, not at the sentences made of it: each name is reported once, as it stands. */
  'agreements.check': async ({ db, desk, today }, { cohortId, matchIds }) =>
    ok(
      desk
        .missingGlyphs(agreementsOf(db, cohortId, matchIds, today))
        .map(({ text, characters }) => ({ text, characters: [...characters] })),
    ),

  'agreements.print': async (context, { cohortId, matchIds }) => {
    const agreements = agreementsOf(context.db, cohortId, matchIds, context.today);
    const first = agreements[0];
    if (!first) return fail({ code: 'nothing-to-print' });
    const words = documentWords();
    const who =
      agreements.length === 1 ? `${first.mentee.name} - ${first.mentor.name}` : first.cohort;
    return saveDocument(
      context,
      agreements.map((data) => agreement(data, words)),
      {
        title: `${first.program}: ${who}`,
        fileName: `Agreements - ${who}.pdf`,
        language: words.language,
      },
    );
  },
} satisfies Partial<Handlers>;

/** Puts a person as agreements introduce them, with the ladder's word for their level. */
export function introducer({ ladder }: Pick<Program, 'ladder'>) {
  const rungs = new Map(ladder.map(({ level, label }) => [level, label]));
  return ({ name, level, department, site }: Person): AgreementPerson => ({
    name,
    level: rungs.get(level ?? 0) ?? null,
    department,
    site,
  });
}

/** What the agreements of a cohort's active matches say, in the order of the mentees' names. */
export function agreementsOf(
  db: ReadDb,
  cohortId: CohortId,
  matchIds: readonly MatchId[] | null,
  today: CalendarDate,
): AgreementData[] {
  const cohort = findCohort(db, cohortId);
  const program = cohort && findProgram(db, cohort.programId);
  if (!program) return [];
  const people = new Map(listPeople(db).map((person) => [person.id, person]));
  const answers = new Map(
    listEnrollments(db, cohortId).map((enrollment) => [
      enrollment.role + enrollment.personId,
      enrollment.answers,
    ]),
  );
  const introduced = introducer(program);
  const holdOf = holdsIn(db, cohortId, today);
  const inOrder = listMatches(db, cohortId)
    // What is on hold is not agreed on until the mentor's checks are there.
    .filter(({ state, mentorId }) => state === 'active' && holdOf(mentorId) === null)
    .flatMap((match) => {
      const mentee = people.get(match.menteeId);
      const mentor = people.get(match.mentorId);
      return mentee && mentor ? [{ match, mentee, mentor }] : [];
    })
    .sort(
      (a, b) => a.mentee.name.localeCompare(b.mentee.name) || (a.mentee.id < b.mentee.id ? -1 : 1),
    );
  // A run holds its whole plan: it is read once, not for each of its matches.
  const marks = new Map(
    [...new Set(inOrder.map(({ match }) => match.runId))].flatMap((runId) => {
      const run = findRun(db, runId);
      return run ? [[runId, markOf(run)] as const] : [];
    }),
  );
  return inOrder
    .map(({ match, mentee, mentor }, index): AgreementData => {
      const wanted = answers.get(`mentee${mentee.id}`);
      const offered = answers.get(`mentor${mentor.id}`);
      const ways = new Set(offered?.meeting ?? []);
      return {
        organisation: program.organisation,
        program: program.name,
        cohort: cohort.name,
        mentee: introduced(mentee),
        mentor: introduced(mentor),
        firstMeetingBy: addDays(match.startsOn, FIRST_MEETING_DAYS),
        until: endOfCohort(cohort),
        durationMonths: cohort.durationMonths,
        cadenceDays: cohort.cadenceDays,
        sessionMinutes: cohort.sessionMinutes,
        meeting: (wanted?.meeting ?? []).filter((way) => ways.has(way)),
        goals: wanted?.goals ?? [],
        topGoal: wanted?.topGoal ?? null,
        mentorGoals: [],
        mentorTopGoal: offered?.topGoal ?? null,
        gateDay: cohort.gateDay,
        gateDate: gateOf(match, cohort),
        coordinator:
          program.coordinator === null
            ? null
            : { name: program.coordinator, contact: program.coordinatorContact },
        signedOn: match.signedOn,
        number: index + 1,
        of: inOrder.length,
        run: marks.get(match.runId) ?? null,
        draft: false,
        reverse: cohort.format === 'reverse',
      };
    })
    .filter((_, index) => {
      const id = inOrder[index]?.match.id;
      return matchIds === null || (id !== undefined && matchIds.includes(id));
    });
}
