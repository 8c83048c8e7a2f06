import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizesFor } from '../../../../electron/matching/groups/sizes';

const CIRCLES = { least: 4, most: 8 };

describe('[M10] sizes of groups', () => {
  it('makes few large or many small ones, as even as can be', () => {
    expect(sizesFor(30, CIRCLES, 'least')).toEqual({ ok: true, value: [8, 8, 7, 7] });
    expect(sizesFor(30, CIRCLES, 'most')).toEqual({ ok: true, value: [5, 5, 4, 4, 4, 4, 4] });
    expect(sizesFor(4, CIRCLES, 'least')).toEqual({ ok: true, value: [4] });
  });

  it('says why people do not divide', () => {
    expect(sizesFor(3, CIRCLES, 'most')).toEqual({
      ok: false,
      error: { code: 'too-few-for-a-group', n: 3, least: 4 },
    });
    expect(sizesFor(11, { least: 4, most: 5 }, 'most')).toEqual({
      ok: false,
      error: { code: 'does-not-divide', n: 11, below: 10, above: 12 },
    });
    expect(sizesFor(7, { least: 2, most: 2 }, 'least')).toEqual({
      ok: false,
      error: { code: 'does-not-divide', n: 7, below: 6, above: 8 },
    });
  });

  it('always keeps to the range and to the number of people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(8),
        fc.constantFrom('least' as const, 'most' as const),
        (n, least, more, want) => {
          const sizes = sizesFor(n, { least, most: least + more }, want);
          if (!sizes.ok) return;
          expect(sizes.value.reduce((a, b) => a + b, 0)).toBe(n);
          expect(Math.min(...sizes.value)).toBeGreaterThanOrEqual(least);
          expect(Math.max(...sizes.value)).toBeLessThanOrEqual(least + more);
          expect(Math.max(...sizes.value) - Math.min(...sizes.value)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
