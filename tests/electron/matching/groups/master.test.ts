import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../../electron/matching/groups/classes';
import { Master } from '../../../../electron/matching/groups/master';
import type { GroupProblem } from '../../../../electron/matching/groups/problem';
import { plainProblem } from './problems';
import { answerOf, scriptedSolver } from './scripted';
import { looked } from './setups';

function opened(problem: GroupProblem, amounts: readonly number[] = []) {
  const setup = looked(problem);
  const { solver, opened: programs } = scriptedSolver(({ columns }) => ({
    ...answerOf([]),
    amounts: Float64Array.from(columns, (_, at) => amounts[at] ?? 0),
  }));
  const master = new Master(setup, classesOf(setup), solver);
  const [program] = programs;
  if (!program) throw new Error('no program');
  return { master, program };
}

const PAIRS = plainProblem(14, [2, 4, 2, 4, 2], (p) => (p === 3 ? -9 : 5));
const pair = (...atoms: readonly number[]) => ({ cls: 0, atoms, worth: 5 });

describe('the program over the groups thought of', () => {
  it('begins with a forfeit for each row, more than any group could mend', () => {
    const { program } = opened(PAIRS);
    // 14 people and two sizes; eight times the greatest value, for each of four people.
    expect(program.columns).toEqual(
      Array.from({ length: 16 }, (_, row) => ({ worth: -8 * 9 * 4, rows: [row] })),
    );
    const none = opened(plainProblem(4, [2, 2], () => 0)).program;
    expect(none.columns[0]).toEqual({ worth: -8 * 2, rows: [0] });
  });

  it('takes in each group once, of each class', () => {
    const { master, program } = opened(PAIRS);
    expect(master.add([pair(1, 2), pair(1, 2), pair(1, 3)])).toBe(2);
    expect(master.add([pair(1, 3), pair(1, 2)])).toBe(0);
    // Neither 1 and 12 nor 11 and 2 are 1, 1 and 2.
    expect(master.add([pair(1, 12), pair(11, 2), { ...pair(1, 2), cls: 1 }])).toBe(3);
    expect(program.added).toEqual([16, 2, 3]);
    expect(program.columns.slice(16).map(({ rows }) => rows.join(' '))).toEqual([
      '1 2 14',
      '1 3 14',
      '1 12 14',
      '11 2 14',
      '1 2 15',
    ]);
    expect(master.columns.map(({ cls, atoms }) => [cls, ...atoms])).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 12],
      [0, 11, 2],
      [1, 1, 2],
    ]);
  });

  it('speaks of groups by their own numbers, the forfeits left out', () => {
    const { master, program } = opened(PAIRS, [...new Array<number>(16).fill(7), 0.25, 0.75]);
    master.add([pair(1, 2), pair(3, 4)]);
    const answer = master.solve();
    expect(answer && [...master.amountsOf(answer)]).toEqual([0.25, 0.75]);
    master.require(1, true);
    master.require(0, false);
    expect(program.required).toEqual([
      [17, true],
      [16, false],
    ]);
  });

  it('says what a group gains beyond its people and its class', () => {
    const { master } = opened(PAIRS);
    const prices = answerOf(Array.from({ length: 16 }, (_, row) => row));
    expect(master.gainOf({ cls: 1, atoms: [1, 2], worth: 40 }, prices)).toBe(40 - 1 - 2 - 15);
  });

  it('gives its memory back', () => {
    const { master, program } = opened(PAIRS);
    expect(program.isClosed).toBe(false);
    master.close();
    expect(program.isClosed).toBe(true);
  });
});
