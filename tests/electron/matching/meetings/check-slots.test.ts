import { describe, expect, it } from 'vitest';
import { checkSlots } from '../../../../electron/matching/meetings/check-slots';
import {
  type SlotGains,
  type SlotPlan,
  type SlotQuestion,
  slotGains,
} from '../../../../electron/matching/meetings/slots';
import type { Objective } from '../../../../shared/criterion';

/** Two mentees and two mentors; the second two can't meet, and the second mentor has met somebody. */
const QUESTION: SlotQuestion = {
  n: 2,
  m: 2,
  scores: Int16Array.of(500, 300, 400, -1),
  open: Int32Array.of(2, 1),
  had: Int32Array.of(0, 1),
  places: Int32Array.of(1, 2),
  met: Int32Array.of(0, 1),
};

/** What is chosen, and what a slot is said to be worth at each mentee and mentor. */
const plan = (
  cells: readonly number[],
  worth: readonly number[] = [0, 0],
  price: readonly number[] = [0, 0],
): SlotPlan => ({
  cells: Int32Array.from(cells),
  worth: Float64Array.from(worth),
  price: Float64Array.from(price),
});

const checked = (
  objective: Objective,
  chosen: SlotPlan,
  gains: Partial<SlotGains> = {},
  question = QUESTION,
) => checkSlots(objective, question, { ...slotGains(objective, question), ...gains }, chosen);

describe('adding up what a choice of meetings brings', () => {
  // Three meetings at most: best-total counts scores four times, and one for each slot.
  it('counts scores, slots and first guests', () => {
    expect(checked('best-total', plan([1, 2]))).toMatchObject({ primal: 4 * 700 + 2 });
    expect(checked('most-people', plan([1, 2]))).toMatchObject({ primal: 700 + 2 * 3001 });
    // The second mentee has had a slot already, the second mentor a guest.
    const [slot, first] = [3 * 3001, 3001];
    expect(checked('fair', plan([1, 2]))).toMatchObject({ primal: 700 + 2 * slot + slot + first });
    expect(checked('fair', plan([1]))).toMatchObject({ primal: 300 + 2 * slot });
  });

  it('verifies what comes up to its bound, and nothing else', () => {
    // The first mentor asks more than all but the greatest offer.
    const price = [4 * 400 + 1, 0];
    expect(checked('best-total', plan([0, 1], [0, 0], price))).toEqual({
      primal: 4 * 800 + 2,
      dual: 3 + (4 * 500 - 1601) + 4 * 300 + 1601,
      violations: 0,
      verified: false,
    });
    expect(checked('best-total', plan([0, 1], [0, 1], [1601, 0]))).toEqual({
      primal: 3202,
      dual: 2 + 399 + 1200 + 1601,
      violations: 0,
      verified: true,
    });
  });

  it('bounds what a place can bring by its price, and the first guest of a mentor besides', () => {
    const open = { ...QUESTION, scores: new Int16Array(4).fill(-1), met: new Int32Array(2) };
    const gains = slotGains('fair', open);
    const slots = 3 * (gains.slot[0] ?? 0);
    const dualAt = (price: readonly number[], places: readonly number[]) =>
      checkSlots('fair', { ...open, places: Int32Array.from(places) }, gains, {
        ...plan([], [-1e9, -1e9], price),
      }).dual;
    const all = dualAt([0, 0], [0, 0]);
    expect(all).toBeGreaterThan(slots);
    expect(dualAt([0, 0], [1, 1]) - all).toBe(2 * gains.first);
    expect(dualAt([7, 0], [3, 0]) - all).toBe(gains.first + 3 * 7);
    expect(dualAt([-7, 0], [3, 0]) - all).toBe(gains.first - 7);
    expect(dualAt([-1e9, 0], [3, 0]) - all).toBe(0);
  });
});

