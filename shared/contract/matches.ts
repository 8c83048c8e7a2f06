import { z } from 'zod';
import { ReportData } from '../documents';
import { CohortId, MatchId, SessionId } from '../ids';
import { Attendance, CloseReason, Match, Session, SessionInput } from '../match';
import { CalendarDate } from '../time';
import { command, job, query } from './call';
import { MissingGlyphs, Saved } from './saved';

/** A match waits because its mentor lacks these checks: from a day on, or null where they never had them. */
export const Hold = z.object({ checks: z.array(z.string()), since: CalendarDate.nullable() });
export type Hold = z.infer<typeof Hold>;

/** A match with what every list of matches shows. */
export const MatchRow = z.object({
  match: Match,
  mentee: z.string(),
  mentor: z.string(),
  attendance: Attendance,
  /** Only while the match is on hold. */
  hold: Hold.optional(),
});
export type MatchRow = z.infer<typeof MatchRow>;

const someMatches = z.object({
  cohortId: CohortId,
  /** Null means all that are active. */
  matchIds: z.array(MatchId).nullable(),
});

export const matches = {
  'matches.list': query(z.object({ cohortId: CohortId }), z.array(MatchRow)),
  'matches.get': query(
    z.object({ matchId: MatchId }),
    MatchRow.extend({ sessions: z.array(Session) }),
  ),
  'matches.sign': command(
    z.object({ matchIds: z.array(MatchId).min(1), signedOn: CalendarDate.nullable() }),
    z.object({ signed: z.int() }),
  ),
  /** Ends those that run, all on one day and for one reason. */
  'matches.close': command(
    z.object({
      matchIds: z.array(MatchId).min(1),
      closedOn: CalendarDate,
      reason: CloseReason.exclude(['released']),
      /** Who of the two of each is to be matched again; both, where it is not said. */
      again: z.object({ mentee: z.boolean(), mentor: z.boolean() }).optional(),
    }),
    z.object({ closed: z.int() }),
  ),
  /** Takes a match back before it was tried: both can be matched anew, also with each other. */
  'matches.release': command(z.object({ matchId: MatchId }), Match),
  /** Whose names the documents' font can't print; to be said before printing. */
  'agreements.check': job(someMatches, z.array(MissingGlyphs)),
  'agreements.print': job(someMatches, Saved),
  'sessions.list': query(
    z.object({ cohortId: CohortId }),
    z.array(Session.extend({ mentee: z.string(), mentor: z.string() })),
  ),
  'sessions.log': command(SessionInput, Session),
  'sessions.update': command(z.object({ sessionId: SessionId, session: SessionInput }), Session),
  'sessions.remove': command(z.object({ sessionId: SessionId }), z.object({ matchId: MatchId })),
  'report.data': query(z.object({ cohortId: CohortId }), ReportData),
  'report.print': job(z.object({ cohortId: CohortId }), Saved),
} as const;
