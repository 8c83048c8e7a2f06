import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../electron/matching/check';
import { checked, cover, FAIR, gains, prices, QUESTION } from './claims';

describe('covers that prove no fairness', () => {
  const violations = (
    covers: Proof['covers'],
    { level = 300, ceiling }: { level?: number; ceiling?: number } = {},
  ) => {
    const proof = { ...FAIR, gains: gains(1, 1201, level), covers };
    return checked('fair', proof, [1, 0], QUESTION, ceiling).violations;
  };
  const any = cover([1, 1], [0, 0]);
  const above = cover([0, 0], [1, 0]);

  it('are counted where they are missing', () => {
    expect(violations(null)).toBe(3);
    expect(violations(null, { ceiling: 300 })).toBe(2);
    expect(violations(null, { ceiling: 301 })).toBe(3);
  });

  it('are counted where they leave a pair out, or would let more be placed', () => {
    expect(violations({ any: cover([1, 0], [0, 1]), above })).toBe(1);
    expect(violations({ any: cover([1, 1], [1, 0]), above })).toBe(1);
    expect(violations({ any: cover([1, 0], [1, 0]), above })).toBe(0);
    expect(violations({ any: cover([1, 0], [0, 0]), above })).toBe(2);
  });

  it('are counted where everybody could be placed above the level', () => {
    expect(violations({ any, above: cover([1, 0], [0, 0]) })).toBe(1);
    expect(violations({ any, above: cover([0, 0], [1, 1]) })).toBe(1);
    expect(violations({ any, above: cover([1, 1], [0, 0]) })).toBe(1);
    expect(violations({ any, above: cover([0, 0], [1, 1]) }, { ceiling: 300 })).toBe(0);
  });

  it('are counted where the level is lower than it could be, or higher than a pair of the plan', () => {
    expect(violations({ any, above }, { level: 299 })).toBe(1);
    expect(violations({ any, above }, { level: 301 })).toBe(1);
  });

  it('can prove no level that is higher than another pair lets the weakest be', () => {
    // With a pair of 100 that stands whatever happens, 250 is as fair as 300, and the total counts.
    expect(violations({ any, above }, { ceiling: 100 })).toBe(1);
    expect(violations({ any, above }, { ceiling: 299 })).toBe(1);
    expect(violations({ any, above }, { ceiling: 300 })).toBe(0);
  });

  it('ask nothing of a plan that can place nobody', () => {
    const empty = { ...QUESTION, scores: new Int16Array(4).fill(-1) };
    const none = {
      ...FAIR,
      ...prices([0, 0], [0, 0]),
      covers: { any: cover([0, 0], [0, 0]), above },
    };
    expect(checked('fair', none, [-1, -1], empty)).toMatchObject({ violations: 0, verified: true });
  });

  it('leave no pair out because it scores nothing', () => {
    const nothing = { ...QUESTION, scores: Int16Array.of(0, -1, -1, -1) };
    const none = { any: cover([0, 0], [0, 0]), above: cover([0, 0], [0, 0]) };
    const proof = { ...FAIR, ...prices([1201, 0], [0, 0]), gains: gains(1, 1201), covers: none };
    expect(checked('fair', proof, [-1, -1], nothing).violations).toBe(1);
  });

  it('ask no price for a pair below the level, which the plan may not use', () => {
    const scores = Int16Array.of(600, 300, 500, 250);
    const question = { ...QUESTION, scores };
    const proof = { ...FAIR, covers: { any, above } };
    expect(checked('fair', proof, [1, 0], question)).toMatchObject({ violations: 0 });
    const lower = { ...proof, gains: gains(1, 1201, 250) };
    expect(checked('fair', lower, [1, 0], question).violations).toBeGreaterThan(0);
  });
});