describe('counting what a choice of meetings breaks', () => {
  const violations = (chosen: SlotPlan, objective: Objective = 'fair') =>
    checked(objective, chosen).violations;

  it('counts nothing against a lawful one, nor against none', () => {
    expect(violations(plan([0, 1]))).toBe(0);
    expect(violations(plan([]))).toBe(0);
  });

  it('counts a pair that may not meet, and a mentee or a mentor with too many', () => {
    expect(violations(plan([3]))).toBe(1);
    expect(violations(plan([0, 2]))).toBe(1);
    expect(violations(plan([2, 3]))).toBe(2);
  });

  it('counts a pair named twice, or out of order', () => {
    expect(violations(plan([1, 1]))).toBe(2);
    expect(violations(plan([1, 0]))).toBe(1);
  });

  it('counts worths and prices of other numbers of people', () => {
    expect(violations(plan([], [0]))).toBe(1);
    expect(violations(plan([], [0, 0], [0]))).toBe(1);
  });
});

describe('counting gains that do not rank as the objective does', () => {
  const violations = (objective: Objective, gains: Partial<SlotGains>) =>
    checked(objective, plan([]), gains).violations;

  it('wants scores above all meetings together for the best total', () => {
    expect(violations('best-total', {})).toBe(0);
    expect(violations('best-total', { scale: 3 })).toBe(1);
    expect(violations('best-total', { first: 1 })).toBe(1);
    expect(violations('best-total', { slot: Float64Array.of(1, 2) })).toBe(1);
  });

  it('wants every meeting above all scores together for the most people', () => {
    expect(violations('most-people', {})).toBe(0);
    expect(violations('most-people', { scale: 2 })).toBe(1);
    expect(violations('most-people', { first: 1 })).toBe(1);
    expect(violations('most-people', { slot: Float64Array.of(3000, 3000) })).toBe(1);
    expect(violations('most-people', { slot: Float64Array.of(3001, 3002) })).toBe(1);
    expect(violations('most-people', { slot: Float64Array.of(3001, 2999) })).toBe(1);
  });

  it('wants slots of whoever has fewer above first guests, and these above scores, where it is fair', () => {
    const { slot } = slotGains('fair', QUESTION);
    expect(violations('fair', {})).toBe(0);
    expect(violations('fair', { scale: 2 })).toBe(1);
    expect(violations('fair', { first: 3000 })).toBe(1);
    const step = 3000 + 3001 * 2;
    expect(violations('fair', { slot: Float64Array.of(2 * (step + 1), step + 1) })).toBe(0);
    expect(violations('fair', { slot: Float64Array.of(2 * step + 1, step + 1) })).toBe(1);
    expect(violations('fair', { slot: Float64Array.of(2 * step + 1, step) })).toBe(1);
    expect(violations('fair', { slot: slot.toReversed() })).toBe(1);
  });

  it('wants a gain for every slot that somebody could fill, so that no meeting counts for nothing', () => {
    const idle = { ...QUESTION, scores: Int16Array.of(0, 0, 0, -1) };
    for (const objective of ['best-total', 'most-people', 'fair'] as const) {
      const gains = { ...slotGains(objective, idle), first: 0 };
      const given = (slot: SlotGains['slot']) =>
        checkSlots(objective, idle, { ...gains, slot }, plan([]));
      const before = given(gains.slot).violations;
      expect(given(gains.slot.slice(0, 1)).violations).toBe(before + 1);
      expect(given(new Float64Array(0)).verified).toBe(false);
    }
    // Nobody could fill a third.
    expect(violations('best-total', { slot: Float64Array.of(1, 1) })).toBe(0);
  });

  it('takes no more meetings into account than either side has room for', () => {
    const few = { ...QUESTION, places: Int32Array.of(1, 0) };
    const ranks = (scale: number, question: SlotQuestion) =>
      checkSlots('best-total', question, { scale, slot: Float64Array.of(1, 1), first: 0 }, plan([]))
        .violations;
    expect([ranks(1, few), ranks(2, few)]).toEqual([1, 0]);
    const many = { ...QUESTION, open: Int32Array.of(9, 9), places: Int32Array.of(9, 9) };
    expect([ranks(4, many), ranks(5, many)]).toEqual([1, 0]);
  });
});
