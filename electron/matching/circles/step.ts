import type { GroupShape } from '../../../shared/format';
import type { GroupEdit, GroupPlan, PlannedGroup, Unplaced } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import type { Forbidden } from '../../../shared/plan';
import { fail, ok, type Result } from '../../../shared/result';
import { plainly } from '../rules';
import type { CircleDecisions } from './divide';
import { type Circle, rulesBetween } from './people';
import { everyoneIn, groupOf, leaderAt, memberAt, totalOf } from './worth';

/** Two people whom a rule keeps out of one group. */
export type Clash = {
  readonly personId: PersonId;
  readonly otherId: PersonId;
  readonly forbidden: readonly Forbidden[];
};

/** Why a step can't be taken. */
export type StepRefusal =
  | { readonly code: 'unknown-person'; readonly personId: PersonId }
  | { readonly code: 'held'; readonly personId: PersonId }
  | { readonly code: 'unknown-group' }
  | { readonly code: 'same-group' }
  | { readonly code: 'other-role' }
  | { readonly code: 'group-full'; readonly group: number; readonly most: number }
  | { readonly code: 'group-too-small'; readonly group: number; readonly least: number }
  | { readonly code: 'clash'; readonly clashes: readonly Clash[] }
  | { readonly code: 'no-way-apart' };

export type Situation = {
  readonly circle: Circle;
  readonly shape: GroupShape;
  readonly plan: GroupPlan;
  readonly decisions: CircleDecisions;
};

/** Whether somebody would be in a group twice: led by them, with them as a member. */
const isInTwice = ({ slotOf }: Circle, id: PersonId, group: PlannedGroup): boolean =>
  group.facilitatorId === id ||
  (group.memberIds.includes(id) && slotOf(id, 'mentor') !== undefined);

/** What keeps somebody out of a group, whoever leaves it at the same time. */
export function clashesWith(
  { circle, decisions }: Pick<Situation, 'circle' | 'decisions'>,
  id: PersonId,
  group: PlannedGroup,
  leaving: PersonId | null = null,
): Clash[] {
  const keptApart = decisions.apart.filter((two) => two.includes(id)).flat();
  return everyoneIn(group).flatMap((otherId): Clash[] => {
    if (otherId === leaving) return [];
    if (otherId === id) {
      const itself = { personId: id, otherId, forbidden: [plainly('same-person')] };
      return isInTwice(circle, id, group) ? [itself] : [];
    }
    const forbidden = [
      ...rulesBetween(circle, id, otherId),
      ...(keptApart.includes(otherId) ? [plainly('forbidden-by-you')] : []),
    ];
    return forbidden.length > 0 ? [{ personId: id, otherId, forbidden }] : [];
  });
}

const replaced = (
  groups: readonly PlannedGroup[],
  at: number,
  group: PlannedGroup,
): PlannedGroup[] => groups.map((each, index) => (index === at ? group : each));

const without = (group: PlannedGroup, id: PersonId): PlannedGroup => ({
  facilitatorId: group.facilitatorId === id ? null : group.facilitatorId,
  memberIds: group.memberIds.filter((each) => each !== id),
});

const withMember = (group: PlannedGroup, id: PersonId): PlannedGroup => ({
  ...group,
  memberIds: [...group.memberIds, id].toSorted(),
});

type Placed = Pick<GroupPlan, 'groups' | 'unplaced'>;
type Answer = Result<Placed, StepRefusal>;

/** Whether the sizes allow a member to go from one group to another; `from` is -1 for the tray. */
function sizeFault({ plan, shape }: Situation, from: number, to: number): StepRefusal | null {
  const size = (group: number): number => plan.groups[group]?.memberIds.length ?? 0;
  if (size(to) >= shape.most) return { code: 'group-full', group: to, most: shape.most };
  if (size(from) === shape.least) {
    return { code: 'group-too-small', group: from, least: shape.least };
  }
  return null;
}

/** Whether a step about somebody is about the group they lead, or could lead. */
const isLeader = ({ circle }: Situation, id: PersonId): boolean =>
  circle.slotOf(id, 'mentee') === undefined;

