import type { GroupPlan, PlannedGroup } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import type { Circle } from './people';

/** A group's people, whoever leads it first. */
export const everyoneIn = ({ facilitatorId, memberIds }: PlannedGroup): PersonId[] =>
  facilitatorId === null ? [...memberIds] : [facilitatorId, ...memberIds];

/** Where a group's people stand. */
const slotsIn = ({ slotOf }: Circle, { facilitatorId, memberIds }: PlannedGroup): number[] =>
  [
    ...memberIds.map((id) => slotOf(id, 'mentee')),
    facilitatorId === null ? undefined : slotOf(facilitatorId, 'mentor'),
  ].filter((slot) => slot !== undefined);

/** What a group is worth: its pairs added up. O(size^2) */
export function worthOf(circle: Circle, group: PlannedGroup): number {
  const { slots, values } = circle;
  const inside = slotsIn(circle, group);
  return inside.reduce(
    (sum, one, at) =>
      inside
        .slice(0, at)
        .reduce((part, other) => part + (values[one * slots.length + other] as number), sum),
    0,
  );
}

/** The mean worth of a group's pairs, 0..1000, rounded; null where there is no pair. */
export function fitOf(circle: Circle, group: PlannedGroup): number | null {
  const size = everyoneIn(group).length;
  const pairs = (size * (size - 1)) / 2;
  return pairs === 0 ? null : Math.round(worthOf(circle, group) / pairs);
}

/** What a member and each of the others in the group are worth to one another: the mean, 0..1000, rounded; null where there is nobody else. O(size) */
export function fitOfMember(circle: Circle, group: PlannedGroup, id: PersonId): number | null {
  const { slots, values, slotOf } = circle;
  const slot = slotOf(id, 'mentee');
  const others = slotsIn(circle, group).filter((other) => other !== slot);
  if (slot === undefined || others.length === 0) return null;
  const sum = others.reduce((a, other) => a + (values[slot * slots.length + other] as number), 0);
  return Math.round(sum / others.length);
}

/** What all groups are worth together. */
export const totalOf = (circle: Circle, groups: readonly PlannedGroup[]): number =>
  groups.reduce((sum, group) => sum + worthOf(circle, group), 0);

/** The group somebody is a member of; -1 where of none. */
export const memberAt = (groups: readonly PlannedGroup[], id: PersonId): number =>
  groups.findIndex(({ memberIds }) => memberIds.includes(id));

/** The group somebody leads; -1 where none. */
export const leaderAt = (groups: readonly PlannedGroup[], id: PersonId): number =>
  groups.findIndex(({ facilitatorId }) => facilitatorId === id);

/** The group somebody is in: as a member, else as its facilitator; -1 where in none. */
export const groupOf = ({ groups }: Pick<GroupPlan, 'groups'>, id: PersonId): number =>
  memberAt(groups, id) >= 0 ? memberAt(groups, id) : leaderAt(groups, id);
