import { z } from 'zod';
import type { CohortId, MatchId, PersonId, RunId } from '../../shared/ids';
import { Match, Session } from '../../shared/match';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `
  id, cohort_id AS cohortId, mentee_id AS menteeId, mentor_id AS mentorId, run_id AS runId, state,
  score, starts_on AS startsOn, published_at AS publishedAt, signed_on AS signedOn,
  closed_on AS closedOn, close_reason AS closeReason, mentee_done AS menteeDone,
  mentor_done AS mentorDone`;
const SESSION =
  's.id, s.match_id AS matchId, s.held_on AS heldOn, s.minutes, s.way, s.note, s.note_private AS notePrivate';

const done = z.literal([1, null]).transform((value) => value === 1);
/** Nothing is said of a note that is shared, as most are. */
const SessionRow = Session.extend({ notePrivate: z.literal([1, null]) }).transform(
  ({ notePrivate, ...session }): Session =>
    notePrivate === 1 ? { ...session, notePrivate: true } : session,
);
const Row = Match.extend({ menteeDone: done, mentorDone: done });

/** Published matches of a cohort, the open ones first. */
export const listMatches = (db: ReadDb, cohortId: CohortId): Match[] =>
  Row.array().parse(
    db
      .prepare(`SELECT ${COLUMNS} FROM matches WHERE cohort_id = ? ORDER BY state, id`)
      .all(cohortId),
  );

/**
 * Every pair of every cohort that was tried and ended before its time: such pairs are not tried again,
 * also not the other way round.
 */
export const failedPairs = (db: ReadDb): { menteeId: PersonId; mentorId: PersonId }[] =>
  db
    .prepare<[], { menteeId: PersonId; mentorId: PersonId }>(
      `WITH failed AS (SELECT mentee_id, mentor_id FROM matches
         WHERE state = 'closed' AND close_reason NOT IN ('completed', 'released'))
       SELECT mentee_id AS menteeId, mentor_id AS mentorId FROM failed
       UNION SELECT mentor_id, mentee_id FROM failed ORDER BY 1, 2`,
    )
    .all();

export function findMatch(db: ReadDb, id: MatchId): Match | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM matches WHERE id = ?`).get(id);
  return row === undefined ? undefined : Row.parse(row);
}

/** A person's matches in a cohort, in either role. */
export const matchesOf = (db: ReadDb, cohortId: CohortId, personId: PersonId): Match[] =>
  listMatches(db, cohortId).filter(
    ({ menteeId, mentorId }) => menteeId === personId || mentorId === personId,
  );

/** Writes a match, new or changed. */
export function saveMatch(db: WriteDb, match: Match): void {
  db.prepare(`
    INSERT INTO matches (id, cohort_id, mentee_id, mentor_id, run_id, state, score, starts_on,
      published_at, signed_on, closed_on, close_reason, mentee_done, mentor_done)
    VALUES (@id, @cohortId, @menteeId, @mentorId, @runId, @state, @score, @startsOn,
      @publishedAt, @signedOn, @closedOn, @closeReason, @menteeDone, @mentorDone)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, starts_on = excluded.starts_on,
      signed_on = excluded.signed_on, closed_on = excluded.closed_on,
      close_reason = excluded.close_reason, mentee_done = excluded.mentee_done,
      mentor_done = excluded.mentor_done
  `).run({
    ...match,
    menteeDone: match.menteeDone ? 1 : null,
    mentorDone: match.mentorDone ? 1 : null,
  });
}

/** Freezes what was published. */
export function saveSnapshot(
  db: WriteDb,
  snapshot: {
    readonly id: string;
    readonly cohortId: CohortId;
    readonly runId: RunId;
    readonly publishedAt: Instant;
    readonly content: unknown;
  },
): void {
  db.prepare(`
    INSERT INTO snapshots (id, cohort_id, run_id, published_at, content)
    VALUES (@id, @cohortId, @runId, @publishedAt, @content)
  `).run({ ...snapshot, content: JSON.stringify(snapshot.content) });
}

/** All sessions of a cohort, the latest first. */
export const listSessions = (db: ReadDb, cohortId: CohortId): Session[] =>
  SessionRow.array().parse(
    db
      .prepare(
        `SELECT ${SESSION} FROM sessions s JOIN matches m ON m.id = s.match_id
          WHERE m.cohort_id = ? ORDER BY s.held_on DESC, s.logged_at DESC, s.id`,
      )
      .all(cohortId),
  );

/** A match's sessions, the latest first. */
export const sessionsOf = (db: ReadDb, matchId: MatchId): Session[] =>
  SessionRow.array().parse(
    db
      .prepare(
        `SELECT ${SESSION} FROM sessions s WHERE s.match_id = ?
          ORDER BY s.held_on DESC, s.logged_at DESC, s.id`,
      )
      .all(matchId),
  );

export function findSession(db: ReadDb, id: string): Session | undefined {
  const row = db.prepare(`SELECT ${SESSION} FROM sessions s WHERE s.id = ?`).get(id);
  return row === undefined ? undefined : SessionRow.parse(row);
}

/** Writes a session, new or changed. */
export function saveSession(db: WriteDb, session: Session, now: Instant): void {
  db.prepare(`
    INSERT INTO sessions (id, match_id, held_on, minutes, way, note, note_private, logged_at)
    VALUES (@id, @matchId, @heldOn, @minutes, @way, @note, @notePrivate, @now)
    ON CONFLICT (id) DO UPDATE SET match_id = excluded.match_id, held_on = excluded.held_on,
      minutes = excluded.minutes, way = excluded.way, note = excluded.note,
      note_private = excluded.note_private
  `).run({ ...session, notePrivate: session.notePrivate === true ? 1 : null, now });
}

export function deleteSession(db: WriteDb, id: string): void {
  db.prepare('DELETE FROM sessions WHERE id = ?').run(id);
}