function move(situation: Situation, id: PersonId, to: number): Answer {
  const { plan, decisions } = situation;
  const target = plan.groups[to];
  if (!target) return fail({ code: 'unknown-group' });
  // Whoever is held back goes nowhere until released.
  if (decisions.held.has(id)) return fail({ code: 'held', personId: id });
  if (groupOf(plan, id) === to) return fail({ code: 'same-group' });
  if (isLeader(situation, id)) return lead(situation, id, to);
  const from = memberAt(plan.groups, id);
  const fault = sizeFault(situation, from, to);
  if (fault) return fail(fault);
  const clashes = clashesWith(situation, id, target);
  if (clashes.length > 0) return fail({ code: 'clash', clashes });
  const source = plan.groups[from];
  const groups = source ? replaced(plan.groups, from, without(source, id)) : plan.groups;
  return ok({
    groups: replaced(groups, to, withMember(target, id)),
    unplaced: plan.unplaced.filter(({ personId, role }) => personId !== id || role !== 'mentee'),
  });
}

/** A facilitator takes over a group; whoever led it takes over the one left, or waits. */
function lead(situation: Situation, id: PersonId, to: number): Answer {
  const { plan, circle, shape } = situation;
  const from = leaderAt(plan.groups, id);
  const target = plan.groups[to];
  if (!target || !shape.facilitated || circle.slotOf(id, 'mentor') === undefined) {
    return fail({ code: 'unknown-person', personId: id });
  }
  const before = target.facilitatorId;
  const source = plan.groups[from];
  const clashes = [
    ...clashesWith(situation, id, target, before),
    ...(source && before ? clashesWith(situation, before, source, id) : []),
  ];
  if (clashes.length > 0) return fail({ code: 'clash', clashes });
  const groups = source
    ? replaced(plan.groups, from, { ...source, facilitatorId: before })
    : plan.groups;
  const waits: Unplaced[] =
    before && !source ? [{ personId: before, role: 'mentor', reason: 'spare-facilitator' }] : [];
  return ok({
    groups: replaced(groups, to, { ...target, facilitatorId: id }),
    unplaced: [
      ...plan.unplaced.filter(({ personId, role }) => personId !== id || role !== 'mentor'),
      ...waits,
    ],
  });
}

function swap(situation: Situation, id: PersonId, otherId: PersonId): Answer {
  const { plan } = situation;
  // Whoever takes part changes places as a member, though they may lead a group meanwhile.
  const placeOf = (who: PersonId): number =>
    isLeader(situation, who) ? leaderAt(plan.groups, who) : memberAt(plan.groups, who);
  const [from, to] = [placeOf(id), placeOf(otherId)];
  if (from === to) return fail({ code: 'same-group' });
  const [mine, theirs] = [plan.groups[from], plan.groups[to]];
  if (!mine) return fail({ code: 'unknown-person', personId: id });
  if (!theirs) return fail({ code: 'unknown-person', personId: otherId });
  if (isLeader(situation, id) !== isLeader(situation, otherId)) return fail({ code: 'other-role' });
  if (isLeader(situation, id)) return lead(situation, id, to);
  const clashes = [
    ...clashesWith(situation, id, theirs, otherId),
    ...clashesWith(situation, otherId, mine, id),
  ];
  if (clashes.length > 0) return fail({ code: 'clash', clashes });
  const groups = replaced(plan.groups, from, withMember(without(mine, id), otherId));
  return ok({
    groups: replaced(groups, to, withMember(without(theirs, otherId), id)),
    unplaced: plan.unplaced,
  });
}

/** Whether two people meet in a group, whatever they are in it: somebody may lead one and take part in another. */
const meet = (groups: readonly PlannedGroup[], one: PersonId, other: PersonId): boolean =>
  groups.some((group) => {
    const everyone = everyoneIn(group);
    return everyone.includes(one) && everyone.includes(other);
  });

