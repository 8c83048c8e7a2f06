import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { dive } from '../../../../electron/matching/groups/dive';
import { Master } from '../../../../electron/matching/groups/master';
import type { GroupProblem } from '../../../../electron/matching/groups/problem';
import { plainProblem } from './problems';
import { groundOf, scriptedSolver } from './scripted';
import { looked, worthIn } from './setups';

const PAIRS = plainProblem(6, [2, 2, 2], (p, q) => p + q);
/** Six people in a ring: pairs of neighbours. 0-1, 1-2, 2-3, 3-4, 4-5, 5-0. */
const RING = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [0, 5],
];
/** So dear that no group is thought of. */
const DEAR = 1e6;
const yes = () => true;

type Answer = {
  /** How much of each column, in the order they were added. */
  readonly amounts: readonly number[];
  /** What each person costs. */
  readonly price?: (person: number) => number;
};

/** Dives where the program forms what it is told to, answer after answer; null is none. */
function dived(
  answers: readonly (Answer | null)[],
  { problem = PAIRS, groups = RING, mayGoOn = yes } = {} as {
    problem?: GroupProblem;
    groups?: readonly (readonly number[])[];
    mayGoOn?: () => boolean;
  },
) {
  const setup = looked(problem);
  const { solver, opened } = scriptedSolver(({ rows, columns, solves }) => {
    const answer = answers[solves - 1];
    if (!answer) return null;
    const amounts = new Float64Array(columns.length);
    amounts.set(answer.amounts, rows.length);
    const price = answer.price ?? (() => DEAR);
    return { total: 0, amounts, prices: Float64Array.from(rows, (_, row) => price(row)) };
  });
  const master = new Master(setup, classesOf(setup), solver);
  master.add(groups.map((atoms) => ({ cls: 0, atoms, worth: worthIn(setup, atoms) })));
  const found = dive(groundOf(setup), master, mayGoOn);
  const [program] = opened;
  if (!program) throw new Error('no program');
  const required = program.required.map(
    ([at, is]) => `${is ? '+' : '-'}${master.columns[at - program.rows.length]?.atoms.join('-')}`,
  );
  return { setup, found: found?.map(({ atoms }) => atoms), required, program, master };
}

