import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sieve } from '../../../electron/matching/sieve';

/** Few and near, so that many are just enough; as a plan has them, and as far as 16 bits go. */
const score = fc.oneof(
  fc.integer({ min: -1, max: 3 }),
  fc.constantFrom(-32_768, -1, 0, 999, 1000, 32_766, 32_767),
);
const least = fc.oneof(fc.nat(4), fc.constantFrom(999, 1000, 32_767, 32_768, 2 ** 31, 2 ** 53));

it('finds every score that is enough, in small scores and in wide ones', () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 60 }), fc.nat(60), fc.nat(60), least, (row, ...at) => {
      const [from = 0, until = 0] = at
        .slice(0, 2)
        .map((end) => Math.min(end, row.length))
        .toSorted((a, b) => a - b);
      const enough = at[2];
      const wanted = [...row.keys()].filter(
        (index) => index >= from && index < until && (row[index] ?? -1) >= enough,
      );
      const odd = Int16Array.from([7, ...row]).subarray(1);
      for (const scores of [Int16Array.from(row), odd, Float64Array.from(row)]) {
        const sieve = new Sieve(scores, row.length);
        const count = sieve.run(from, until, enough);
        expect([...sieve.cells.subarray(0, count)]).toEqual(wanted);
      }
    }),
    { numRuns: 800 },
  );
});
