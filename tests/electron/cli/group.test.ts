import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { divide } from '../../../electron/cli/divide';
import { groupQuestionOf } from '../../../electron/cli/read-groups';
import { loadSolver } from '../../../electron/groups/highs-solver';

const solver = await loadSolver();

const Answer = z.strictObject({
  groups: z.array(z.array(z.int())),
  total: z.int(),
  bound: z.int(),
  gap: z.number().min(0).nullable(),
  milliseconds: z.number(),
});

const answered = (given: object) => Answer.parse(divide(groupQuestionOf(given), solver));

/** Two circles of friends, who are worth 10 to each other and nothing to the others. */
const friends = (n: number) =>
  Array.from({ length: n }, (_, p) =>
    Array.from({ length: n }, (_unused, q) => (p !== q && p % 2 === q % 2 ? 10 : 0)),
  );

describe('[M10] a question about groups in a file', () => {
  it('is answered with the groups, and with how good they are', () => {
    const { groups, total, bound, gap } = answered({ sizes: [4, 4], values: friends(8) });
    expect(groups).toEqual([
      [0, 2, 4, 6],
      [1, 3, 5, 7],
    ]);
    expect({ total, bound, gap }).toEqual({ total: 120, bound: 120, gap: 0 });
  });

  it('keeps apart who has to be', () => {
    const { groups, gap } = answered({ sizes: [4, 4], values: friends(8), apart: [[0, 2]] });
    const [first] = groups;
    expect(first?.includes(0)).not.toBe(first?.includes(2));
    expect(gap).toBe(0);
  });

  it('makes the least or the most number of circles', () => {
    const sizesFor = (sizes: string) =>
      answered({ sizes, values: friends(18) }).groups.map(({ length }) => length);
    expect(sizesFor('least')).toEqual([6, 6, 6]);
    expect(sizesFor('most')).toEqual([5, 5, 4, 4]);
  });

  it('knows totals at zero and below', () => {
    const against = friends(4).map((row) => row.map((value) => -value));
    expect(answered({ sizes: [2, 2], values: against })).toMatchObject({ total: 0, gap: 0 });
    expect(answered({ sizes: [4], values: against })).toMatchObject({
      total: -20,
      bound: -20,
      gap: 0,
    });
  });

  it('answers without any time for a proof', () => {
    const { total, bound } = answered({ sizes: [4, 4], values: friends(8), seconds: 0 });
    expect(bound).toBeGreaterThanOrEqual(total);
  });
});

describe('[M10] a file about groups that makes no sense gets one sentence', () => {
  const eight = { sizes: [4, 4], values: friends(8) };
  it.each([
    [[], 'The file has to hold an object with "sizes" and "values", not [].'],
    [
      { ...eight, together: [[0, 1]] },
      'There is no field "together"; the file may hold "values", "sizes", "apart", "seconds".',
    ],
    [{ sizes: [4] }, '"values" has to be a list, not nothing.'],
    [{ sizes: [], values: [] }, '"values" is empty; it takes a row and a column for each person.'],
    [{ ...eight, values: [[0, 1]] }, '"values[0]" has 2 entries, but "values" has 1 rows.'],
    [
      {
        sizes: [2],
        values: [
          [0, 1.5],
          [1.5, 0],
        ],
      },
      '"values[0][1]" is 1.5; it has to be a whole number within ±1000000000.',
    ],
    [
      {
        sizes: [2],
        values: [
          [0, 1],
          [2, 0],
        ],
      },
      '"values" is not symmetric: [0][1] is 1 and [1][0] is 2.',
    ],
    [
      { ...eight, sizes: 'even' },
      '"sizes" has to be a list of whole numbers, "least" or "most", not "even".',
    ],
    [{ ...eight, sizes: [] }, '"sizes" is empty; it takes the size of each group.'],
    [{ ...eight, sizes: [8, 0] }, '"sizes[1]" is 0; a size is a whole number from 1.'],
    [{ ...eight, sizes: [4, 5] }, '"sizes" add up to 9, but "values" holds 8 people.'],
    [{ sizes: 'least', values: friends(3) }, '3 people are too few for a group of 4 to 8.'],
    [{ ...eight, apart: [[0]] }, '"apart[0]" is [0]; it has to be two people, [person, person].'],
    [
      { ...eight, apart: [[0, 8]] },
      '"apart[0]" names person 8, but people are numbered from 0 to 7.',
    ],
    [{ ...eight, apart: [[3, 3]] }, '"apart[0]" sets person 3 apart from themselves.'],
    [{ ...eight, seconds: -1 }, '"seconds" is -1; it has to be a number from 0 to 3600.'],
    [
      {
        ...eight,
        apart: [
          [0, 1],
          [1, 2],
          [2, 0],
        ],
      },
      'People 0, 1, 2 all have to be apart from each other, which takes 3 groups, and there are 2.',
    ],
    [
      {
        ...eight,
        apart: [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
          [4, 0],
        ],
      },
      'Every arrangement was tried: none keeps all pairs of "apart" apart.',
    ],
    [
      { sizes: [1, 500], values: friends(501) },
      '501 people are more than the 500 that can be divided at once.',
    ],
  ])('%#', (given, sentence) => {
    expect(() => answered(given)).toThrow(sentence);
  });
});

describe('[M10] npm run group', () => {
  const folder = mkdtempSync(join(tmpdir(), 'group-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (given: object) => {
    const file = join(folder, 'question.json');
    writeFileSync(file, JSON.stringify(given));
    return spawnSync('npm', ['run', '--silent', 'group', '--', file], { encoding: 'utf8' });
  };

  it('prints the answer', () => {
    const { stdout, status } = run({ sizes: [2, 2], values: friends(4) });
    expect(Answer.parse(JSON.parse(stdout)).groups).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(status).toBe(0);
  });

  it('refuses in one sentence with exit code 2', () => {
    const { stdout, stderr, status } = run({ sizes: [3], values: friends(4) });
    expect(stderr).toBe('"sizes" add up to 3, but "values" holds 4 people.\n');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});
