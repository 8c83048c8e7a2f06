import { placesOf } from '../../shared/answers';
import { demographicOf } from '../../shared/criterion';
import type { Decision } from '../../shared/decision';
import type { Enrollment, NamedPerson } from '../../shared/enrollment';
import type { CohortId, PersonId } from '../../shared/ids';
import type { Match, Wait } from '../../shared/match';
import type { Person } from '../../shared/person';
import type { Cohort, Program } from '../../shared/program';
import type { Scenario } from '../../shared/scenario';
import { notMatchable } from '../../shared/standing';
import { addDays, type CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listDecisions } from '../db/decisions';
import { answersTo } from '../db/demographics';
import { listEnrollments } from '../db/enrollments';
import { notesOfPairs } from '../db/events';
import { failedPairs, listMatches } from '../db/matches';
import { listCircle } from '../db/people';
import { findCohort, findProgram } from '../db/programs';
import { listSkills } from '../db/skills';
import { waitsIn } from '../db/waiting';
import type { DecidedOnBoard } from '../matching/canonical';
import type { MatchingProblem, MatchPerson, Pair } from '../matching/profile';
import { inventedIn } from './invented';

/** Everything a cohort's board is made of but what was decided on it. */
export type CohortState = {
  readonly cohort: Cohort;
  readonly program: Program;
  /** Those with a part in the cohort, and everybody above them. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly enrollments: readonly Enrollment[];
  /** Those the engine may place now, as if nothing had been decided. */
  readonly undecided: MatchingProblem;
  /** All enrolled, also mentees who are settled with an active match, or need none. */
  readonly everyMentee: readonly MatchPerson[];
  /** Those of them who had a match that ended, or got none when others did. */
  readonly waits: ReadonlyMap<PersonId, Wait>;
  /** Those who rest between two matches, and until when. */
  readonly resting: ReadonlyMap<PersonId, CalendarDate>;
};

/** The Monday of the week a day lies in. */
const mondayOf = (date: CalendarDate): CalendarDate =>
  addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

const resolved = (named: readonly NamedPerson[]): PersonId[] =>
  named.flatMap(({ personId }) => personId ?? []);

/** The enrollment with the places a scenario gives the mentor instead of their own. */
function withPlaces(enrollment: Enrollment, places: Scenario['places']): Enrollment {
  const change = places.find((each) => 'mentorId' in each && each.mentorId === enrollment.personId);
  if (!change || enrollment.role !== 'mentor') return enrollment;
  return { ...enrollment, answers: { ...enrollment.answers, capacity: change.places } };
}

/**
 * Reads a cohort as the engine's problem, without decisions. Mentees with an active match are not in it, and their
 * mentors have that many places fewer: what was published stays.
 *
 * @param scenario settings and places to read it with, in the place of its own
 */
export function readCohort(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
  scenario: Pick<Scenario, 'settings' | 'places'> | null = null,
): CohortState | undefined {
  const stored = findCohort(db, cohortId);
  const program = stored && findProgram(db, stored.programId);
  if (!program) return undefined;
  const cohort = scenario ? { ...stored, matching: scenario.settings } : stored;
  const people = new Map(listCircle(db, cohortId).map((person) => [person.id, person]));
  const enrollments = listEnrollments(db, cohortId).map((enrollment) =>
    withPlaces(enrollment, scenario?.places ?? []),
  );
  const matches = listMatches(db, cohortId);
  const taken = Map.groupBy(
    matches.filter(({ state, mentorDone }) => state === 'active' || mentorDone),
    ({ mentorId }) => mentorId,
  );
  const resting = restingOf(matches, cohort.matching.coolingDays, today);
  const settled = new Set([
    ...matches
      .filter(({ state, menteeDone }) => state === 'active' || menteeDone)
      .map(({ menteeId }) => menteeId),
    ...resting.keys(),
  ]);
  const zones = new Map(program.sites.map(({ name, timeZone }) => [name, timeZone]));
  // "Not with her" holds whichever of the two roles it was said in.
  const vetoes = new Map(
    [...Map.groupBy(enrollments, ({ personId }) => personId)].map(([personId, roles]) => [
      personId,
      [...new Set(roles.flatMap((role) => resolved(role.vetoes)))],
    ]),
  );
  const waits = waitsIn(db, cohort);
  const demographics = demographicsIn(db, cohort);
  const flat = (enrollment: Enrollment): MatchPerson | undefined => {
    const person = people.get(enrollment.personId);
    if (!person) return undefined;
    return {
      id: person.id,
      department: person.department,
      site: person.site,
      timeZone: person.timeZone ?? zones.get(person.site ?? '') ?? program.timeZone,
      level: person.level,
      managerId: person.managerId,
      entryDate: person.entryDate,
      answers: enrollment.answers,
      matchable: notMatchable(enrollment, person, today),
      held: false,
      wishes: resolved(enrollment.wishes),
      vetoes: vetoes.get(person.id) ?? [],
      waiting: enrollment.role === 'mentee' ? (waits.get(person.id)?.rounds ?? 0) : 0,
      demographics: demographics(person.id),
    };
  };
  const everyMentee = enrollments.flatMap((enrollment) =>
    enrollment.role === 'mentee' ? (flat(enrollment) ?? []) : [],
  );
  const mentors = enrollments.flatMap((enrollment) => {
    const mentor = enrollment.role === 'mentor' ? flat(enrollment) : undefined;
    if (!mentor) return [];
    const used = taken.get(mentor.id)?.length ?? 0;
    return {
      ...mentor,
      places: Math.max(0, placesOf(mentor.answers) - used),
      activeMatches: used,
    };
  });
  const undecided: MatchingProblem = {
    mentees: everyMentee.filter(({ id }) => !settled.has(id)),
    mentors: [...mentors, ...inventedIn(mentors, scenario?.places ?? [])],
    managers: managersAmong(people),
    settings: cohort.matching,
    pins: [],
    forbids: [],
    tried: failedPairs(db),
    eventNotes: notesOfPairs(db, cohortId),
    skills: listSkills(db),
    weekOf: mondayOf(cohort.kickoffDate),
  };
  return { cohort, program, people, enrollments, undecided, everyMentee, waits, resting };
}

