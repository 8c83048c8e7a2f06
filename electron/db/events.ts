import { z } from 'zod';
import {
  EventDecision,
  EventPerson,
  EventPlan,
  Meeting,
  MeetingEvent,
  MeetingNote,
} from '../../shared/event';
import { type CohortId, type EventId, type MeetingId, PersonId } from '../../shared/ids';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { flag, json } from './json';

/** From one note to the next, in values of a criterion. */
const NOTE_STEP = 250;

const EventRow = MeetingEvent.extend({ plan: json(EventPlan).nullable() });
const MeetingRow = Meeting.extend({ held: flag.nullable() });
const EVENT = `
  id, cohort_id AS cohortId, kind, name, held_on AS heldOn, starts_at AS startsAt, rounds,
  round_minutes AS roundMinutes, change_minutes AS changeMinutes, per_mentee AS perMentee,
  per_mentor AS perMentor, place, objective, plan, published_at AS publishedAt`;
const MEETING = 'id, round, mentee_id AS menteeId, mentor_id AS mentorId, score, held';

/** A cohort's events, the latest first. */
export const listEvents = (db: ReadDb, cohortId: CohortId): MeetingEvent[] =>
  EventRow.array().parse(
    db
      .prepare(
        `SELECT ${EVENT} FROM events WHERE cohort_id = ? ORDER BY held_on DESC, created_at DESC, id`,
      )
      .all(cohortId),
  );

export function findEvent(db: ReadDb, id: EventId): MeetingEvent | undefined {
  const row = db.prepare(`SELECT ${EVENT} FROM events WHERE id = ?`).get(id);
  return row === undefined ? undefined : EventRow.parse(row);
}

/** Writes an event, new or changed. */
export function saveEvent(db: WriteDb, event: MeetingEvent, now: Instant): void {
  db.prepare(`
    INSERT INTO events (id, cohort_id, kind, name, held_on, starts_at, rounds, round_minutes,
      change_minutes, per_mentee, per_mentor, place, objective, plan, published_at, created_at)
    VALUES (@id, @cohortId, @kind, @name, @heldOn, @startsAt, @rounds, @roundMinutes,
      @changeMinutes, @perMentee, @perMentor, @place, @objective, @plan, @publishedAt, @now)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
      held_on = excluded.held_on, starts_at = excluded.starts_at, rounds = excluded.rounds,
      round_minutes = excluded.round_minutes, change_minutes = excluded.change_minutes,
      per_mentee = excluded.per_mentee, per_mentor = excluded.per_mentor, place = excluded.place,
      objective = excluded.objective, plan = excluded.plan, published_at = excluded.published_at
  `).run({ ...event, plan: event.plan && JSON.stringify(event.plan), now });
}

export function deleteEvent(db: WriteDb, id: EventId): void {
  db.prepare('DELETE FROM events WHERE id = ?').run(id);
}

export const listEventPeople = (db: ReadDb, id: EventId): EventPerson[] =>
  EventPerson.array().parse(
    db
      .prepare(
        `SELECT person_id AS personId, role FROM event_people WHERE event_id = ? ORDER BY person_id`,
      )
      .all(id),
  );

/** Who takes part from now on; whoever is not among them no longer does. */
export function saveEventPeople(db: WriteDb, id: EventId, people: readonly EventPerson[]): void {
  db.prepare('DELETE FROM event_people WHERE event_id = ?').run(id);
  const insert = db.prepare(
    'INSERT INTO event_people (event_id, person_id, role) VALUES (?, ?, ?)',
  );
  for (const { personId, role } of people) insert.run(id, personId, role);
}

/** What was decided about an event's rota, in the order it was decided. */
export const listEventDecisions = (db: ReadDb, id: EventId): EventDecision[] =>
  EventDecision.array().parse(
    db
      .prepare(
        `SELECT mentee_id AS menteeId, mentor_id AS mentorId, kind, reason, decided_at AS decidedAt
           FROM event_decisions WHERE event_id = ? ORDER BY decided_at, mentee_id, mentor_id`,
      )
      .all(id),
  );

/** Decides about two people, or takes it back. */
export function saveEventDecision(
  db: WriteDb,
  id: EventId,
  { kind, ...rest }: Omit<EventDecision, 'kind'> & { readonly kind: EventDecision['kind'] | null },
): void {
  db.prepare(
    'DELETE FROM event_decisions WHERE event_id = ? AND mentee_id = ? AND mentor_id = ?',
  ).run(id, rest.menteeId, rest.mentorId);
  if (kind === null) return;
  db.prepare(`
    INSERT INTO event_decisions (event_id, mentee_id, mentor_id, kind, reason, decided_at)
    VALUES (@id, @menteeId, @mentorId, @kind, @reason, @decidedAt)
  `).run({ id, kind, ...rest });
}

