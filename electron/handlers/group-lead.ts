import type { Successor } from '../../shared/contract/groups';
import type { Group, GroupMember } from '../../shared/group';
import type { GroupId, PersonId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { failedPeers, findGroup, saveGroup, saveGroupMember } from '../db/groups';
import { gatherCircle } from '../matching/circles/people';
import { clashesWith } from '../matching/circles/step';
import { fitOf } from '../matching/circles/worth';
import { clashError, namedClashes, openGroups } from './group-draft';
import type { Handlers } from './handler';

type Succession = {
  readonly group: Group;
  /** Who leads it now, be it that they take no part any more. */
  readonly before: GroupMember | undefined;
  readonly successors: readonly Successor[];
};

export const groupLeadHandlers = {
  'groups.successors': ({ db, today }, { groupId }) =>
    ok([...(successionOf(db, groupId, today)?.successors ?? [])]),

  'groups.lead': ({ db, today, nameStep }, { groupId, personId, from }) => {
    const succession = successionOf(db, groupId, today);
    if (!succession) return fail({ code: 'not-found', entity: 'group' });
    if (from > today) return fail({ code: 'day-in-future', day: from });
    const { group, before, successors } = succession;
    const next = successors.find((each) => each.personId === personId);
    if (!next) return fail({ code: 'not-found', entity: 'person' });
    const { clashes } = next;
    if (clashes.length > 0) return fail(clashError(clashes));
    const { cohortId } = group;
    if (before) {
      // Nobody leaves before they came, also where somebody else is said to have led since earlier.
      const leftOn = before.joinedOn !== null && before.joinedOn > from ? before.joinedOn : from;
      saveGroupMember(db, cohortId, { ...before, leftOn });
    }
    const role = 'facilitator';
    saveGroupMember(db, cohortId, { groupId, personId, role, joinedOn: from, leftOn: null });
    // Whoever leads it now has not signed what the others did.
    const led: Group = { ...group, signedOn: null };
    saveGroup(db, led);
    nameStep('lead', next.name);
    return ok(led);
  },
} satisfies Partial<Handlers>;

/**
 * Who could lead a group that runs: all who could lead a new one and lead none, but for its own members;
 * who led it before comes after the others.
 * Undefined where there is no such group, it ended, or its people take turns.
 */
function successionOf(db: ReadDb, groupId: GroupId, today: CalendarDate): Succession | undefined {
  const group = findGroup(db, groupId);
  const draft = group && openGroups(db, group.cohortId, today);
  if (!draft || group.state === 'closed' || !draft.shape.facilitated) return undefined;
  const { state, members, decisions, nameOf } = draft;
  const inside = members.filter((member) => member.groupId === groupId);
  const ownMembers = inside.filter(({ role }) => role === 'member');
  const own = new Set(ownMembers.map(({ personId }) => personId));
  const isFormer = (id: PersonId): boolean =>
    inside.some(({ role, personId }) => role === 'facilitator' && personId === id);
  const present = new Set(
    ownMembers.flatMap(({ personId, leftOn }) => (leftOn === null ? personId : [])),
  );
  const leading = new Set(
    members.flatMap(({ role, leftOn, personId }) =>
      role === 'facilitator' && leftOn === null ? personId : [],
    ),
  );
  const free = state.undecided.mentors.filter(
    ({ id, matchable }) =>
      matchable === null && !leading.has(id) && !own.has(id) && !decisions.held.has(id),
  );
  const mentees = state.everyMentee.filter(({ id }) => present.has(id));
  const circle = gatherCircle({
    ...state.undecided,
    mentees,
    mentors: free,
    tried: [...state.undecided.tried, ...failedPeers(db)],
  });
  const unled = { facilitatorId: null, memberIds: mentees.map(({ id }) => id) };
  const successors = free
    .map(
      ({ id }): Successor => ({
        personId: id,
        name: nameOf(id),
        fit: fitOf(circle, { ...unled, facilitatorId: id }),
        clashes: namedClashes(draft, clashesWith({ circle, decisions }, id, unled)),
      }),
    )
    .toSorted(
      (a, b) =>
        Number(a.clashes.length > 0) - Number(b.clashes.length > 0) ||
        Number(isFormer(a.personId)) - Number(isFormer(b.personId)) ||
        (b.fit ?? 0) - (a.fit ?? 0) ||
        a.name.localeCompare(b.name),
    );
  const before = inside.find(({ role, leftOn }) => role === 'facilitator' && leftOn === null);
  return { group, before, successors };
}
