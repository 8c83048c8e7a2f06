import { expect, it } from 'vitest';
import { easyBound } from '../../../../electron/matching/groups/easy-bound';
import { gather } from '../../../../electron/matching/groups/gather';
import { BOARD_OPTIONS } from '../../../../electron/matching/groups/group-best';
import { prove } from '../../../../electron/matching/groups/prove';
import { plainProblem } from './problems';
import { scriptedSolver } from './scripted';
import { looked } from './setups';

it('claims nothing beyond the easy bound where the solver has no answers', () => {
  const setup = looked(plainProblem(6, [3, 3], (p, q) => p * q));
  const found = setup.start && gather(setup, setup.start);
  if (!found) throw new Error('no arrangement');
  const { solver, opened } = scriptedSolver(() => null);
  const looks: number[] = [];
  const limits = {
    ...BOARD_OPTIONS.proof,
    onLook: (_: number, atMost: number) => {
      looks.push(atMost);
    },
  };
  const { plan, bound } = prove(setup, found, solver, limits, { seed: 1, iterations: 8 });
  expect([plan, bound]).toEqual([found, easyBound(setup)]);
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  expect(new Set(looks)).toEqual(new Set([easyBound(setup)]));
});
