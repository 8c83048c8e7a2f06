import type { Objective } from '../../../shared/criterion';
import { BEST_SCORE } from '../../../shared/plan';

/** Who could still meet whom at an event: n mentees, m mentors, each with room for one at least. */
export type SlotQuestion = {
  readonly n: number;
  readonly m: number;
  /** n x m, row by row: 0..1000, or -1 where the two can't meet. Nobody meets the same person twice. */
  readonly scores: Int16Array;
  /** Slots each mentee may still fill, and how many they have already; each m at most. */
  readonly open: Int32Array;
  readonly had: Int32Array;
  /** Slots each mentor may still give, and how many they have given already. */
  readonly places: Int32Array;
  readonly met: Int32Array;
};

/**
 * What a meeting brings: `scale * score`, and `slot[t]` when it is the mentee's slot t (0 the first),
 * and `first` when it is the mentor's first. `slot` never rises, so that a mentee fills it in order.
 */
export type SlotGains = {
  readonly scale: number;
  readonly slot: Float64Array;
  readonly first: number;
};

/** The most meetings there could be were every pair possible. */
export const roomForMeetings = ({ n, m, open, places }: SlotQuestion): number => {
  const sum = (counts: Int32Array, most: number) =>
    counts.reduce((total, count) => total + Math.min(count, most), 0);
  return Math.min(sum(open, m), sum(places, n));
};

/**
 * Several wishes in one whole number, the first never outweighed by those after it.
 *
 * `best-total`: the greatest total, then the most meetings. `most-people`: the other way round.
 * `fair`: nobody gets a slot more while somebody who could have it has fewer, then no mentor is left
 * without anybody, then the greatest total. Lists of slots per mentee that can be reached together
 * have one fairest among them, and it fills as many slots as any (Frank and Murota 2022,
 * "Decreasing minimization on M-convex sets", Mathematical Programming 195), so that slots with
 * falling gains find it.
 *
 * @throws RangeError where a sum of gains would leave the exact whole numbers
 */
export function slotGains(objective: Objective, question: SlotQuestion): SlotGains {
  const room = roomForMeetings(question);
  const slots = question.open.reduce(
    (most, open, i) => Math.max(most, open + (question.had[i] as number)),
    0,
  );
  const slot = new Float64Array(slots);
  const aboveScores = BEST_SCORE * room + 1;
  if (objective === 'best-total') return { scale: room + 1, slot: slot.fill(1), first: 0 };
  if (objective === 'most-people') return { scale: 1, slot: slot.fill(aboveScores), first: 0 };
  const aboveFirsts = aboveScores * (question.m + 1);
  slot.forEach((_, t) => {
    slot[t] = (slots - t) * aboveFirsts;
  });
  if ((slots + 1) * aboveFirsts * (room + 1) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`${room} meetings are more than the engine can count`);
  }
  return { scale: 1, slot, first: aboveScores };
}

/**
 * An answer and its proof: the meetings as cells `i * m + j` in ascending order, and what one slot is
 * worth at each mentee and costs at each mentor. Any such numbers bound what can be brought; these
 * bound it by what is brought.
 */
export type SlotPlan = {
  readonly cells: Int32Array;
  readonly worth: Float64Array;
  readonly price: Float64Array;
};
