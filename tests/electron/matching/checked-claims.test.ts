import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../electron/matching/check';
import type { Objective } from '../../../shared/criterion';
import { BEST_TOTAL, checked, FAIR, gains, LAVISH, MOST_PEOPLE, prices, QUESTION } from './claims';

describe('a proof that holds', () => {
  it('is verified for each objective, both sides of it added up', () => {
    const verified = (value: number) => ({
      primal: value,
      dual: value,
      violations: 0,
      verified: true,
    });
    expect(checked('most-people', MOST_PEOPLE)).toEqual(verified(800 + 2 * 1201));
    expect(checked('best-total', BEST_TOTAL)).toEqual(verified(3 * 800 + 2));
    expect(checked('fair', FAIR)).toEqual(verified(800 + 2 * 1201));
  });

  it('is not one where the two sides differ, though nothing else is wrong', () => {
    const dear = { ...MOST_PEOPLE, ...prices([1502, 1401], [300, 0]) };
    expect(checked('most-people', dear)).toEqual({
      primal: 3202,
      dual: 3203,
      violations: 0,
      verified: false,
    });
  });

  it('takes what places cost from what pairs bring, and from their prices', () => {
    const question = { ...QUESTION, reserve: Float64Array.of(0, 100) };
    const proof = { ...MOST_PEOPLE, gains: gains(1, 1401), ...prices([1601, 1501], [400, 100]) };
    expect(checked('most-people', proof, [1, 0], question)).toEqual({
      primal: 300 - 100 + 500 + 2 * 1401,
      dual: 1601 + 1501 + 400,
      violations: 0,
      verified: true,
    });
    const cheap = { ...proof, ...prices([1601, 1501], [400, 99]) };
    expect(checked('most-people', cheap, [1, 0], question).violations).toBe(2);
    const free = { ...MOST_PEOPLE, ...LAVISH };
    const given = { ...QUESTION, reserve: Float64Array.of(-5, 0) };
    expect(checked('most-people', free, [1, 0], given).violations).toBe(1);
  });

  it('may leave somebody without anybody, and fill several places of one mentor', () => {
    expect(checked('most-people', { ...MOST_PEOPLE, ...LAVISH }, [-1, 0]).primal).toBe(500 + 1201);
    const wide = { ...QUESTION, places: Int32Array.of(2, 1) };
    const proof = { ...MOST_PEOPLE, ...prices([1801, 1701], [0, 0]) };
    expect(checked('most-people', proof, [0, 0], wide)).toMatchObject({ verified: true });
    const priced = { ...MOST_PEOPLE, ...prices([1501, 1401], [300, 0]) };
    expect(checked('most-people', priced, [0, 0], wide).dual).toBe(1501 + 1401 + 2 * 300);
  });
});

describe('what a plan breaks', () => {
  const violations = (columns: readonly number[], question = QUESTION) =>
    checked('most-people', { ...MOST_PEOPLE, ...LAVISH }, columns, question).violations;

  it('is counted: a pair that can not be, a mentor with too many, somebody who is not there', () => {
    expect(violations([1, 0])).toBe(0);
    expect(violations([0, 0])).toBe(1);
    expect(violations([-1, 1])).toBe(1);
    expect(violations([1, 1])).toBe(2);
    expect(violations([2, -1])).toBe(2);
    expect(violations([-2, -1])).toBe(2);
    expect(violations([1, 0, -1])).toBe(1);
  });

  it('takes a score of nothing at all for a pair like any other', () => {
    const nothing = { ...QUESTION, scores: Int16Array.of(0, 0, 0, -1) };
    expect(violations([1, 0], nothing)).toBe(0);
  });
});

describe('duals that promise too little', () => {
  const violations = (duals: ReturnType<typeof prices>, question = QUESTION) =>
    checked('most-people', { ...MOST_PEOPLE, ...duals }, [1, 0], question).violations;

  it('are counted for each pair that would bring more', () => {
    expect(violations(prices([1501, 1401], [299, 0]))).toBe(2);
    expect(violations(prices([1500, 1401], [301, 0]))).toBe(1);
    expect(violations(prices([1501, 1400], [300, 0]))).toBe(1);
    expect(violations(prices([1801, 1701], [0, 0]))).toBe(0);
    expect(violations(prices([1800, 1700], [0, 0]))).toBe(2);
  });

  it('are counted for each that is no whole number, or below nothing', () => {
    expect(violations(prices([1e6 + 0.5, 1e6], [0, 0]))).toBeGreaterThan(0);
    expect(violations(prices([1e6, 1e6], [0.5, 0]))).toBeGreaterThan(0);
    expect(violations(prices([1e6, 1e6], [0, -1]))).toBe(1);
    const empty = { ...QUESTION, scores: new Int16Array(4).fill(-1) };
    const none = { ...MOST_PEOPLE, ...prices([-1, 0], [0, 0]) };
    expect(checked('most-people', none, [-1, -1], empty).violations).toBe(1);
  });

  it('are counted where there are more or fewer of them than people', () => {
    expect(violations(prices([1e6, 1e6, 0], [0, 0]))).toBe(1);
    expect(violations(prices([1e6, 1e6], [0, 0, 0]))).toBe(1);
  });

  it('are counted where a pair scores more than is said to be the best', () => {
    expect(violations(prices([1501, 1401], [300, 0]), { ...QUESTION, best: 500 })).toBe(1);
    expect(violations(LAVISH, { ...QUESTION, best: 500 })).toBe(1);
    expect(violations(LAVISH, { ...QUESTION, best: 499 })).toBe(2);
  });
});

describe('gains that do not rank as the objective does', () => {
  const violations = (objective: Objective, claimed: Proof['gains'], question = QUESTION) =>
    checked(objective, { ...FAIR, ...LAVISH, gains: claimed }, [1, 0], question).violations;

  it('put the total after a pair more, where the total counts first', () => {
    expect(violations('best-total', gains(3, 1))).toBe(0);
    expect(violations('best-total', gains(2, 1))).toBe(1);
    expect(violations('best-total', gains(3, 2))).toBe(1);
    expect(violations('best-total', gains(3, 1, 1))).toBe(1);
    expect(violations('best-total', gains(3, 1, -1))).toBe(0);
    expect(
      violations('best-total', gains(2, 1), { ...QUESTION, places: Int32Array.of(1, 0) }),
    ).toBe(1);
    expect(
      violations('best-total', gains(3, 1), { ...QUESTION, places: Int32Array.of(9, 9) }),
    ).toBe(0);
  });

  it('put a pair more after the total, where the number counts first', () => {
    expect(violations('most-people', gains(1, 1201))).toBe(0);
    expect(violations('most-people', gains(1, 1200))).toBe(1);
    expect(violations('most-people', gains(2, 1201))).toBe(1);
    expect(violations('most-people', gains(1, 1201, 1))).toBe(1);
    const dear = { ...QUESTION, reserve: Float64Array.of(0, 100) };
    expect(violations('most-people', gains(1, 1400), dear)).toBe(2);
    expect(violations('fair', gains(1, 1200, 300))).toBe(1);
    expect(violations('fair', gains(2, 1201, 300))).toBe(1);
  });
});
