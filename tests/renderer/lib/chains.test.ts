import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf, firstSteps } from '../../../renderer/lib/chains';
import { PersonId } from '../../../shared/ids';
import type { Move } from '../../../shared/plan';

const id = (number: number): PersonId =>
  PersonId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const move = (mentee: number, from: number | null, to: number | null): Move => ({
  menteeId: id(mentee),
  from: from === null ? null : id(from),
  to: to === null ? null : id(to),
});

describe('chains of moves', () => {
  it('are told apart where a move does not leave the mentor the one before came to', () => {
    const moves = [move(1, 10, 11), move(2, 11, 12), move(3, null, 10), move(4, 13, null)];
    expect(chainsOf(moves)).toEqual([
      {
        from: id(10),
        steps: [
          { menteeId: id(1), to: id(11) },
          { menteeId: id(2), to: id(12) },
        ],
      },
      { from: null, steps: [{ menteeId: id(3), to: id(10) }] },
      { from: id(13), steps: [{ menteeId: id(4), to: null }] },
    ]);
  });

  it('do not join one who is left without a place with one who had none', () => {
    expect(chainsOf([move(1, 10, null), move(2, null, 11)])).toHaveLength(2);
  });

  it('are cut after so many steps, over all chains', () => {
    const chains = chainsOf([move(1, 10, 11), move(2, 11, 12), move(3, 13, 14), move(4, 14, 15)]);
    expect(firstSteps(chains, 3).map(({ steps }) => steps.length)).toEqual([2, 1]);
    expect(firstSteps(chains, 2).map(({ steps }) => steps.length)).toEqual([2]);
    expect(firstSteps(chains, 9)).toEqual(chains);
  });

  it('tell every move once, in order', () => {
    const person = fc.option(fc.nat(4), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person), { maxLength: 12 }), (ends) => {
        const moves = ends.map(([from, to], index) => move(100 + index, from, to));
        const told = chainsOf(moves).flatMap(({ from, steps }) =>
          steps.map(({ menteeId, to }, index) => ({
            menteeId,
            from: index === 0 ? from : (steps[index - 1]?.to ?? null),
            to,
          })),
        );
        expect(told).toEqual(moves);
      }),
    );
  });
});
