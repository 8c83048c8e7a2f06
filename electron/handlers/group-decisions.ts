import { randomUUID } from 'node:crypto';
import type { GroupEdit, GroupPlan } from '../../shared/group';
import { DecisionId, type PersonId } from '../../shared/ids';
import { removeGroupDecision, saveGroupDecision } from '../db/group-decisions';
import { groupOf } from '../matching/circles/worth';
import type { GroupDraft } from './group-draft';
import type { CommandContext } from './handler';
import { newId } from './new-id';

type Decided = {
  readonly edit: GroupEdit;
  readonly reason: string | null;
  readonly plan: GroupPlan;
};

/**
 * Writes what a step decides. Whoever is led stays with who leads; whoever is not, or by somebody who
 * is a member elsewhere, with the whole group.
 */
export function storeStep(
  { db, now }: CommandContext,
  draft: GroupDraft,
  { edit, reason, plan }: Decided,
): void {
  const cohortId = draft.state.cohort.id;
  const decision = { cohortId, reason, decidedAt: now, otherId: null, bond: null };
  const save = (
    kind: 'pin' | 'apart' | 'hold',
    personId: PersonId,
    rest: { readonly otherId?: PersonId; readonly bond?: string } = {},
  ) => saveGroupDecision(db, { ...decision, id: newId(DecisionId), kind, personId, ...rest });
  const pinOf = (id: PersonId) =>
    draft.stored.find(({ kind, personId }) => kind === 'pin' && personId === id);
  const bondOf = (ids: readonly PersonId[]): string =>
    draft.stored.find(
      ({ kind, personId, bond }) => kind === 'pin' && bond && ids.includes(personId),
    )?.bond ?? randomUUID();
  const pin = (personId: PersonId) => {
    const group = plan.groups[groupOf(plan, personId)];
    if (!group) return;
    const { facilitatorId, memberIds } = group;
    // Who leads here and is a member elsewhere would draw them there.
    const leads =
      facilitatorId !== null && draft.circle.slotOf(facilitatorId, 'mentee') === undefined;
    const company = leads && facilitatorId !== personId ? [facilitatorId] : memberIds;
    const others = company.filter((id) => id !== personId);
    const bond = bondOf(others);
    for (const id of others) {
      // Why others were pinned stays what it was.
      const before = pinOf(id);
      if (before) saveGroupDecision(db, { ...before, bond });
      else save('pin', id, { bond });
    }
    save('pin', personId, { bond });
  };
  const unpin = (personId: PersonId) => {
    removeGroupDecision(db, { cohortId, kind: 'pin', personId });
    const bond = pinOf(personId)?.bond;
    const left = draft.stored.filter((each) => each.bond === bond && each.personId !== personId);
    // Nobody stays together alone.
    const [last] = left;
    if (last && left.length === 1) removeGroupDecision(db, { ...last });
  };
  /** Whoever a new facilitator sends elsewhere can't stay tied to the group they led. */
  const unpinMoved = () => {
    const before = draft.run?.plan;
    if (!before) return;
    for (const { kind, personId } of draft.stored) {
      if (kind === 'pin' && groupOf(before, personId) !== groupOf(plan, personId)) unpin(personId);
    }
  };
  const [first, second] =
    'otherId' in edit ? ([edit.personId, edit.otherId].toSorted() as [PersonId, PersonId]) : [];
  switch (edit.kind) {
    case 'move':
    case 'pin':
      unpinMoved();
      unpin(edit.personId);
      pin(edit.personId);
      return;
    case 'swap':
      unpinMoved();
      pin(edit.personId);
      pin(edit.otherId);
      return;
    case 'unpin':
      unpin(edit.personId);
      return;
    case 'apart':
      for (const id of [edit.personId, edit.otherId]) {
        if (draft.run && groupOf(draft.run.plan, id) !== groupOf(plan, id)) unpin(id);
      }
      if (first && second) save('apart', first, { otherId: second });
      return;
    case 'allow':
      if (first && second) {
        removeGroupDecision(db, { cohortId, kind: 'apart', personId: first, otherId: second });
      }
      return;
    case 'hold':
      save('hold', edit.personId);
      return;
    case 'release':
      removeGroupDecision(db, { cohortId, kind: 'hold', personId: edit.personId });
  }
}