/** An event's rota by round, then by mentor. */
export const listMeetings = (db: ReadDb, id: EventId): Meeting[] =>
  MeetingRow.array().parse(
    db
      .prepare(`SELECT ${MEETING} FROM meetings WHERE event_id = ? ORDER BY round, mentor_id`)
      .all(id),
  );

export function findMeeting(db: ReadDb, id: MeetingId): Meeting | undefined {
  const row = db.prepare(`SELECT ${MEETING} FROM meetings WHERE id = ?`).get(id);
  return row === undefined ? undefined : MeetingRow.parse(row);
}

/** Puts a rota in the place of the one before. */
export function saveMeetings(db: WriteDb, id: EventId, meetings: readonly Meeting[]): void {
  db.prepare('DELETE FROM meetings WHERE event_id = ?').run(id);
  const insert = db.prepare(`
    INSERT INTO meetings (id, event_id, round, mentee_id, mentor_id, score, held)
    VALUES (@id, @eventId, @round, @menteeId, @mentorId, @score, NULL)`);
  for (const { held: _, ...meeting } of meetings) insert.run({ ...meeting, eventId: id });
}

export function markHeld(db: WriteDb, id: MeetingId, held: boolean | null): void {
  db.prepare('UPDATE meetings SET held = ? WHERE id = ?').run(
    held === null ? null : Number(held),
    id,
  );
}

const NOTE = 'n.meeting_id AS meetingId, n.given_by AS givenBy, n.note, n.words';

/** All notes of an event. */
export const listNotes = (db: ReadDb, id: EventId): MeetingNote[] =>
  MeetingNote.array().parse(
    db
      .prepare(
        `SELECT ${NOTE} FROM meeting_notes n JOIN meetings m ON m.id = n.meeting_id
          WHERE m.event_id = ? ORDER BY n.meeting_id, n.given_by`,
      )
      .all(id),
  );

/** Writes a note, new or changed, or takes it away. */
export function saveNote(
  db: WriteDb,
  { note, ...rest }: Omit<MeetingNote, 'note'> & { readonly note: number | null },
  now: Instant,
): void {
  if (note === null) {
    db.prepare('DELETE FROM meeting_notes WHERE meeting_id = ? AND given_by = ?').run(
      rest.meetingId,
      rest.givenBy,
    );
    return;
  }
  db.prepare(`
    INSERT INTO meeting_notes (meeting_id, given_by, note, words, noted_at)
    VALUES (@meetingId, @givenBy, @note, @words, @now)
    ON CONFLICT (meeting_id, given_by) DO UPDATE SET note = excluded.note,
      words = excluded.words, noted_at = excluded.noted_at
  `).run({ ...rest, note, now });
}

const PairNote = z.object({ menteeId: PersonId, mentorId: PersonId, sum: z.int(), count: z.int() });

/**
 * What the two of each pair noted of one another at a cohort's events, as 0..1000 by mentee and
 * mentor: the mean of all their notes, 1 as 0 and 5 as 1000, rounded half up.
 *
 * @param except an event whose notes do not count: its own rota can't hang on them
 */
export function notesOfPairs(
  db: ReadDb,
  cohortId: CohortId,
  except: EventId | null = null,
): Map<PersonId, Map<PersonId, number>> {
  const rows = PairNote.array().parse(
    db
      .prepare(
        `SELECT m.mentee_id AS menteeId, m.mentor_id AS mentorId, sum(n.note) AS sum,
           count(*) AS count
           FROM meeting_notes n JOIN meetings m ON m.id = n.meeting_id
           JOIN events e ON e.id = m.event_id
          WHERE e.cohort_id = @cohortId AND e.id IS NOT @except
          GROUP BY m.mentee_id, m.mentor_id ORDER BY m.mentee_id, m.mentor_id`,
      )
      .all({ cohortId, except }),
  );
  const notes = new Map<PersonId, Map<PersonId, number>>();
  for (const { menteeId, mentorId, sum, count } of rows) {
    const value = Math.floor((NOTE_STEP * 2 * (sum - count) + count) / (2 * count));
    const row = notes.get(menteeId) ?? new Map<PersonId, number>();
    notes.set(menteeId, row.set(mentorId, value));
  }
  return notes;
}
