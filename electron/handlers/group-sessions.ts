import type { AppError } from '../../shared/errors';
import type { Group, GroupSessionInput } from '../../shared/group';
import { SessionId } from '../../shared/ids';
import { fail, ok, type Result } from '../../shared/result';
import {
  deleteGroupSession,
  findGroupSession,
  listGroupSessions,
  saveGroupSession,
} from '../db/group-sessions';
import { findGroup, listGroupMembers } from '../db/groups';
import { findPerson } from '../db/people';
import type { Handlers, QueryContext } from './handler';
import { newId } from './new-id';

const GONE = { code: 'not-found', entity: 'session' } as const;

export const groupSessionHandlers = {
  'group-sessions.list': ({ db }, { cohortId }) => ok(listGroupSessions(db, cohortId)),

  'group-sessions.log': (context, input) => {
    const group = groupThatMet(context, input);
    if (!group.ok) return group;
    const session = { ...input, id: newId(SessionId) };
    saveGroupSession(context.db, session, context.now);
    context.nameStep('session', group.value.name);
    return ok(session);
  },

  'group-sessions.update': (context, { sessionId, session }) => {
    if (!findGroupSession(context.db, sessionId)) return fail(GONE);
    const group = groupThatMet(context, session);
    if (!group.ok) return group;
    const saved = { ...session, id: sessionId };
    saveGroupSession(context.db, saved, context.now);
    context.nameStep('session', group.value.name);
    return ok(saved);
  },

  'group-sessions.remove': ({ db, nameStep }, { sessionId }) => {
    const session = findGroupSession(db, sessionId);
    const group = session && findGroup(db, session.groupId);
    if (!group) return fail(GONE);
    deleteGroupSession(db, sessionId);
    nameStep('remove-session', group.name);
    return ok({ groupId: group.id });
  },
} satisfies Partial<Handlers>;

/** The group a session is said to be of; refused where it cannot have met like that. */
function groupThatMet(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { groupId, heldOn, presentIds }: GroupSessionInput,
): Result<Group, AppError> {
  const group = findGroup(db, groupId);
  if (!group) return fail({ code: 'not-found', entity: 'group' });
  if (heldOn > today) return fail({ code: 'session-in-future', heldOn });
  const members = new Map(
    listGroupMembers(db, group.cohortId).flatMap((member) =>
      member.groupId === groupId ? [[member.personId, member] as const] : [],
    ),
  );
  for (const personId of presentIds) {
    const member = members.get(personId);
    if (!member) return fail({ code: 'not-in-group', group: group.name });
    const { leftOn } = member;
    if (leftOn !== null && leftOn < heldOn) {
      const { name = '' } = findPerson(db, personId) ?? {};
      return fail({ code: 'left-before', name, group: group.name, leftOn });
    }
  }
  return ok(group);
}
