import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadBreaks, waiting } from '../../../../electron/matching/meetings/breaks';
import {
  evenOut,
  inRounds,
  type Meetings,
  Rota,
} from '../../../../electron/matching/meetings/rounds';
import { withRounds } from './rotas';

/** One mentee with meetings in some of the rounds. */
function dayOf(rounds: number, busy: readonly number[]): Rota {
  const pairs = busy.map((_, mentor) => [0, mentor] as const);
  const rota = new Rota({ n: 1, m: busy.length, pairs }, rounds);
  busy.forEach((round, meeting) => {
    rota.place(meeting, round);
  });
  return rota;
}

it('counts every break with the square of its length, before and after the meetings too', () => {
  expect(waiting(dayOf(5, [0, 1, 2, 3, 4]), 0)).toBe(0);
  expect(waiting(dayOf(5, [1, 3]), 0)).toBe(3);
  expect(waiting(dayOf(6, [2]), 0)).toBe(4 + 9);
  expect(waiting(dayOf(4, []), 0)).toBe(16);
});

/** Meetings of two rounds that hang together by their people, each as a list. */
function chainsOf({ pairs }: Meetings, roundOf: readonly number[], two: readonly number[]) {
  const left = new Set(
    pairs.flatMap((_, meeting) => (two.includes(roundOf[meeting] ?? -1) ? meeting : [])),
  );
  const chains: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const chain = [first];
    for (const meeting of chain) {
      for (const other of left) {
        const [one, next] = [pairs[meeting], pairs[other]];
        if (one?.[0] !== next?.[0] && one?.[1] !== next?.[1]) continue;
        left.delete(other);
        chain.push(other);
      }
    }
    chains.push(chain);
  }
  return chains;
}

/** How long everybody waits, from the rounds of the meetings alone. */
function waitingIn({ n, m, pairs }: Meetings, rounds: number, roundOf: readonly number[]): number {
  let sum = 0;
  for (let person = 0; person < n + m; person++) {
    const busy = new Set(
      pairs.flatMap(([i, j], meeting) =>
        i === person || n + j === person ? roundOf[meeting] : [],
      ),
    );
    const day = Array.from({ length: rounds }, (_, round) => (busy.has(round) ? 'x' : ' ')).join(
      '',
    );
    for (const gap of day.split('x')) sum += gap.length ** 2;
  }
  return sum;
}

/** Rounds of the meetings once some of them went to the other of two rounds. */
const exchanged = (roundOf: readonly number[], chain: readonly number[], two: readonly number[]) =>
  roundOf.map((round, meeting) =>
    chain.includes(meeting) ? (two.find((each) => each !== round) as number) : round,
  );

const isEven = (roundOf: readonly number[], rounds: number): boolean => {
  const sizes = Array.from(
    { length: rounds },
    (_, round) => roundOf.filter((each) => each === round).length,
  );
  return Math.max(...sizes) - Math.min(...sizes) <= 1;
};

it('[M08] leaves no two rounds whose exchange, whole or by a chain, would shorten the waiting', () => {
  fc.assert(
    fc.property(withRounds, ({ given, rounds }) => {
      const rota = inRounds(given, rounds);
      evenOut(rota);
      spreadBreaks(rota);
      const now = [...rota.roundOf];
      const least = waitingIn(given, rounds, now);
      for (let one = 0; one < rounds; one++) {
        for (let other = 0; other < one; other++) {
          const two = [one, other];
          const chains = chainsOf(given, now, two);
          for (const chain of [...chains, chains.flat()]) {
            const then = exchanged(now, chain, two);
            if (isEven(then, rounds)) {
              expect(waitingIn(given, rounds, then)).toBeGreaterThanOrEqual(least);
            }
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
