import { z } from 'zod';
import { Answers } from './answers';
import { OptIn, Role } from './enrollment';
import { MeetingNote } from './event';
import { Session } from './match';
import { Person } from './person';
import { Consent, Minor, Screening } from './safeguard';
import { CalendarDate, Instant } from './time';

/** Somebody they named themselves. What others said of them is never in here. */
const Named = z.object({ name: z.string(), reason: z.string().nullable() });

/**
 * Everything stored about one person that is theirs to see. Left out: what others said in confidence,
 * the coordinator's private notes, and what was decided about pairs, which would tell of others.
 */
export const PersonExtract = z.object({
  madeOn: CalendarDate,
  person: Person.omit({ id: true, managerId: true }).extend({ manager: z.string().nullable() }),
  minor: Minor.nullable(),
  enrollments: z.array(
    z.object({
      program: z.string(),
      cohort: z.string(),
      role: Role,
      optIn: OptIn.nullable(),
      answers: Answers,
      wishes: z.array(Named),
      vetoes: z.array(Named),
      answeredAt: Instant,
      withdrawnOn: CalendarDate.nullable(),
    }),
  ),
  optionalAnswers: z.array(
    z.object({ program: z.string(), question: z.string(), answer: z.string() }),
  ),
  consents: z.array(Consent.omit({ id: true, personId: true })),
  screenings: z.array(Screening),
  matches: z.array(
    z.object({
      cohort: z.string(),
      as: Role,
      with: z.string(),
      startsOn: CalendarDate,
      signedOn: CalendarDate.nullable(),
      closedOn: CalendarDate.nullable(),
      sessions: z.array(Session.pick({ heldOn: true, minutes: true, way: true, note: true })),
    }),
  ),
  groups: z.array(
    z.object({
      cohort: z.string(),
      name: z.string(),
      /** Null is from its beginning. */
      joinedOn: CalendarDate.nullable(),
      leftOn: CalendarDate.nullable(),
      /** Those that were held while they were in the group; a note only where they were there. */
      sessions: z.array(
        Session.pick({ heldOn: true, minutes: true, way: true, note: true }).extend({
          wasThere: z.boolean(),
        }),
      ),
    }),
  ),
  meetings: z.array(
    z.object({
      event: z.string(),
      heldOn: CalendarDate,
      as: Role,
      with: z.string(),
      /** What they noted of it themselves, never what was noted of them. */
      note: MeetingNote.shape.note.nullable(),
      words: MeetingNote.shape.words,
    }),
  ),
  notes: z.array(z.object({ text: z.string(), writtenAt: Instant })),
});
export type PersonExtract = z.infer<typeof PersonExtract>;
