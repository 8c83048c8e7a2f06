import { z } from 'zod';
import { Reason } from '../decision';
import { Role } from '../enrollment';
import {
  EventDecision,
  EventInput,
  EventPerson,
  Meeting,
  MeetingEvent,
  MeetingNote,
  MOST_AT_EVENT,
} from '../event';
import { CohortId, EventId, MeetingId, PersonId } from '../ids';
import { command, job, query } from './call';
import { MissingGlyphs, Saved } from './saved';

/** A line in the list of events. */
export const EventRow = z.object({
  event: MeetingEvent,
  mentees: z.int(),
  mentors: z.int(),
  meetings: z.int(),
  /** Meetings that took place, and notes that are in. */
  held: z.int(),
  notes: z.int(),
});
export type EventRow = z.infer<typeof EventRow>;

/** Somebody who takes part, as the rota and the papers call them. */
export const EventGuest = EventPerson.extend({
  name: z.string(),
  /** Mentors sit at the table of this number; a mentee is called by it where names are hidden. */
  number: z.int().min(1),
});
export type EventGuest = z.infer<typeof EventGuest>;

/** An event with everybody and everything in it. */
export const EventView = z.object({
  event: MeetingEvent,
  /** Mentors, then mentees, each by name. */
  guests: z.array(EventGuest),
  /** Everybody who could take part, with the sides they could take. */
  choosable: z.array(z.object({ personId: PersonId, name: z.string(), roles: z.array(Role) })),
  meetings: z.array(Meeting),
  notes: z.array(MeetingNote),
  decisions: z.array(EventDecision),
  /** Mentors in the rota of an event to come who lack these checks: on no paper until they have them. */
  onHold: z.array(z.object({ personId: PersonId, checks: z.array(z.string()) })),
  /** Meetings of an event to come that can't take place any more, and are on no paper. */
  objections: z.array(Meeting.pick({ menteeId: true, mentorId: true })),
  /** People, answers or rules changed since the rota was made. */
  outdated: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

/**
 * - `cards`: for everybody, when and where they meet whom
 * - `slips`: for everybody, what to note of each meeting
 * - `wall`: one table for the wall
 */
export const EventPaper = z.enum(['cards', 'slips', 'wall']);
export type EventPaper = z.infer<typeof EventPaper>;

const Pair = EventDecision.pick({ menteeId: true, mentorId: true });

/** What a decision about two people would change in the rota; exact, from the rota made with it. */
export const EventPrice = z.object({
  /** New less old: conversations, and their scores added up. */
  meetings: z.int(),
  total: z.int(),
  /** Who no longer meets whom, and who newly does. */
  ends: z.array(Pair),
  begins: z.array(Pair),
  /** Conversations that stay, in another round. */
  shifted: z.int(),
});
export type EventPrice = z.infer<typeof EventPrice>;

const one = z.object({ eventId: EventId });
/** A decision about two people; null takes it back. */
const EventEdit = one.extend({ ...Pair.shape, kind: EventDecision.shape.kind.nullable() });
export type EventEdit = z.infer<typeof EventEdit>;

const done = z.object({ eventId: EventId });
/** Nobody twice. */
const guests = z
  .array(EventPerson)
  .max(MOST_AT_EVENT)
  .refine((people) => new Set(people.map(({ personId }) => personId)).size === people.length);

export const events = {
  'events.list': query(z.object({ cohortId: CohortId }), z.array(EventRow)),
  'events.get': query(one, EventView),
  /** Everybody who can be matched takes part, until somebody is left out. */
  'events.create': command(z.object({ cohortId: CohortId, event: EventInput }), done),
  'events.update': job(one.extend({ event: EventInput }), done, 'wait'),
  'events.people': command(one.extend({ people: guests }), done),
  'events.plan': job(one, z.object({ meetings: z.int(), verified: z.boolean() })),
  /** What a decision would change. Refused as the decision itself would be. */
  'events.preview': query(EventEdit, EventPrice),
  /** Decides about two people, or takes it back, and plans anew. */
  'events.decide': job(
    EventEdit.extend({ reason: Reason.nullable() }),
    z.object({ meetings: z.int(), verified: z.boolean() }),
    'wait',
  ),
  /** Settles the rota, or opens it for changes again. */
  'events.publish': command(one.extend({ published: z.boolean() }), done),
  /** A note from either side; null takes it away. A note says that the two met. */
  'events.note': command(
    MeetingNote.extend({ note: MeetingNote.shape.note.nullable() }),
    z.object({ meetingId: MeetingId }),
  ),
  'events.held': command(
    z.object({ meetingId: MeetingId, held: z.boolean().nullable() }),
    z.object({ meetingId: MeetingId }),
  ),
  'events.remove': command(one, z.object({ name: z.string() })),
  'events.check': job(one, z.array(MissingGlyphs)),
  'events.print': job(one.extend({ paper: EventPaper, hideNames: z.boolean() }), Saved),
} as const;
