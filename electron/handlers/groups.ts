import { randomUUID } from 'node:crypto';
import type { Group, GroupMember } from '../../shared/group';
import { GroupId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import type { ReadDb } from '../db/database';
import { saveGroupSnapshot } from '../db/group-runs';
import { findGroup, listGroupMembers, saveGroup, saveGroupMember } from '../db/groups';
import { personNames } from '../db/people';
import { boardOf } from './group-board';
import { openGroups, summaryOf } from './group-draft';
import { groupRows } from './group-rows';
import type { Handlers } from './handler';
import { newId } from './new-id';
import { startOf } from './starts';

export const groupHandlers = {
  'groups.get': ({ db, today }, { cohortId }) => {
    const draft = openGroups(db, cohortId, today);
    return draft ? ok(boardOf(draft)) : fail({ code: 'not-found', entity: 'cohort' });
  },

  'groups.list': ({ db, today }, { cohortId }) => ok(groupRows(db, cohortId, today)),

  'groups.publish': ({ db, now, today, nameStep }, { cohortId }) => {
    const draft = openGroups(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const { run, state, groupName, nameOf } = draft;
    const planned = (run?.plan.groups ?? []).map((group, index) => ({
      ...group,
      name: groupName(index),
    }));
    // A group that everybody was taken out of is none.
    const filled = planned.filter(({ memberIds }) => memberIds.length > 0);
    if (!run || filled.length === 0) return fail({ code: 'nothing-to-publish' });
    if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
    for (const { name, facilitatorId, memberIds } of filled) {
      const group: Group = {
        id: newId(GroupId),
        cohortId,
        runId: run.id,
        name,
        state: 'active',
        startsOn: startOf(state.cohort, today),
        publishedAt: now,
        signedOn: null,
        closedOn: null,
        closeReason: null,
      };
      saveGroup(db, group);
      const join = (personId: GroupMember['personId'], role: GroupMember['role']) =>
        saveGroupMember(db, cohortId, {
          groupId: group.id,
          personId,
          role,
          joinedOn: null,
          leftOn: null,
        });
      for (const id of memberIds) join(id, 'member');
      if (facilitatorId !== null) join(facilitatorId, 'facilitator');
    }
    saveGroupSnapshot(db, {
      id: randomUUID(),
      cohortId,
      runId: run.id,
      publishedAt: now,
      content: {
        run: summaryOf(run),
        shape: draft.shape,
        settings: state.cohort.matching,
        groups: filled.map(({ name, facilitatorId, memberIds }) => ({
          name,
          facilitator: facilitatorId && { id: facilitatorId, name: nameOf(facilitatorId) },
          members: memberIds.map((id) => ({ id, name: nameOf(id) })),
        })),
        unplaced: run.plan.unplaced,
      },
    });
    nameStep('publish');
    return ok({ published: filled.length });
  },

  'groups.sign': ({ db, today, nameStep }, { groupIds, signedOn }) => {
    if (signedOn !== null && signedOn > today) {
      return fail({ code: 'day-in-future', day: signedOn });
    }
    for (const id of groupIds) {
      const group = findGroup(db, id);
      if (!group) return fail({ code: 'not-found', entity: 'group' });
      saveGroup(db, { ...group, signedOn });
      nameStep('sign', groupIds.length === 1 ? group.name : undefined);
    }
    return ok({ signed: groupIds.length });
  },

  'groups.close': ({ db, today, nameStep }, { groupIds, closedOn, reason }) => {
    if (closedOn > today) return fail({ code: 'day-in-future', day: closedOn });
    const chosen = new Set(groupIds);
    for (const id of chosen) {
      const group = findGroup(db, id);
      if (!group) return fail({ code: 'not-found', entity: 'group' });
      for (const member of membersOf(db, group)) {
        // Also where the day it ended is put right.
        if (member.leftOn === null || member.leftOn === group.closedOn) {
          saveGroupMember(db, group.cohortId, { ...member, leftOn: closedOn });
        }
      }
      saveGroup(db, { ...group, state: 'closed', closedOn, closeReason: reason });
      nameStep('close', chosen.size === 1 ? group.name : undefined);
    }
    return ok({ closed: chosen.size });
  },

  'groups.leave': ({ db, today, nameStep }, { groupId, personId, leftOn }) => {
    const group = findGroup(db, groupId);
    const member = group && membersOf(db, group).find((each) => each.personId === personId);
    if (!group || !member) return fail({ code: 'not-found', entity: 'group' });
    if (leftOn > today) return fail({ code: 'day-in-future', day: leftOn });
    saveGroupMember(db, group.cohortId, { ...member, leftOn });
    nameStep('leave', personNames(db).get(personId));
    return ok(group);
  },
} satisfies Partial<Handlers>;

const membersOf = (db: ReadDb, { id, cohortId }: Group): GroupMember[] =>
  listGroupMembers(db, cohortId).filter(({ groupId }) => groupId === id);
