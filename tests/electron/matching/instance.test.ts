import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextScore } from '../../../electron/matching/instance';

it('finds the next score that is enough, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 20 }),
      fc.nat(20),
      fc.nat(20),
      fc.nat(4),
      (row, one, other, least) => {
        const at = Math.min(one, other, row.length);
        const end = Math.min(Math.max(one, other), row.length);
        const found = row.findIndex((score, index) => index >= at && index < end && score >= least);
        expect(nextScore(Int16Array.from(row), at, end, least)).toBe(found < 0 ? end : found);
      },
    ),
    { numRuns: 2000 },
  );
});
