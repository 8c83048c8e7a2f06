import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups, LEAST_GROUP } from '../../shared/fairness';

describe('[R07] groups too small to show', () => {
  it.each([
    [[12, 8, 5], []],
    [
      [12, 8, 3],
      [1, 2],
    ],
    [
      [12, 3, 2],
      [1, 2],
    ],
    [
      [12, 2, 1],
      [0, 1, 2],
    ],
    [
      [12, 3],
      [0, 1],
    ],
    [[3], [0]],
    [[12, 0, 6], []],
    [[], []],
  ])('of %j hides %j', (sizes, hidden) => {
    expect([...hiddenGroups(sizes)].sort()).toEqual(hidden);
  });

  it('leave nothing small in sight, and nothing small to be found by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (sizes) => {
        const hidden = hiddenGroups(sizes);
        const shown = sizes.filter((_, index) => !hidden.has(index));
        expect(shown.every((size) => size === 0 || size >= LEAST_GROUP)).toBe(true);
        if (hidden.size === 0 || shown.every((size) => size === 0)) return;
        const rest = sizes.filter((_, index) => hidden.has(index)).reduce((a, b) => a + b, 0);
        expect(hidden.size).toBeGreaterThan(1);
        expect(rest).toBeGreaterThanOrEqual(LEAST_GROUP);
      }),
    );
  });
});
