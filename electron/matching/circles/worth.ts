import type { GroupPlan, PlannedGroup } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import type { Circle } from './people';

/** A group's people, whoever leads it first. */
export const everyoneIn = ({ facilitatorId, memberIds }: PlannedGroup): PersonId[] =>
  facilitatorId === null ? [...memberIds] : [facilitatorId, ...memberIds];

/** What a group is worth: its pairs added up. O(size^2) */
export function worthOf({ slots, values, slotOf }: Circle, group: PlannedGroup): number {
  const inside = [
    ...group.memberIds.map((id) => slotOf(id, 'mentee')),
    group.facilitatorId === null ? undefined : slotOf(group.facilitatorId, 'mentor'),
  ].filter((slot) => slot !== undefined);
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
