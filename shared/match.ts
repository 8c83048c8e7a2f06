import { z } from 'zod';
import { MeetingWay } from './answers';
import { CohortId, MatchId, PersonId, RunId, SessionId } from './ids';
import { Paragraph } from './person';
import { CalendarDate, Instant, PlausibleDate } from './time';

export const MatchState = z.enum(['active', 'closed']);
export const CloseReason = z.enum([
  'completed',
  'no-fault',
  'person-left',
  'no-time',
  'never-met',
  'other',
  /** Taken back by the coordinator: nobody tried it, so the two may be proposed again. */
  'released',
]);
export type CloseReason = z.infer<typeof CloseReason>;

/** A published match. Before publishing there is only a run's plan; nothing is final in it. */
export const Match = z.object({
  id: MatchId,
  cohortId: CohortId,
  menteeId: PersonId,
  mentorId: PersonId,
  runId: RunId,
  state: MatchState,
  score: z.int(),
  startsOn: CalendarDate,
  publishedAt: Instant,
  signedOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  closeReason: CloseReason.nullable(),
  /** Ended, and not to be matched again in this cohort: the mentee needs nobody, the mentor's place stays taken. */
  menteeDone: z.boolean(),
  mentorDone: z.boolean(),
});
export type Match = z.infer<typeof Match>;

/** How long somebody has waited for a match. */
export const Wait = z.object({
  /** When their last match ended, or others were first published without them. */
  since: CalendarDate,
  /** Rounds that are behind them: publications without them, and matches that ended before their time. */
  rounds: z.int(),
  /** Whether they had a match in this cohort that ended. */
  ended: z.boolean(),
});
export type Wait = z.infer<typeof Wait>;

/** One meeting of a match. `messages` is a check-in and is counted apart from conversations. */
export const Session = z.object({
  id: SessionId,
  matchId: MatchId,
  heldOn: PlausibleDate,
  minutes: z.int().min(1).max(1440),
  way: MeetingWay,
  note: Paragraph.nullable(),
  /** Whether the note is the coordinator's alone: then no paper and no file holds it. */
  notePrivate: z.boolean().optional(),
});
export type Session = z.infer<typeof Session>;

export const SessionInput = Session.omit({ id: true });
export type SessionInput = z.infer<typeof SessionInput>;

/** What a match's sessions add up to, on a given day. */
export const Attendance = z.object({
  sessions: z.int(),
  checkIns: z.int(),
  minutes: z.int(),
  lastOn: CalendarDate.nullable(),
  /** Days since the last conversation, or since the start where there was none. */
  silentDays: z.int(),
  /** Still open after the end of its cohort: what is left to do is to end it. */
  isOver: z.boolean(),
  /** Before that, longer silent than the cadence and the days of grace allow. */
  needsAttention: z.boolean(),
});
export type Attendance = z.infer<typeof Attendance>;
