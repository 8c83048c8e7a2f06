import { z } from 'zod';
import { Objective } from './criterion';
import { Role } from './enrollment';
import { CohortId, EventId, MeetingId, PersonId } from './ids';
import { Line, Paragraph } from './person';
import { Certificate } from './plan';
import { Instant, PlausibleDate } from './time';

/**
 * - `speed-meeting`: everybody meets the few who suit them best, before matches are made
 * - `flash`: short one-off talks that stand for themselves
 */
export const EventKind = z.enum(['speed-meeting', 'flash']);
export type EventKind = z.infer<typeof EventKind>;

export const MOST_ROUNDS = 20;
/** Most people at one event: sums of its gains stay exact whole numbers. */
export const MOST_AT_EVENT = 2000;
/** The clock on the wall where the event is: `14:30`. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const rounds = z.int().min(1).max(MOST_ROUNDS);

/** An event as a form sends it. */
export const EventInput = z.object({
  kind: EventKind,
  name: Line,
  heldOn: PlausibleDate,
  startsAt: ClockTime,
  rounds,
  roundMinutes: z.int().min(2).max(120),
  /** Minutes between two rounds, to change places. */
  changeMinutes: z.int().min(0).max(60),
  /** Most meetings for one mentee, and for one mentor; null is one in every round. */
  perMentee: rounds,
  perMentor: rounds.nullable(),
  place: Line.nullable(),
  objective: Objective,
});
export type EventInput = z.infer<typeof EventInput>;

/** Somebody who takes part, on one side only: nobody can sit on both at a time. */
export const EventPerson = z.object({ personId: PersonId, role: Role });
export type EventPerson = z.infer<typeof EventPerson>;

/** Where the rota came from, and what is said about it besides. */
export const EventPlan = z.object({
  madeAt: Instant,
  /** SHA-256 of people, answers, rules and decisions, in hexadecimal. */
  fingerprint: z.string(),
  certificate: Certificate,
  /** Mentees with fewer meetings than they might have, and why. */
  short: z.array(
    z.object({
      personId: PersonId,
      meetings: z.int().min(0),
      reason: z.enum(['too-few-allowed', 'mentors-full']),
    }),
  ),
  /** Mentors who meet nobody. */
  idle: z.array(PersonId),
});
export type EventPlan = z.infer<typeof EventPlan>;

/** An evening, or an hour, of many short meetings. Published, its rota stays as it is. */
export const MeetingEvent = EventInput.extend({
  id: EventId,
  cohortId: CohortId,
  plan: EventPlan.nullable(),
  publishedAt: Instant.nullable(),
});
export type MeetingEvent = z.infer<typeof MeetingEvent>;

/** Two people in one round; rounds count from 1. */
export const Meeting = z.object({
  id: MeetingId,
  round: z.int().min(1),
  menteeId: PersonId,
  mentorId: PersonId,
  score: z.int().min(0).max(1000),
  /** Whether it took place; null while nobody said. */
  held: z.boolean().nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** What one of the two thought of a meeting: 1 "rather not" to 5 "very much". */
export const MeetingNote = z.object({
  meetingId: MeetingId,
  givenBy: Role,
  note: z.int().min(1).max(5),
  words: Paragraph.nullable(),
});
export type MeetingNote = z.infer<typeof MeetingNote>;

/** What the coordinator decided about two people at one event. */
export const EventDecision = z.object({
  menteeId: PersonId,
  mentorId: PersonId,
  kind: z.enum(['pin', 'forbid']),
  reason: Paragraph.nullable(),
  /** Null for what was decided before moments were kept. */
  decidedAt: Instant.nullable(),
});
export type EventDecision = z.infer<typeof EventDecision>;

type Timed = Pick<EventInput, 'startsAt' | 'roundMinutes' | 'changeMinutes'>;

const MINUTES_A_DAY = 24 * 60;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `14:30` some minutes later; past midnight the clock begins anew. */
function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const at = (hours * 60 + past + minutes) % MINUTES_A_DAY;
  return `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}`;
}

/** When a round begins, round 1 the first. */
export const roundStarts = ({ startsAt, roundMinutes, changeMinutes }: Timed, round: number) =>
  later(startsAt, (round - 1) * (roundMinutes + changeMinutes));

/** When a round ends. */
export const roundEnds = (event: Timed, round: number): string =>
  later(roundStarts(event, round), event.roundMinutes);

/** Fewest rounds in which so many mentees can have so many meetings each with so many mentors. */
export const roundsNeeded = (mentees: number, mentors: number, perMentee: number): number =>
  mentors === 0
    ? perMentee
    : Math.max(perMentee, Math.ceil((mentees * Math.min(perMentee, mentors)) / mentors));
