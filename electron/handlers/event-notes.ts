import { fail, ok } from '../../shared/result';
import { findMeeting, markHeld, saveNote } from '../db/events';
import { findPerson } from '../db/people';
import type { Handlers } from './handler';

export const eventNoteHandlers = {
  /** Whoever notes something has met: the meeting took place. */
  'events.note': ({ db, now, nameStep }, note) => {
    const meeting = findMeeting(db, note.meetingId);
    if (!meeting) return fail({ code: 'not-found', entity: 'meeting' });
    saveNote(db, note, now);
    if (note.note !== null && meeting.held !== true) markHeld(db, meeting.id, true);
    const giver = note.givenBy === 'mentor' ? meeting.mentorId : meeting.menteeId;
    nameStep('event-note', findPerson(db, giver)?.name);
    return ok({ meetingId: meeting.id });
  },

  'events.held': ({ db, now, nameStep }, { meetingId, held }) => {
    const meeting = findMeeting(db, meetingId);
    if (!meeting) return fail({ code: 'not-found', entity: 'meeting' });
    markHeld(db, meetingId, held);
    if (held === false) {
      // Nobody can judge what did not take place.
      for (const givenBy of ['mentee', 'mentor'] as const) {
        saveNote(db, { meetingId, givenBy, note: null, words: null }, now);
      }
    }
    nameStep('event-note', findPerson(db, meeting.menteeId)?.name);
    return ok({ meetingId });
  },
} satisfies Partial<Handlers>;
