import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countChanges,
  sharesOf,
  stepsAreInOrder,
  withCriterion,
} from '../../../../renderer/features/matching/matching-view';
import { DEFAULT_MATCHING } from '../../../../shared/criterion';

describe('shares of 100 [M02]', () => {
  it('add up to 100 whatever the weights, and never pass by more than one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 40 }), (weights) => {
        const shares = sharesOf(weights);
        const sum = weights.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : 100);
        weights.forEach((weight, index) => {
          const exact = sum === 0 ? 0 : (100 * weight) / sum;
          expect(Math.abs((shares[index] ?? -9) - exact)).toBeLessThan(1);
        });
      }),
    );
  });

  it('are the weights themselves where these add up to 100', () => {
    expect(sharesOf([30, 20, 14, 12, 6, 5, 5, 4, 4, 0])).toEqual([
      30, 20, 14, 12, 6, 5, 5, 4, 4, 0,
    ]);
  });
});

it('changes are counted by setting, and one set back is none', () => {
  const changed = withCriterion(
    { ...DEFAULT_MATCHING, threshold: 300, stretch: { least: 0, ideal: 2, most: 5 } },
    'language',
    { floor: 1000 },
  );
  expect(countChanges(DEFAULT_MATCHING, changed)).toBe(4);
  expect(countChanges(changed, { ...changed })).toBe(0);
});

it('least, ideal and most go up', () => {
  expect(stepsAreInOrder(DEFAULT_MATCHING)).toBe(true);
  const stretch = { least: 3, ideal: 2, most: 4 };
  expect(stepsAreInOrder({ ...DEFAULT_MATCHING, stretch })).toBe(false);
});
