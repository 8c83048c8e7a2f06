import { attendanceOf, isConversation } from '../../shared/attendance';
import type { GroupRow } from '../../shared/contract/groups';
import { wasIn } from '../../shared/group';
import type { CohortId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listGroupSessions } from '../db/group-sessions';
import { listGroupMembers, listGroups } from '../db/groups';
import { personNames } from '../db/people';
import { findCohort } from '../db/programs';
import { groupHolds } from './holds';

/** Published groups with their people and what they met: who leads first, then by name. */
export function groupRows(db: ReadDb, cohortId: CohortId, today: CalendarDate): GroupRow[] {
  const cohort = findCohort(db, cohortId);
  if (!cohort) return [];
  const names = personNames(db);
  const members = Map.groupBy(listGroupMembers(db, cohortId), ({ groupId }) => groupId);
  const sessions = Map.groupBy(listGroupSessions(db, cohortId), ({ groupId }) => groupId);
  const holdOf = groupHolds(db, cohortId, today);
  return listGroups(db, cohortId).map((group) => {
    const hold = holdOf(group.id);
    const logged = sessions.get(group.id) ?? [];
    const held = logged.filter(isConversation);
    return {
      ...(hold && { hold }),
      group,
      people: (members.get(group.id) ?? [])
        .map((member) => {
          const was = ({ presentIds }: (typeof held)[number]) =>
            presentIds.includes(member.personId);
          return {
            personId: member.personId,
            name: names.get(member.personId) ?? '',
            role: member.role,
            leftOn: member.leftOn,
            wasAt: held.filter(was).length,
            // A group may be said to have ended before its last session: who was there could be.
            couldBeAt: held.filter((each) => was(each) || wasIn(member, each.heldOn)).length,
          };
        })
        .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name)),
      attendance: attendanceOf(group, logged, cohort, today),
    };
  });
}
