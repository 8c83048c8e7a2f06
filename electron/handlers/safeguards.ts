import { fail, ok } from '../../shared/result';
import { adultOn, ConsentId, NoteId } from '../../shared/safeguard';
import { enrollmentsOf } from '../db/enrollments';
import { findOnFile, findPerson } from '../db/people';
import { findCohort, findProgram } from '../db/programs';
import {
  consentsOf,
  findConsent,
  minorOf,
  notesOf,
  removeNote,
  removeScreening,
  safeguardsOf,
  saveConsent,
  saveMinor,
  saveNote,
  saveSafeguards,
  saveScreening,
  screeningsOf,
} from '../db/safeguards';
import type { Handlers } from './handler';
import { newId } from './new-id';

const NOBODY = { code: 'not-found', entity: 'person' } as const;

export const safeguardHandlers = {
  'rights.of': ({ db, today }, { personId, cohortId }) => {
    const cohort = findCohort(db, cohortId);
    if (!cohort || !findOnFile(db, personId)) return fail(NOBODY);
    const safeguards = safeguardsOf(db, cohort.programId);
    const minor = minorOf(db, personId);
    const birthDate = minor?.birthDate ?? null;
    const mentors = enrollmentsOf(db, cohortId, personId).some(({ role }) => role === 'mentor');
    return ok({
      safeguards,
      consents: consentsOf(db, personId),
      minor,
      underAge: minor !== null && (birthDate === null || today < adultOn(birthDate, safeguards)),
      screenings: screeningsOf(db, personId),
      demanded: mentors ? safeguards.checks : [],
      notes: notesOf(db, personId),
    });
  },

  'safeguards.get': ({ db }, { programId }) => ok(safeguardsOf(db, programId)),

  'safeguards.save': ({ db, nameStep }, { programId, safeguards }) => {
    const program = findProgram(db, programId);
    if (!program) return fail({ code: 'not-found', entity: 'program' });
    saveSafeguards(db, programId, safeguards);
    nameStep('safeguards', program.name);
    return ok(safeguards);
  },

  'screenings.save': ({ db, today, nameStep }, { personId, screening }) => {
    const person = findOnFile(db, personId);
    if (!person) return fail(NOBODY);
    const { issuedOn } = screening;
    if (issuedOn !== null && issuedOn > today)
      return fail({ code: 'day-in-future', day: issuedOn });
    saveScreening(db, personId, screening);
    nameStep('screening', person.name);
    return ok(screening);
  },

  'screenings.remove': ({ db, nameStep }, { personId, checkName }) => {
    removeScreening(db, personId, checkName);
    nameStep('screening', findPerson(db, personId)?.name);
    return ok({ personId });
  },

  'consents.give': ({ db, today, nameStep }, input) => {
    const person = findOnFile(db, input.personId);
    if (!person) return fail(NOBODY);
    if (input.givenOn > today) return fail({ code: 'day-in-future', day: input.givenOn });
    const counting = () =>
      consentsOf(db, person.id).find(({ purpose }) => purpose === input.purpose) ?? null;
    // One of today is not before what it follows, which a clock that was set back since would say. A sheet
    // of an earlier day keeps it.
    const before = counting();
    const lastSaid = before && (before.withdrawnOn ?? before.givenOn);
    const isAhead = lastSaid !== null && input.givenOn === today && lastSaid > today;
    const givenOn = isAhead ? lastSaid : input.givenOn;
    const consent = { ...input, id: newId(ConsentId), givenOn, withdrawnOn: null };
    saveConsent(db, consent);
    nameStep('consent', person.name);
    const counts = counting();
    return ok({ ...consent, outweighedBy: counts?.id === consent.id ? null : counts });
  },

  'consents.withdraw': ({ db, today, nameStep }, { consentId }) => {
    const consent = findConsent(db, consentId);
    if (!consent) return fail(NOBODY);
    // Not before it was given, which a clock that was set back since would say.
    const isAhead = consent.givenOn > today;
    const day = isAhead ? consent.givenOn : today;
    const withdrawn = { ...consent, withdrawnOn: consent.withdrawnOn ?? day };
    saveConsent(db, withdrawn);
    nameStep('consent', findPerson(db, consent.personId)?.name);
    return ok(withdrawn);
  },

  'minors.save': ({ db, today, nameStep }, { personId, minor }) => {
    const person = findOnFile(db, personId);
    if (!person) return fail(NOBODY);
    const day = minor?.birthDate ?? null;
    if (day !== null && day > today) return fail({ code: 'day-in-future', day });
    saveMinor(db, personId, minor);
    nameStep('minor', person.name);
    return ok({ personId });
  },

  'notes.add': ({ db, now, nameStep }, { personId, text, isPrivate }) => {
    const person = findOnFile(db, personId);
    if (!person) return fail(NOBODY);
    const note = { id: newId(NoteId), text, isPrivate, writtenAt: now };
    saveNote(db, personId, note);
    nameStep('note', person.name);
    return ok(note);
  },

  'notes.remove': ({ db, nameStep }, { noteId }) => {
    const personId = removeNote(db, noteId);
    if (personId === undefined) return fail(NOBODY);
    nameStep('note', findPerson(db, personId)?.name);
    return ok({ personId });
  },
} satisfies Partial<Handlers>;