/** What the fields that a criterion is made of were answered with; no other field reaches the engine. */
function demographicsIn(
  db: ReadDb,
  { programId, matching }: Cohort,
): (personId: PersonId) => MatchPerson['demographics'] {
  const used = new Set(matching.criteria.flatMap((criterion) => demographicOf(criterion) ?? []));
  const answers = [...used].map((field) => [field, answersTo(db, programId, field)] as const);
  return (personId) =>
    Object.fromEntries(
      answers.flatMap(([field, given]) => {
        const choice = given.get(personId);
        return choice === undefined ? [] : [[field, choice]];
      }),
    );
}

/** Mentees whose match ended so lately that they are left in peace, with the day on which that is over. */
function restingOf(
  matches: readonly Match[],
  coolingDays: number,
  today: CalendarDate,
): ReadonlyMap<PersonId, CalendarDate> {
  const until = new Map<PersonId, CalendarDate>();
  for (const { menteeId, closedOn, closeReason, menteeDone } of matches) {
    if (closedOn === null || closeReason === 'released' || menteeDone) continue;
    const end = addDays(closedOn, coolingDays);
    if (end > today && end > (until.get(menteeId) ?? '')) until.set(menteeId, end);
  }
  for (const { state, menteeId } of matches) if (state === 'active') until.delete(menteeId);
  return until;
}

const managersAmong = (people: CohortState['people']): MatchingProblem['managers'] =>
  new Map(
    [...people.values()].flatMap(({ id, managerId }) => (managerId ? [[id, managerId]] : [])),
  );

const pairsOf = (decisions: readonly Decision[], kind: 'pin' | 'forbid'): Pair[] =>
  decisions.flatMap(({ kind: decided, menteeId, mentorId }) =>
    decided === kind && menteeId && mentorId ? [{ menteeId, mentorId }] : [],
  );

/** Every pair that was forbidden on a cohort's board, also of mentees who are settled by now. */
export const forbidsIn = (db: ReadDb, cohortId: CohortId): readonly Pair[] =>
  pairsOf(listDecisions(db, cohortId), 'forbid');

/** What was decided about those the engine may place; mentees who are settled by now are not. */
export function readDecisions(
  db: ReadDb,
  cohortId: CohortId,
  { undecided, everyMentee }: CohortState,
): DecidedOnBoard {
  const decisions = listDecisions(db, cohortId);
  const open = new Set(undecided.mentees.map(({ id }) => id));
  const settled = new Set(everyMentee.flatMap(({ id }) => (open.has(id) ? [] : id)));
  const isOpen = ({ menteeId }: Pair): boolean => !settled.has(menteeId);
  return {
    pins: pairsOf(decisions, 'pin').filter(isOpen),
    forbids: pairsOf(decisions, 'forbid').filter(isOpen),
    held: decisions.flatMap(({ kind, menteeId, mentorId }) =>
      kind === 'hold' ? (menteeId ?? mentorId ?? []) : [],
    ),
  };
}
