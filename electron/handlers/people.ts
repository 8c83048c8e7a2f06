import type { DemographicAnswer, DemographicField } from '../../shared/demographic';
import type { Enrollment, EnrollmentInput } from '../../shared/enrollment';
import { type CohortId, EnrollmentId, PersonId } from '../../shared/ids';
import { marksOf } from '../../shared/namesakes';
import type { Person } from '../../shared/person';
import { fail, ok } from '../../shared/result';
import { notMatchable } from '../../shared/standing';
import type { CalendarDate, Instant } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listDemographicFields, saveDemographicAnswer } from '../db/demographics';
import { enrollmentsOf, findEnrollment, listEnrollments, saveEnrollment } from '../db/enrollments';
import { matchesOf } from '../db/matches';
import {
  findOnFile,
  findPerson,
  listPeople,
  listTakingPart,
  managersOf,
  savePerson,
  staffNumberHolder,
} from '../db/people';
import { listPersonRows } from '../db/people-list';
import { findCohort, findProgram } from '../db/programs';
import { listSkills } from '../db/skills';
import type { Handlers } from './handler';
import { newId } from './new-id';

const distinct = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].sort((a, b) => a.localeCompare(b));

export const peopleHandlers = {
  'people.list': ({ db, today }, { cohortId }) => ok(listPersonRows(db, cohortId, today)),

  'people.get': ({ db, today }, { personId, cohortId }) => {
    const person = findOnFile(db, personId);
    if (!person) return fail({ code: 'not-found', entity: 'person' });
    const enrollments = enrollmentsOf(db, cohortId, personId);
    const nameOf = (id: PersonId) => findPerson(db, id)?.name;
    return ok({
      person,
      managerName: (person.managerId && nameOf(person.managerId)) ?? null,
      enrollments,
      notMatchable:
        enrollments
          .map((enrollment) => notMatchable(enrollment, person, today))
          .find((reason) => reason !== null) ?? null,
      matches: matchesOf(db, cohortId, personId).map((match) => {
        const as = match.mentorId === personId ? ('mentor' as const) : ('mentee' as const);
        const partnerId = as === 'mentor' ? match.menteeId : match.mentorId;
        return { match, as, partner: nameOf(partnerId) ?? '' };
      }),
    });
  },

  'people.choices': ({ db }, { cohortId }) => {
    const people = listPeople(db);
    const answers = listEnrollments(db, cohortId).map((enrollment) => enrollment.answers);
    const cohort = findCohort(db, cohortId);
    const sites = cohort ? (findProgram(db, cohort.programId)?.sites ?? []) : [];
    return ok({
      departments: distinct(people.map(({ department }) => department)),
      sites: distinct([...people.map(({ site }) => site), ...sites.map(({ name }) => name)]),
      skills: distinct([
        ...listSkills(db).map(({ name }) => name),
        ...answers.flatMap(({ skills }) => skills),
      ]),
      languages: distinct(answers.flatMap(({ languages }) => languages)),
      people: people.map(({ id, name, department, staffNumber }) => ({
        id,
        name,
        detail: [department, staffNumber].filter((text) => text !== null).join(' · '),
      })),
    });
  },

  'people.namesakes': ({ db }, { cohortId }) => {
    const marks = marksOf(
      listTakingPart(db, cohortId).map(({ id, name, staffNumber, department, site }) => ({
        id,
        name,
        facts: [staffNumber, department, site],
      })),
    );
    return ok([...marks].map(([personId, mark]) => ({ personId, mark })));
  },

  'people.save': ({ db, now, today, nameStep }, input) => {
    const { personId, cohortId } = input;
    const cohort = findCohort(db, cohortId);
    if (!cohort) return fail({ code: 'not-found', entity: 'cohort' });
    const known = personId ? findOnFile(db, personId) : undefined;
    if (personId && !known) return fail({ code: 'not-found', entity: 'person' });
    const person: Person = { ...input.person, id: personId ?? newId(PersonId) };
    // Whoever a form names may have been undone while it was open.
    if (namesStranger(db, person, input.enrollment)) {
      return fail({ code: 'not-found', entity: 'person' });
    }
    // A ring that came with a roster must not keep anybody from correcting something else.
    if (person.managerId !== (known?.managerId ?? null) && closesRing(db, person)) {
      return fail({ code: 'reports-to-self', name: person.name });
    }
    const holder =
      person.staffNumber === null
        ? undefined
        : staffNumberHolder(db, person.staffNumber, person.id);
    if (holder && person.staffNumber !== null) {
      return fail({
        code: 'staff-number-taken',
        staffNumber: person.staffNumber,
        name: holder.name,
      });
    }
    const fields = listDemographicFields(db, cohort.programId);
    if (!input.demographics.every((answer) => isOffered(fields, answer))) {
      return fail({ code: 'not-found', entity: 'demographic-field' });
    }
    const before = enrollmentsOf(db, cohortId, person.id);
    const day = optInToCome(input.enrollment, before, today);
    if (day !== null) return fail({ code: 'day-in-future', day });
    savePerson(db, person);
    for (const answer of input.demographics) {
      saveDemographicAnswer(db, cohort.programId, { ...answer, personId: person.id });
    }
    if (input.enrollment) {
      saveEnrollment(db, enrollmentFrom(input.enrollment, before, cohortId, person.id, now));
    }
    nameStep('person', person.name);
    return ok({ personId: person.id });
  },

  'people.withdraw': ({ db, today, nameStep }, { enrollmentId, withdrawn }) => {
    const enrollment = findEnrollment(db, enrollmentId);
    if (!enrollment) return fail({ code: 'not-found', entity: 'enrollment' });
    saveEnrollment(db, { ...enrollment, withdrawnOn: withdrawn ? today : null });
    nameStep('withdraw', findPerson(db, enrollment.personId)?.name);
    return ok({ personId: enrollment.personId });
  },
} satisfies Partial<Handlers>;

