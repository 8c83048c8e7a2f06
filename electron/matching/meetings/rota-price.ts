import { keyOf, keysOf, type Pair } from '../profile';
import type { PlannedMeeting } from './plan-meetings';

/** What changes from one rota of an event to another. */
export type RotaPrice = {
  /** New less old: conversations, and their scores added up. */
  readonly meetings: number;
  readonly total: number;
  /** Who no longer meets whom, and who newly does, in the order of the rotas. */
  readonly ends: Pair[];
  readonly begins: Pair[];
  /** Conversations of both rotas that are in another round. */
  readonly shifted: number;
};

const totalOf = (meetings: readonly PlannedMeeting[]): number =>
  meetings.reduce((sum, { score }) => sum + score, 0);

const pairsOutside = (
  meetings: readonly PlannedMeeting[],
  others: readonly PlannedMeeting[],
): Pair[] => {
  const there = keysOf(others);
  return meetings.flatMap(({ menteeId, mentorId }) =>
    there.has(keyOf({ menteeId, mentorId })) ? [] : [{ menteeId, mentorId }],
  );
};

/** Compares two rotas of one event, each pair in it at most once. O(meetings) */
export function rotaPrice(
  before: readonly PlannedMeeting[],
  after: readonly PlannedMeeting[],
): RotaPrice {
  const roundOf = new Map(before.map((meeting) => [keyOf(meeting), meeting.round]));
  return {
    meetings: after.length - before.length,
    total: totalOf(after) - totalOf(before),
    ends: pairsOutside(before, after),
    begins: pairsOutside(after, before),
    shifted: after.filter((meeting) => {
      const round = roundOf.get(keyOf(meeting));
      return round !== undefined && round !== meeting.round;
    }).length,
  };
}
