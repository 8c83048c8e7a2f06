import { z } from 'zod';
import { Role } from './enrollment';
import { CohortId, DecisionId, GroupId, PersonId, RunId } from './ids';
import { CloseReason, MatchState, Session } from './match';
import { Line, Paragraph } from './person';
import { NotMatchable } from './plan';
import { CalendarDate, Instant } from './time';

/** People put together by a run, or by the coordinator. Members are in id order. */
export const PlannedGroup = z.object({
  facilitatorId: PersonId.nullable(),
  memberIds: z.array(PersonId),
});
export type PlannedGroup = z.infer<typeof PlannedGroup>;

/**
 * Why somebody is in no group. `left-over`: the numbers do not divide; `short-of-facilitators`: each
 * group has one and there are no more; `spare-facilitator`: there are more of them than groups;
 * `no-facilitators-here`: signed up to lead where nobody leads.
 */
export const UnplacedReason = z.enum([
  ...NotMatchable.options,
  'held',
  'left-over',
  'short-of-facilitators',
  'spare-facilitator',
  'no-facilitators-here',
]);
export type UnplacedReason = z.infer<typeof UnplacedReason>;

export const Unplaced = z.object({ personId: PersonId, role: Role, reason: UnplacedReason });
export type Unplaced = z.infer<typeof Unplaced>;

/** How people are divided, and how good that is. */
export const GroupPlan = z.object({
  groups: z.array(PlannedGroup),
  unplaced: z.array(Unplaced),
  /** The worth of all pairs that share a group, added up; a pair is worth 0..1000. */
  total: z.int(),
  /** No arrangement under the same rules is worth more; null where that is not known any more. */
  bound: z.int().nullable(),
});
export type GroupPlan = z.infer<typeof GroupPlan>;

/** `pin` keeps somebody with those of the same bond, `apart` two people out of one group, `hold` one out of all. */
export const GroupDecisionKind = z.enum(['pin', 'apart', 'hold']);

/** What a person decided about groups. It is input to every run and never overwritten by one. */
export const GroupDecision = z.object({
  id: DecisionId,
  cohortId: CohortId,
  kind: GroupDecisionKind,
  personId: PersonId,
  /** `apart`: the other of the two. */
  otherId: PersonId.nullable(),
  /** `pin`: the same for all who are to stay together. */
  bond: z.uuid().nullable(),
  reason: Paragraph.nullable(),
  decidedAt: Instant,
});
export type GroupDecision = z.infer<typeof GroupDecision>;

/** An edit of this kind about two people, who are not one and the same. */
const aboutTwo = <Kind extends string>(kind: Kind) =>
  z
    .object({ kind: z.literal(kind), personId: PersonId, otherId: PersonId })
    .refine(({ personId, otherId }) => personId !== otherId);

/** One step on the board of groups. Groups are told by their place in the plan, from 0. */
export const GroupEdit = z.discriminatedUnion('kind', [
  /** Somebody joins a group and stays with those who keep it together. */
  z.object({ kind: z.literal('move'), personId: PersonId, group: z.int().min(0) }),
  /** Two people of different groups change places. */
  aboutTwo('swap'),
  z.object({ kind: z.literal('pin'), personId: PersonId }),
  z.object({ kind: z.literal('unpin'), personId: PersonId }),
  aboutTwo('apart'),
  aboutTwo('allow'),
  z.object({ kind: z.literal('hold'), personId: PersonId }),
  z.object({ kind: z.literal('release'), personId: PersonId }),
]);
export type GroupEdit = z.infer<typeof GroupEdit>;

/** A published group. */
export const Group = z.object({
  id: GroupId,
  cohortId: CohortId,
  runId: RunId,
  name: Line,
  state: MatchState,
  startsOn: CalendarDate,
  publishedAt: Instant,
  signedOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  closeReason: CloseReason.nullable(),
});
export type Group = z.infer<typeof Group>;

export const GroupRole = z.enum(['member', 'facilitator']);

/** Somebody's part in a published group. */
export const GroupMember = z.object({
  groupId: GroupId,
  personId: PersonId,
  role: GroupRole,
  /** The day they came to it; null is from its beginning. */
  joinedOn: CalendarDate.nullable(),
  /** The day they left it, or the day it ended. */
  leftOn: CalendarDate.nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** One meeting of a group, with those who were there: no conversation has fewer than two. */
export const GroupSession = Session.omit({ matchId: true }).extend({
  groupId: GroupId,
  presentIds: z
    .array(PersonId)
    .min(2)
    .refine((ids) => new Set(ids).size === ids.length),
});
export type GroupSession = z.infer<typeof GroupSession>;

export const GroupSessionInput = GroupSession.omit({ id: true });
export type GroupSessionInput = z.infer<typeof GroupSessionInput>;

/** Whether somebody was in a group on a day. Who left it on that day may have been there. */
export const wasIn = (
  { joinedOn, leftOn }: Pick<GroupMember, 'joinedOn' | 'leftOn'>,
  day: CalendarDate,
): boolean => (joinedOn === null || joinedOn <= day) && (leftOn === null || leftOn >= day);

/** Whether somebody could have been at a session: who was there could, whatever days they were in the group. */
export const couldBeAt = (
  member: Pick<GroupMember, 'personId' | 'joinedOn' | 'leftOn'>,
  {
    heldOn,
    presentIds,
  }: Pick<GroupSession, 'heldOn'> & { readonly presentIds: readonly PersonId[] },
): boolean => wasIn(member, heldOn) || presentIds.includes(member.personId);
