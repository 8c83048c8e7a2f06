import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keepable, MOST_KEPT, superfluous } from '../../../electron/vault/retention';
import { type Instant, instantOf } from '../../../shared/time';

const NOW = instantOf(new Date('2026-11-22T09:00:00.000Z'));
const MINUTE = 60_000;
const before = (minutes: number): Instant =>
  instantOf(new Date(Date.parse(NOW) - minutes * MINUTE));

const YEARS_IN_MINUTES = 2 * 366 * 24 * 60;
const backup = fc.record({
  // Many within the last hours and days, some in all of two years, a few from a clock that was wrong.
  madeAt: fc
    .oneof(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      fc.integer({ min: -1000, max: YEARS_IN_MINUTES }),
    )
    .map(before),
  reason: fc.constantFrom(...(['quarter-hour', 'quit', 'before-import'] as const)),
  verified: fc.boolean(),
});
const history = fc.array(backup, { maxLength: 120 });

const keptOf = (all: readonly Keepable[], now = NOW) => {
  const gone = new Set(superfluous(all, now));
  return all.filter((each) => !gone.has(each));
};
const newestFirst = (all: readonly Keepable[]) =>
  all.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));

describe('which backups are kept', () => {
  it('never lets go of the newest three that were verified', () => {
    fc.assert(
      fc.property(history, (all) => {
        const kept = keptOf(all);
        const verified = newestFirst(all.filter((each) => each.verified && each.madeAt <= NOW));
        for (const each of verified.slice(0, 3)) expect(kept).toContain(each);
      }),
    );
  });

  it('keeps no more than its places, but all that is dated in the future', () => {
    fc.assert(
      fc.property(history, (all) => {
        const kept = keptOf(all);
        const future = all.filter(({ madeAt }) => madeAt > NOW);
        expect(kept.length - future.length).toBeLessThanOrEqual(MOST_KEPT);
        for (const each of future) expect(kept).toContain(each);
      }),
    );
  });

  it('keeps one of each of the last 12 quarters of an hour, 14 days, and 12 months', () => {
    const spans = [
      [12, (at: Instant) => String(Math.floor(Date.parse(at) / (15 * MINUTE)))],
      [14, (at: Instant) => new Date(at).toLocaleDateString('sv')],
      [12, (at: Instant) => new Date(at).toLocaleDateString('sv').slice(0, 7)],
    ] as const;
    fc.assert(
      fc.property(history, (all) => {
        const past = newestFirst(all.filter(({ madeAt }) => madeAt <= NOW));
        const kept = keptOf(past);
        for (const [count, spanOf] of spans) {
          const groups = [...Map.groupBy(past, ({ madeAt }) => spanOf(madeAt))].slice(0, count);
          for (const [span, group] of groups) {
            const stay = kept.filter(({ madeAt }) => spanOf(madeAt) === span);
            expect(stay.length).toBeGreaterThan(0);
            // One that can be trusted is not let go for one that can't.
            if (group.some((each) => each.verified)) {
              expect(stay.some((each) => each.verified)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('does not depend on the order of the list, and leaves nothing to do the second time', () => {
    const distinct = fc.uniqueArray(backup, { maxLength: 80, selector: ({ madeAt }) => madeAt });
    fc.assert(
      fc.property(distinct, (all) => {
        const kept = keptOf(all);
        expect(new Set(keptOf(all.toReversed()))).toEqual(new Set(kept));
        expect(superfluous(kept, NOW)).toEqual([]);
      }),
    );
  });

  it('tidied after every backup for 14 months of work, it still reaches back over all of them', () => {
    let kept: Keepable[] = [];
    let now = Date.parse('2025-09-01T08:00:00.000Z');
    for (let day = 0; day < 400; day += 1) {
      for (let quarter = 0; quarter < 3; quarter += 1) {
        const madeAt = instantOf(new Date(now + quarter * 15 * MINUTE));
        kept = [...kept, { madeAt, reason: 'quarter-hour', verified: true }];
        const gone = new Set(superfluous(kept, madeAt));
        kept = kept.filter((each) => !gone.has(each));
      }
      now += 24 * 60 * MINUTE;
    }
    const ages = kept.map(({ madeAt }) => (now - Date.parse(madeAt)) / (24 * 60 * MINUTE));
    expect(Math.max(...ages)).toBeGreaterThan(300);
    const largestGap = (days: number) => {
      const recent = ages.filter((age) => age <= days).toSorted((a, b) => a - b);
      return Math.max(...recent.map((age, index) => age - (recent[index - 1] ?? 0)));
    };
    expect(largestGap(14)).toBeLessThanOrEqual(1.1);
    expect(largestGap(50)).toBeLessThanOrEqual(8);
    expect(largestGap(330)).toBeLessThanOrEqual(32);
    expect(kept.length).toBeLessThanOrEqual(MOST_KEPT);
  });
});
