import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadBreaks, waiting } from '../../../../electron/matching/meetings/breaks';
import {
  evenOut,
  inRounds,
  type Meetings,
  type Rota,
} from '../../../../electron/matching/meetings/rounds';
import { busiest, expectValid, meetings, withRounds } from './rotas';

const everybody = ({ n, m }: Meetings) => Array.from({ length: n + m }, (_, person) => person);
const waitingIn = (rota: Rota) =>
  everybody(rota.meetings).reduce((sum, person) => sum + waiting(rota, person), 0);

describe('[M08] the rota', { timeout: 60_000 }, () => {
  it('needs no more rounds than the busiest has meetings, and has nobody in two places', () => {
    fc.assert(
      fc.property(meetings, (given) => expectValid(inRounds(given, busiest(given)), given)),
      { numRuns: 500 },
    );
  });

  it('refuses fewer rounds than somebody has meetings', () => {
    fc.assert(
      fc.property(meetings, (given) => {
        fc.pre(given.pairs.length > 0);
        expect(() => inRounds(given, busiest(given) - 1)).toThrow(RangeError);
      }),
    );
  });

  it('is even: no round has more than one meeting more than another', () => {
    fc.assert(
      fc.property(withRounds, ({ given, rounds }) => {
        const rota = inRounds(given, rounds);
        evenOut(rota);
        expectValid(rota, given);
        const sizes = rota.sizes();
        if (rounds > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('spreads the breaks without making anything else worse', () => {
    fc.assert(
      fc.property(withRounds, ({ given, rounds }) => {
        const rota = inRounds(given, rounds);
        evenOut(rota);
        const before = waitingIn(rota);
        const sizes = rota.sizes().toSorted();
        spreadBreaks(rota);
        expectValid(rota, given);
        expect(rota.sizes().toSorted()).toEqual(sizes);
        expect(waitingIn(rota)).toBeLessThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a break between two meetings rather than two breaks behind them', () => {
    const rota = inRounds(
      {
        n: 1,
        m: 2,
        pairs: [
          [0, 0],
          [0, 1],
        ],
      },
      4,
    );
    spreadBreaks(rota);
    expect(waiting(rota, 0)).toBe(2);
  });
});
