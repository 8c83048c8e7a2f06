import { Group, GroupMember } from '../../shared/group';
import type { CohortId, GroupId, PersonId } from '../../shared/ids';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `
  id, cohort_id AS cohortId, run_id AS runId, name, state, starts_on AS startsOn,
  published_at AS publishedAt, signed_on AS signedOn, closed_on AS closedOn,
  close_reason AS closeReason`;
const MEMBER = `group_id AS groupId, person_id AS personId, role, joined_on AS joinedOn,
  left_on AS leftOn`;

/** Published groups of a cohort, the open ones first, in the order they were made. */
export const listGroups = (db: ReadDb, cohortId: CohortId): Group[] =>
  Group.array().parse(
    db
      .prepare(
        `SELECT ${COLUMNS} FROM groups WHERE cohort_id = ?
          ORDER BY state, published_at, length(name), name`,
      )
      .all(cohortId),
  );

/** Every two peers of any cohort who were a group of their own that ended before its time: they are not put together again. */
export const failedPeers = (db: ReadDb): { menteeId: PersonId; mentorId: PersonId }[] =>
  db
    .prepare<[], { menteeId: PersonId; mentorId: PersonId }>(
      `SELECT min(m.person_id) AS menteeId, max(m.person_id) AS mentorId
         FROM groups g JOIN group_members m ON m.group_id = g.id
        WHERE g.state = 'closed' AND g.close_reason NOT IN ('completed', 'released')
        GROUP BY g.id HAVING count(*) = 2 ORDER BY g.id`,
    )
    .all();

export function findGroup(db: ReadDb, id: GroupId): Group | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM groups WHERE id = ?`).get(id);
  return row === undefined ? undefined : Group.parse(row);
}

/** Everybody who is or was in a group of a cohort, facilitators first. */
export const listGroupMembers = (db: ReadDb, cohortId: CohortId): GroupMember[] =>
  GroupMember.array().parse(
    db
      .prepare(
        `SELECT ${MEMBER} FROM group_members WHERE cohort_id = ? ORDER BY group_id, role, person_id`,
      )
      .all(cohortId),
  );

/** Writes a group, new or changed. */
export function saveGroup(db: WriteDb, group: Group): void {
  db.prepare(`
    INSERT INTO groups (id, cohort_id, run_id, name, state, starts_on, published_at, signed_on,
      closed_on, close_reason)
    VALUES (@id, @cohortId, @runId, @name, @state, @startsOn, @publishedAt, @signedOn, @closedOn,
      @closeReason)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state,
      starts_on = excluded.starts_on, signed_on = excluded.signed_on, closed_on = excluded.closed_on,
      close_reason = excluded.close_reason
  `).run(group);
}

/** Writes somebody's part in a group, new or changed. */
export function saveGroupMember(db: WriteDb, cohortId: CohortId, member: GroupMember): void {
  db.prepare(`
    INSERT INTO group_members (group_id, cohort_id, person_id, role, joined_on, left_on)
    VALUES (@groupId, @cohortId, @personId, @role, @joinedOn, @leftOn)
    ON CONFLICT (group_id, person_id) DO UPDATE SET joined_on = excluded.joined_on,
      left_on = excluded.left_on
  `).run({ ...member, cohortId });
}
