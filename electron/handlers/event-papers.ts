import type { EventPaper } from '../../shared/contract/events';
import { shortFingerprint } from '../../shared/documents';
import { roundEnds, roundStarts } from '../../shared/event';
import type { EventId, PersonId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { type CalendarDate, localDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listEventPeople, listMeetings } from '../db/events';
import { personNames } from '../db/people';
import { findCohort, findProgram } from '../db/programs';
import type { Block } from '../documents/block';
import { type EventSheet, eventCards, eventSlips, eventWall } from '../documents/event-papers';
import { documentWords, type Words } from '../documents/words';
import { keyOf, keysOf } from '../matching/profile';
import { guestsOf } from './event-guests';
import { objectionsTo } from './event-plan';
import { openEvent } from './event-problem';
import type { Handlers } from './handler';
import { eventHolds } from './holds';
import { saveDocument } from './save-document';

const PAPERS: Record<EventPaper, (sheet: EventSheet, words: Words) => Block[]> = {
  cards: eventCards,
  slips: eventSlips,
  wall: eventWall,
};

/**
 * What an event's papers say; undefined while it has no rota. Who is on hold is sent nowhere, nor is
 * anybody to them, nor to each other those of whom one objects by now.
 */
function sheetOf(
  db: ReadDb,
  id: EventId,
  today: CalendarDate,
  hideNames: boolean,
): EventSheet | undefined {
  const open = openEvent(db, id, today);
  const event = open?.event;
  const cohort = event && findCohort(db, event.cohortId);
  const program = cohort && findProgram(db, cohort.programId);
  if (!event?.plan || !program) return undefined;
  const onHold = eventHolds(db, event, today);
  const held = new Set(onHold.map(({ personId }) => personId));
  const broken = keysOf(objectionsTo(db, open, onHold, today));
  const meetings = listMeetings(db, id).filter(
    (meeting) => !held.has(meeting.mentorId) && !broken.has(keyOf(meeting)),
  );
  const guests = guestsOf(listEventPeople(db, id), personNames(db)).filter(
    ({ personId }) => !held.has(personId),
  );
  const byId = new Map(guests.map((guest) => [guest.personId, guest]));
  const partnerOf = (personId: PersonId, round: number) => {
    const meeting = meetings.find(
      (each) => each.round === round && (each.menteeId === personId || each.mentorId === personId),
    );
    if (!meeting) return null;
    return byId.get(meeting.menteeId === personId ? meeting.mentorId : meeting.menteeId) ?? null;
  };
  const rounds = Array.from({ length: event.rounds }, (_, index) => index + 1);
  return {
    organisation: program.organisation,
    program: program.name,
    cohort: cohort.name,
    name: event.name,
    heldOn: event.heldOn,
    place: event.place,
    rounds: rounds.map((round) => ({
      starts: roundStarts(event, round),
      ends: roundEnds(event, round),
    })),
    guests: guests.map((guest) => ({
      ...guest,
      meets: rounds.map((round) => partnerOf(guest.personId, round)),
    })),
    mark: {
      fingerprint: shortFingerprint(event.plan.fingerprint),
      madeOn: localDate(new Date(event.plan.madeAt)),
    },
    draft: event.publishedAt === null,
    hideNames,
  };
}

export const eventPaperHandlers = {
  'events.check': async ({ db, today, desk }, { eventId }) => {
    const sheet = sheetOf(db, eventId, today, false);
    const found = sheet ? desk.missingGlyphs([sheet]) : [];
    return ok(found.map(({ text, characters }) => ({ text, characters: [...characters] })));
  },

  'events.print': async (context, { eventId, paper, hideNames }) => {
    const sheet = sheetOf(context.db, eventId, context.today, hideNames);
    if (!sheet) return fail({ code: 'nothing-to-print' });
    const words = documentWords();
    const title = words.t(`event.${paper}`, { name: sheet.name });
    return saveDocument(context, [PAPERS[paper](sheet, words)], {
      title: `${sheet.program}: ${title}`,
      fileName: `${title}.pdf`,
      language: words.language,
    });
  },
} satisfies Partial<Handlers>;
