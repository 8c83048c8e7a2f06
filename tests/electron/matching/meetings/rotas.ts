import fc from 'fast-check';
import { expect } from 'vitest';
import type { Meetings, Rota } from '../../../../electron/matching/meetings/rounds';

/** Who meets whom, each pair once, in an order that means nothing. */
export const meetings = fc
  .record({ n: fc.integer({ min: 1, max: 14 }), m: fc.integer({ min: 1, max: 9 }) })
  .chain(({ n, m }) =>
    fc.uniqueArray(fc.nat(n * m - 1), { maxLength: Math.min(n * m, 60) }).map(
      (cells): Meetings => ({
        n,
        m,
        pairs: cells.map((cell) => [Math.floor(cell / m), cell % m] as const),
      }),
    ),
  );

/** As many meetings as anybody has. */
export function busiest({ pairs }: Meetings): number {
  const counts = new Map<string, number>();
  for (const [i, j] of pairs) {
    for (const key of [`mentee ${i}`, `mentor ${j}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Meetings, and as many rounds as they need or some more. */
export const withRounds = meetings.chain((given) =>
  fc.nat(4).map((spare) => ({ given, rounds: busiest(given) + spare })),
);

/** Nobody is in two places. Looks at nothing but the rounds of the meetings. */
export function expectValid({ roundOf, rounds }: Rota, { pairs }: Meetings): void {
  const taken = new Set<string>();
  pairs.forEach(([i, j], meeting) => {
    const round = roundOf[meeting] ?? -1;
    expect(round).toBeGreaterThanOrEqual(0);
    expect(round).toBeLessThan(rounds);
    for (const key of [`mentee ${i} ${round}`, `mentor ${j} ${round}`]) {
      expect(taken.has(key), `${key} twice`).toBe(false);
      taken.add(key);
    }
  });
}