/** The way to part two people that costs least: one of `ids` goes into another group, or in exchange for somebody who is not pinned. */
function cheapestWayOut(
  situation: Situation,
  [one, other]: readonly [PersonId, PersonId],
  ids: readonly PersonId[],
): Placed | null {
  const { plan, circle, decisions } = situation;
  const pinned = decisions.bonds.flat().filter((id) => !ids.includes(id));
  const keepsPins = ({ groups }: Placed): boolean =>
    pinned.every((id) => groupOf(plan, id) === groupOf({ ...plan, groups }, id));
  const ways = ids.flatMap((id) =>
    plan.groups.flatMap((group, to) => [
      move(situation, id, to),
      ...group.memberIds.map((member) => swap(situation, id, member)),
    ]),
  );
  const [best] = ways
    .flatMap((way) => (way.ok && keepsPins(way.value) ? [way.value] : []))
    .filter(({ groups }) => !meet(groups, one, other))
    .map((way) => ({ way, total: totalOf(circle, way.groups) }))
    .toSorted((a, b) => b.total - a.total);
  return best?.way ?? null;
}

function setApart(situation: Situation, id: PersonId, otherId: PersonId): Answer {
  const { plan } = situation;
  if (!meet(plan.groups, id, otherId)) return ok(plan);
  const pinned = new Set(situation.decisions.bonds.flat());
  // Whoever is pinned stays, where one of the two is not.
  const both = [id, otherId] as const;
  const free = both.filter((each) => !pinned.has(each));
  const way = cheapestWayOut(situation, both, free.length > 0 ? free : both);
  return way ? ok(way) : fail({ code: 'no-way-apart' });
}

/** Out of the groups, to wait until released. */
function aside({ circle, plan }: Situation, id: PersonId): Answer {
  const roles = (['mentee', 'mentor'] as const).filter(
    (role) => circle.slotOf(id, role) !== undefined,
  );
  if (roles.length === 0) return fail({ code: 'unknown-person', personId: id });
  return ok({
    groups: plan.groups.map((group) => without(group, id)),
    unplaced: [
      ...plan.unplaced.filter(({ personId }) => personId !== id),
      ...roles.map((role): Unplaced => ({ personId: id, role, reason: 'held' })),
    ],
  });
}

function released({ plan, shape }: Situation, id: PersonId): Answer {
  const leads = shape.facilitated ? 'spare-facilitator' : 'no-facilitators-here';
  return ok({
    groups: plan.groups,
    unplaced: plan.unplaced.map((each) =>
      each.personId === id
        ? { ...each, reason: each.role === 'mentee' ? 'left-over' : leads }
        : each,
    ),
  });
}

function take(situation: Situation, edit: GroupEdit): Answer {
  switch (edit.kind) {
    case 'move':
      return move(situation, edit.personId, edit.group);
    case 'swap':
      return swap(situation, edit.personId, edit.otherId);
    case 'apart':
      return setApart(situation, edit.personId, edit.otherId);
    case 'hold':
      return aside(situation, edit.personId);
    case 'release':
      return released(situation, edit.personId);
    case 'pin':
    case 'unpin':
    case 'allow':
      return ok(situation.plan);
  }
}

/** Those who lead, whichever group, as one text. */
const leadersOf = (groups: readonly PlannedGroup[]): string =>
  groups
    .map(({ facilitatorId }) => facilitatorId)
    .toSorted()
    .join();

/**
 * The plan after a step, with nobody moved but those the step is about. The bound stays where the
 * step only forbids or settles something; where it opens a way, somebody else leads, or groups
 * change their size, how good the plan could be is not known any more.
 *
 * Complexity O(n x size) for `apart`, O(size^2) else
 */
export function afterStep(situation: Situation, edit: GroupEdit): Result<GroupPlan, StepRefusal> {
  const taken = take(situation, edit);
  if (!taken.ok) return taken;
  const { groups, unplaced } = taken.value;
  const { plan, circle, decisions } = situation;
  const pinned = new Set(decisions.bonds.flat());
  const moved = [...pinned].some((id) => groupOf(plan, id) !== groupOf({ ...plan, groups }, id));
  const resized = groups.some(
    ({ memberIds }, at) => memberIds.length !== plan.groups[at]?.memberIds.length,
  );
  // Who leads was settled before anything was proved: with somebody else, more may be reached.
  const ledAnew = leadersOf(groups) !== leadersOf(plan.groups);
  const opens = edit.kind === 'unpin' || edit.kind === 'allow' || edit.kind === 'release';
  return ok({
    groups,
    unplaced,
    total: totalOf(circle, groups),
    bound: moved || resized || ledAnew || opens || edit.kind === 'hold' ? null : plan.bound,
  });
}