/** Whether a field is there, with the choice a form sent; none may be given to any. */
const isOffered = (
  fields: readonly DemographicField[],
  { field, choice }: DemographicAnswer,
): boolean =>
  fields.some(
    ({ name, choices }) => name === field && (choice === null || choices.includes(choice)),
  );

/**
 * The day on which somebody says yes or no, where it is still to come; null where it is not. One that stands
 * on record already, by a clock that was ahead, keeps nobody from correcting something else.
 */
function optInToCome(
  input: EnrollmentInput | null,
  before: readonly Enrollment[],
  today: CalendarDate,
): CalendarDate | null {
  const day = input?.optIn?.on ?? null;
  if (input === null || day === null || day <= today) return null;
  return before.some(({ role, optIn }) => role === input.role && optIn?.on === day) ? null : day;
}

/** Whether a form points at somebody who is not on file. */
function namesStranger(db: ReadDb, { managerId }: Person, named: EnrollmentInput | null): boolean {
  const pointed = [...(named?.wishes ?? []), ...(named?.vetoes ?? [])].map(
    ({ personId }) => personId,
  );
  return [managerId, ...pointed].some((id) => id !== null && !findOnFile(db, id));
}

/** Whether somebody would report to themselves, directly or through others. */
function closesRing(db: ReadDb, { id, managerId }: Person): boolean {
  const managers = managersOf(db);
  const passed = new Set<PersonId>();
  for (let above = managerId ?? undefined; above && !passed.has(above); ) {
    if (above === id) return true;
    passed.add(above);
    above = managers.get(above);
  }
  return false;
}

/** The enrollment in the role the form was for: the one there was, or a new one. */
function enrollmentFrom(
  input: EnrollmentInput,
  before: readonly Enrollment[],
  cohortId: CohortId,
  personId: PersonId,
  now: Instant,
): Enrollment {
  const same = before.find(({ role }) => role === input.role);
  return {
    ...input,
    id: same?.id ?? newId(EnrollmentId),
    cohortId,
    personId,
    answeredAt: now,
    withdrawnOn: same?.withdrawnOn ?? null,
  };
}