describe('settling groups one after another', () => {
  it('settles the one the program forms most of, and leaves the program as it was', () => {
    const { found, required, program } = dived([
      { amounts: [0.2, 0, 0.6, 0, 0.4, 0.1] },
      { amounts: [0.3, 0, 1, 0, 0.2, 0.3] },
      { amounts: [0.8, 0, 0, 0, 0.9, 0] },
    ]);
    expect(found).toEqual([
      [2, 3],
      [0, 1],
      [4, 5],
    ]);
    expect(required).toEqual(['+2-3', '+0-1', '+4-5', '-2-3', '-0-1', '-4-5']);
    expect(program.solves).toBe(3);
  });

  it('settles all at once that are as good as whole, and nothing that is not', () => {
    const almost = 1 - 5e-7;
    expect(
      dived([{ amounts: [almost, 0.4, 0.7] }, { amounts: [0, 0, 0.3, almost, almost, 0] }])
        .required,
    ).toEqual(['+0-1', '+3-4', '-0-1', '-3-4']);
    const less = 1 - 2e-6;
    const { found, program } = dived([
      { amounts: [less, 0, less, 0, less + 1e-7, 0] },
      { amounts: [almost, 0, almost, 0, almost, 0] },
    ]);
    expect(found).toEqual([
      [4, 5],
      [0, 1],
      [2, 3],
    ]);
    expect(program.solves).toBe(2);
  });

  it('settles nobody twice', () => {
    const { found } = dived([
      { amounts: [0, 0, 1, 0, 0, 0] },
      { amounts: [0.1, 0.9, 0, 1, 0, 0.2] },
      { amounts: [0.3, 0, 0, 0.5, 0.3, 0] },
      { amounts: [0, 1, 0, 1, 0.1, 0] },
    ]);
    // After 5-0 nothing is left but 1 and 4, who are no neighbours.
    expect(found).toBeUndefined();
  });

  it('ends in a corner where nothing that is left is formed, but for a rounding', () => {
    const { found, required } = dived([
      { amounts: [0, 0, 0.5, 0, 0, 0] },
      { amounts: [9e-7, 1, 0, 1, 5e-7, 0] },
      { amounts: [1, 0, 1, 0, 1, 0] },
    ]);
    expect(found).toBeUndefined();
    expect(required).toEqual(['+2-3', '-2-3']);
    expect(
      dived([{ amounts: [2e-6, 0, 0, 0, 0, 0] }, { amounts: [0, 0, 1, 0, 1, 0] }]).found,
    ).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('gives up where the program has no answer, or it may not go on', () => {
    expect(dived([{ amounts: [0, 0, 0.5] }, null]).required).toEqual(['+2-3', '-2-3']);
    let asked = 0;
    const mayGoOn = () => {
      asked += 1;
      return asked < 3;
    };
    const { found, required, program } = dived(
      [{ amounts: [0, 0, 0.5] }, { amounts: [0.5] }, { amounts: [0, 0, 0, 0, 1] }],
      { mayGoOn },
    );
    expect([found, required, program.solves]).toEqual([
      undefined,
      ['+2-3', '+0-1', '-2-3', '-0-1'],
      2,
    ]);
  });
});

describe('thinking anew of groups in between', () => {
  /** Only these are cheap: whoever is looked for. */
  const only = (some: readonly number[]) => (person: number) =>
    some.includes(person) || person > 5 ? 0 : DEAR;

  it('goes on while it thinks of any, four times at most', () => {
    const other = [
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
      [0, 4],
    ].map((some) => ({
      amounts: [0, 0, 0, 0, 0, 0],
      price: only(some),
    }));
    const { master, program, found } = dived(other);
    expect(master.columns.slice(6).map(({ atoms }) => atoms)).toEqual([
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
    ]);
    expect(program.solves).toBe(5);
    expect(found).toBeUndefined();
    const two = dived([...other.slice(0, 2), { amounts: [1, 0, 1, 0, 1, 0] }]);
    expect([two.program.solves, two.found?.length]).toEqual([3, 3]);
  });

  it('ends where the program has no answer after a thought', () => {
    const { found, program } = dived([{ amounts: [1, 0, 1, 0, 1, 0], price: only([1, 4]) }, null]);
    expect([found, program.solves]).toEqual([undefined, 2]);
  });

  it('thinks of whoever is left only, under the prices as they are', () => {
    // 3 and 5 get on best of all.
    const problem = plainProblem(6, [2, 2, 2], (p, q) => (p === 5 && q === 3 ? 20 : p + q));
    const first = { amounts: [1, 0, 0, 0, 0, 0] };
    const { setup, master } = dived([first, { amounts: [], price: () => 0 }], { problem });
    expect(master.columns.slice(6)).toEqual([{ cls: 0, atoms: [3, 5], worth: 20 }]);
    expect(worthIn(setup, [3, 5])).toBe(20);
    // Two tied are settled with one; nobody else is as large, and yet they are not thought of again.
    const threes: GroupProblem = {
      ...plainProblem(6, [3, 3], (p, q) => p + q),
      together: [[0, 1]],
    };
    const groups = [
      [0, 1],
      [2, 3, 4],
    ];
    const after = dived([{ amounts: [0.5, 0.2] }, { amounts: [0, 1], price: () => 0 }], {
      problem: threes,
      groups,
    });
    expect(after.master.columns).toHaveLength(2);
    expect(after.found).toEqual(groups);
  });

  it('thinks of groups that are worth more than their people cost now', () => {
    // 2 and 4 are worth 6 together: a little less, and it pays to think of them; a little more, not.
    for (const [price, count] of [
      [2.9, 1],
      [3.1, 0],
    ] as const) {
      const costing = (person: number) => {
        if (person > 5) return 0;
        return person === 2 || person === 4 ? price : DEAR;
      };
      const { master } = dived([{ amounts: [], price: costing }, { amounts: [] }]);
      expect(master.columns.slice(6)).toHaveLength(count);
    }
  });
});
