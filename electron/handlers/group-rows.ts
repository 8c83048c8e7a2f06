import { attendanceOf, isConversation } from '../../shared/attendance';
import type { GroupRow } from '../../shared/contract/groups';
import { usualShape } from '../../shared/format';
import { couldBeAt, type Group, type GroupMember } from '../../shared/group';
import type { CohortId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listEnrollments } from '../db/enrollments';
import { listGroupSessions } from '../db/group-sessions';
import { listGroupMembers, listGroups } from '../db/groups';
import { listCircle, personNames } from '../db/people';
import { findCohort } from '../db/programs';
import { groupHolds } from './holds';
import { outOn } from './out-on';

/** Who leads comes first, then who led. */
function rank({ role, leftOn }: Pick<GroupMember, 'role' | 'leftOn'>): number {
  if (role === 'member') return 2;
  return leftOn === null ? 0 : 1;
}

/** Published groups with their people and what they met: who leads first, then by name. */
export function groupRows(db: ReadDb, cohortId: CohortId, today: CalendarDate): GroupRow[] {
  const cohort = findCohort(db, cohortId);
  if (!cohort) return [];
  const names = personNames(db);
  const members = Map.groupBy(listGroupMembers(db, cohortId), ({ groupId }) => groupId);
  const sessions = Map.groupBy(listGroupSessions(db, cohortId), ({ groupId }) => groupId);
  const holdOf = groupHolds(db, cohortId, today);
  const isLed = (cohort.groups ?? usualShape(cohort.format))?.facilitated === true;
  const isOut = outOn(
    {
      enrollments: listEnrollments(db, cohortId),
      people: new Map(listCircle(db, cohortId).map((person) => [person.id, person])),
    },
    today,
  );
  const leads = ({ role, leftOn, personId }: GroupMember): boolean =>
    role === 'facilitator' && leftOn === null && !isOut('mentor', personId);
  const leadOf = (state: Group['state'], inside: readonly GroupMember[]): GroupRow['lead'] => {
    if (!isLed) return 'in-turns';
    return state === 'closed' || inside.some(leads) ? 'somebody' : 'nobody';
  };
  return listGroups(db, cohortId).map((group) => {
    const hold = holdOf(group.id);
    const logged = sessions.get(group.id) ?? [];
    const held = logged.filter(isConversation);
    const inside = members.get(group.id) ?? [];
    return {
      ...(hold && { hold }),
      group,
      lead: leadOf(group.state, inside),
      people: inside
        .map((member) => {
          return {
            personId: member.personId,
            name: names.get(member.personId) ?? '',
            role: member.role,
            joinedOn: member.joinedOn,
            leftOn: member.leftOn,
            wasAt: held.filter(({ presentIds }) => presentIds.includes(member.personId)).length,
            // A group may be said to have ended before its last session: who was there could be.
            couldBeAt: held.filter((each) => couldBeAt(member, each)).length,
          };
        })
        .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
      attendance: attendanceOf(group, logged, cohort, today),
    };
  });
}
