import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countChanges,
  sharesOf,
  withCriterion,
  withoutCriterion,
  withRestored,
} from '../../../../renderer/features/matching/matching-view';
import { Criterion, DEFAULT_MATCHING } from '../../../../shared/criterion';

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

const usual = (id: string): Criterion => {
  const found = DEFAULT_MATCHING.criteria.find((criterion) => criterion.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
};
const STRETCH = usual('stretch');

it('changes are counted by setting, and one set back is none', () => {
  const stretched = withCriterion(
    { ...DEFAULT_MATCHING, threshold: 300, loadBalance: 50 },
    Criterion.parse({ ...STRETCH, least: 0, most: 5 }),
  );
  const changed = withCriterion(stretched, { ...usual('language'), floor: 1000 });
  expect(countChanges(DEFAULT_MATCHING, changed)).toBe(5);
  expect(countChanges(changed, { ...changed })).toBe(0);
  expect(countChanges(changed, withCriterion(changed, { ...STRETCH, id: 'new' }))).toBe(1);
});

it('a criterion that is removed and put back stands where it stood', () => {
  const without = withoutCriterion(DEFAULT_MATCHING, STRETCH.id);
  expect(countChanges(DEFAULT_MATCHING, without)).toBe(1);
  expect(withRestored(without, STRETCH, 2)).toEqual(DEFAULT_MATCHING);
});
