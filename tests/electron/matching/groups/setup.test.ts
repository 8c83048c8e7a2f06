import { describe, expect, it } from 'vitest';
import type { GroupProblem } from '../../../../electron/matching/groups/problem';
import { setUpGroups } from '../../../../electron/matching/groups/setup';
import { plainProblem } from './problems';

const SIX = plainProblem(6, [3, 3], () => 1);

const refusal = (change: Partial<GroupProblem>) => {
  const setup = setUpGroups({ ...SIX, ...change });
  return setup.ok ? null : setup.error;
};

describe('[M10] looking a question about groups through', () => {
  it('takes one that makes sense, with a first arrangement', () => {
    const setup = setUpGroups({ ...SIX, apart: [[0, 1]], together: [[1, 2]] });
    expect(setup.ok && setup.value.atoms.map(({ people }) => people)).toEqual([
      [0],
      [1, 2],
      [3],
      [4],
      [5],
    ]);
    expect(setup.ok && setup.value.start).not.toBeNull();
  });

  it('refuses figures that make no sense', () => {
    const lopsided = SIX.values.slice();
    lopsided[1] = 7;
    const large = SIX.values.map(() => 1_000_000_001);
    expect(refusal({ n: 0, values: new Int32Array(0), sizes: [] })).toEqual({ code: 'no-people' });
    expect(refusal({ n: 501 })).toEqual({ code: 'too-many-people', n: 501, most: 500 });
    expect(refusal({ n: 5 })).toEqual({ code: 'not-square', cells: 36, n: 5 });
    expect(refusal({ values: lopsided })).toEqual({ code: 'not-symmetric', pair: [0, 1] });
    expect(refusal({ values: large })).toEqual({ code: 'value-too-large', pair: [0, 1] });
    expect(refusal({ sizes: [] })).toEqual({ code: 'no-groups' });
    expect(refusal({ sizes: [6, 0] })).toEqual({ code: 'bad-size', group: 1, size: 0 });
    expect(refusal({ sizes: [3, 2] })).toEqual({ code: 'sizes-differ', sum: 5, n: 6 });
    expect(refusal({ sizes: [3, 4], maySpare: true })).toEqual({
      code: 'sizes-differ',
      sum: 7,
      n: 6,
    });
  });

  it('refuses rules about nobody', () => {
    expect(refusal({ apart: [[0, 6]] })).toEqual({
      code: 'unknown-person',
      where: 'apart',
      person: 6,
    });
    expect(refusal({ together: [[2, 2]] })).toEqual({
      code: 'same-person',
      where: 'together',
      person: 2,
    });
    expect(refusal({ fixedIn: [[-1, 0]] })).toEqual({
      code: 'unknown-person',
      where: 'fixedIn',
      person: -1,
    });
    expect(refusal({ fixedIn: [[0, 2]] })).toEqual({ code: 'unknown-group', group: 2 });
  });

  it('names the rules that contradict each other', () => {
    const apart = [[0, 1]] as const;
    expect(
      refusal({
        apart,
        together: [
          [0, 2],
          [2, 1],
        ],
      }),
    ).toEqual({
      code: 'tied-and-apart',
      pair: [0, 1],
    });
    expect(
      refusal({
        together: [
          [0, 1],
          [2, 3],
          [3, 0],
        ],
      }),
    ).toEqual({
      code: 'tied-too-many',
      people: [0, 1, 2, 3],
      most: 3,
    });
    expect(
      refusal({
        together: [[0, 1]],
        fixedIn: [
          [0, 0],
          [1, 1],
        ],
      }),
    ).toEqual({
      code: 'tied-but-fixed-apart',
      pair: [0, 1],
    });
    expect(
      refusal({
        fixedIn: [
          [0, 0],
          [0, 1],
        ],
      }),
    ).toEqual({ code: 'fixed-twice', person: 0 });
    expect(
      refusal({
        apart,
        fixedIn: [
          [0, 1],
          [1, 1],
        ],
      }),
    ).toEqual({
      code: 'fixed-and-apart',
      pair: [0, 1],
      group: 1,
    });
    expect(
      refusal({
        fixedIn: [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
      }),
    ).toEqual({
      code: 'fixed-too-many',
      group: 1,
      size: 3,
    });
  });

  it('names people who are apart from each other and more than there are groups', () => {
    expect(
      refusal({
        apart: [
          [0, 2],
          [2, 4],
          [4, 0],
        ],
      }),
    ).toEqual({
      code: 'too-many-apart',
      people: [0, 2, 4],
      groups: 2,
    });
  });

  it('names the first of those who are most, in order, whoever else is apart from them', () => {
    const eight = (apart: GroupProblem['apart']) =>
      refusal({ ...plainProblem(8, [4, 4], () => 1), apart });
    // 7 is apart from more than anybody; nobody is from 2.
    expect(
      eight([
        [7, 0],
        [7, 1],
        [7, 3],
        [5, 7],
        [3, 5],
      ]),
    ).toEqual({ code: 'too-many-apart', people: [3, 5, 7], groups: 2 });
    expect(
      eight([
        [3, 5],
        [5, 7],
        [7, 3],
        [2, 4],
        [4, 6],
        [6, 2],
      ]),
    ).toEqual({ code: 'too-many-apart', people: [2, 4, 6], groups: 2 });
    // Two are not too many for two groups.
    expect(eight([[3, 5]])).toBeNull();
  });

  it('names the group where two are settled who must be apart, the first group as well', () => {
    const settled = [
      [0, 0],
      [1, 0],
    ] as const;
    expect(refusal({ apart: [[0, 1]], fixedIn: settled })).toEqual({
      code: 'fixed-and-apart',
      pair: [0, 1],
      group: 0,
    });
    expect(refusal({ apart: [[4, 5]], fixedIn: settled })).toBeNull();
  });

  it('says that it tried everything, where no single rule is to blame', () => {
    // Five in a ring of those who must be apart do not go into two groups.
    expect(
      refusal({
        apart: [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
          [4, 0],
        ],
      }),
    ).toEqual({
      code: 'impossible',
    });
    // Three pairs do not go into two groups of three.
    expect(
      refusal({
        together: [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      }),
    ).toEqual({ code: 'impossible' });
  });
});
