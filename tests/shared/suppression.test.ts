import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups } from '../../shared/fairness';
import { hiddenTogether } from '../../shared/suppression';

const PRIME = 65_521;

/** The rank of whole numbers, modulo a prime: what two tables show has the same rank modulo any. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((value) => ((value % PRIME) + PRIME) % PRIME));
  const inverse = (value: number): number => {
    let [power, result, exponent] = [value, 1, PRIME - 2];
    for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
      if (exponent % 2 === 1) result = (result * power) % PRIME;
      power = (power * power) % PRIME;
    }
    return result;
  };
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= found && row[column] !== 0);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(found, 0, pivot);
    const scale = inverse(pivot[column] ?? 1);
    for (const [index, row] of left.entries()) {
      const factor = ((row[column] ?? 0) * scale) % PRIME;
      if (index === found || factor === 0) continue;
      left[index] = row.map(
        (value, each) => (value + PRIME - ((factor * (pivot[each] ?? 0)) % PRIME)) % PRIME,
      );
    }
    found += 1;
  }
  return found;
}

/** What a reader sees, as sums over people: everybody, and each group that is shown. */
function sums(groupings: readonly (readonly number[])[], hidden: readonly ReadonlySet<number>[]) {
  const people = groupings[0] ?? [];
  const shown = groupings.flatMap((grouping, table) =>
    [...new Set(grouping)]
      .filter((group) => !hidden[table]?.has(group))
      .map((group) => grouping.map((each) => Number(each === group))),
  );
  return [people.map(() => 1), ...shown];
}

/** Sets of 1 to `most` of n people. */
function* few(n: number, most: number, from = 0): Generator<readonly number[]> {
  for (let first = from; first < n; first += 1) {
    yield [first];
    if (most > 1) for (const rest of few(n, most - 1, first + 1)) yield [first, ...rest];
  }
}

/** Whether some sum of what is seen is about these people alone: without them, something known is lost. */
const tells = (seen: readonly (readonly number[])[], of: readonly number[]): boolean =>
  rank(seen.map((row) => row.filter((_, person) => !of.includes(person)))) < rank(seen);

const LEAST = 3;
const tables = (count: number) =>
  fc.integer({ min: LEAST, max: 11 }).chain((people) =>
    fc.array(fc.array(fc.nat(3), { minLength: people, maxLength: people }), {
      minLength: count,
      maxLength: count,
    }),
  );

describe('[R07] tables shown together', () => {
  it('let nobody work out anything about fewer than allowed from any two of them and the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }).chain(tables), (groupings) => {
        const hidden = hiddenTogether(groupings, LEAST);
        for (const [one, grouping] of groupings.entries()) {
          for (const [other, second] of groupings.entries()) {
            if (other <= one) continue;
            const pair = [hidden[one] ?? new Set(), hidden[other] ?? new Set()];
            const seen = sums([grouping, second], pair as ReadonlySet<number>[]);
            for (const of of few(grouping.length, LEAST - 1)) {
              expect(tells(seen, of), JSON.stringify({ groupings, hidden, of })).toBe(false);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are each as safe by themselves as one alone, and hide what they must', () => {
    fc.assert(
      fc.property(tables(2), fc.nat(3), (groupings, forced) => {
        const always = [new Set([forced])];
        const hidden = hiddenTogether(groupings, LEAST, always);
        for (const [table, grouping] of groupings.entries()) {
          const sizes = [0, 1, 2, 3].map(
            (group) => grouping.filter((each) => each === group).length,
          );
          const alone = hiddenGroups(sizes, LEAST, always[table]);
          for (const group of alone) expect(hidden[table]?.has(group)).toBe(true);
          const again = hiddenGroups(sizes, LEAST, hidden[table]);
          expect(again).toEqual(hidden[table]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hide a group that another table has but for one person', () => {
    // Six in Finance, all of them at York, where there is one more; eight others.
    const department = [...Array(6).fill(0), ...Array(9).fill(1)];
    const site = [...Array(7).fill(0), ...Array(8).fill(1)];
    expect(hiddenTogether([department]).map((set) => set.size)).toEqual([0]);
    const [departments, sites] = hiddenTogether([department, site]);
    expect((departments?.size ?? 0) + (sites?.size ?? 0)).toBeGreaterThan(0);
  });

  it('hide nothing where groups are large and mixed', () => {
    const people = Array.from({ length: 60 }, (_, index) => index);
    const hidden = hiddenTogether([people.map((each) => each % 3), people.map((each) => each % 4)]);
    expect(hidden.map((set) => set.size)).toEqual([0, 0]);
  });
});
