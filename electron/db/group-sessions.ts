import { z } from 'zod';
import { GroupSession } from '../../shared/group';
import { type CohortId, type GroupId, PersonId, type SessionId } from '../../shared/ids';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';

/** Nothing is said of a note that is shared, as most are. */
const Row = GroupSession.extend({
  presentIds: json(PersonId.array()),
  notePrivate: z.literal([1, null]),
}).transform(
  ({ notePrivate, ...session }): GroupSession =>
    notePrivate === 1 ? { ...session, notePrivate: true } : session,
);
const SELECT = `
  SELECT s.id, s.group_id AS groupId, s.held_on AS heldOn, s.minutes, s.way, s.note,
    s.note_private AS notePrivate,
    (SELECT json_group_array(p.person_id ORDER BY p.person_id)
       FROM group_session_people p WHERE p.session_id = s.id) AS presentIds
  FROM group_sessions s`;

/** All sessions of a cohort's groups, the latest first. */
export const listGroupSessions = (db: ReadDb, cohortId: CohortId): GroupSession[] =>
  Row.array().parse(
    db
      .prepare(
        `${SELECT} JOIN groups g ON g.id = s.group_id
          WHERE g.cohort_id = ? ORDER BY s.held_on DESC, s.logged_at DESC, s.id`,
      )
      .all(cohortId),
  );

/** All sessions of one group, the earliest first. */
export const sessionsOfGroup = (db: ReadDb, groupId: GroupId): GroupSession[] =>
  Row.array().parse(
    db.prepare(`${SELECT} WHERE s.group_id = ? ORDER BY s.held_on, s.logged_at, s.id`).all(groupId),
  );

export function findGroupSession(db: ReadDb, id: SessionId): GroupSession | undefined {
  const row = db.prepare(`${SELECT} WHERE s.id = ?`).get(id);
  return row === undefined ? undefined : Row.parse(row);
}

/** Writes a session, new or changed, and who was there. */
export function saveGroupSession(
  db: WriteDb,
  { presentIds, ...session }: GroupSession,
  now: Instant,
): void {
  db.prepare('DELETE FROM group_session_people WHERE session_id = ?').run(session.id);
  db.prepare(`
    INSERT INTO group_sessions (id, group_id, held_on, minutes, way, note, note_private, logged_at)
    VALUES (@id, @groupId, @heldOn, @minutes, @way, @note, @notePrivate, @now)
    ON CONFLICT (id) DO UPDATE SET group_id = excluded.group_id, held_on = excluded.held_on,
      minutes = excluded.minutes, way = excluded.way, note = excluded.note,
      note_private = excluded.note_private
  `).run({ ...session, notePrivate: session.notePrivate === true ? 1 : null, now });
  const insert = db.prepare(
    'INSERT INTO group_session_people (session_id, group_id, person_id) VALUES (?, ?, ?)',
  );
  for (const personId of presentIds) insert.run(session.id, session.groupId, personId);
}

export function deleteGroupSession(db: WriteDb, id: SessionId): void {
  db.prepare('DELETE FROM group_sessions WHERE id = ?').run(id);
}
