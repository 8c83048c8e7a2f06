import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { solveQuestion } from '../../../electron/cli/question';
import { questionOf } from '../../../electron/cli/read-question';

const LETTERS = ['A', 'B', 'C'] as const;

type Given = {
  readonly objective: (typeof LETTERS)[number];
  readonly threshold: number;
  readonly capacities: readonly number[];
  readonly scores: readonly (readonly (number | null)[])[];
  readonly pins: readonly (readonly [number, number])[];
};

const Answer = z.strictObject({
  pairs: z.array(z.tuple([z.int(), z.int()])),
  unmatched: z.array(z.int()),
  matched: z.int(),
  worst: z.int().nullable(),
  total: z.int(),
  certificate: z.strictObject({ primal: z.int(), dual: z.int(), violations: z.int() }),
  milliseconds: z.number(),
});

const solved = (given: Given) => Answer.parse(solveQuestion(questionOf(given)));

/** Scores of every kind: few that are equal, negative ones, and ones beyond 32 bits. */
const questions: fc.Arbitrary<Given> = fc
  .record({
    n: fc.integer({ min: 0, max: 5 }),
    m: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom(1, 1, 7, 20_000, 1_000_000_000_000),
    spread: fc.constantFrom(1, 3, 50),
  })
  .chain(({ n, m, unit, spread }) =>
    fc.record({
      objective: fc.constantFrom(...LETTERS),
      threshold: fc.constantFrom(0, 0, unit, -unit, -100 * unit),
      capacities: fc.array(fc.constantFrom(0, 1, 1, 2, 9), { minLength: m, maxLength: m }),
      scores: fc.array(
        fc.array(
          fc.option(
            fc.integer({ min: -spread, max: spread }).map((score) => score * unit),
            { freq: 5 },
          ),
          { minLength: m, maxLength: m },
        ),
        { minLength: n, maxLength: n },
      ),
      wishes: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 2 }),
    }),
  )
  .map(({ wishes, ...given }) => {
    // Only such pins as the file may hold.
    const left: number[] = [...given.capacities];
    const pinned = new Set<number>();
    const pins = wishes.filter(([i, j]) => {
      const possible = typeof given.scores[i]?.[j] === 'number' && (left[j] ?? 0) > 0;
      if (!possible || pinned.has(i)) return false;
      left[j] = (left[j] ?? 0) - 1;
      pinned.add(i);
      return true;
    });
    return { ...given, pins };
  });

type Figures = readonly [matched: number, worst: number, total: number];

const ORDER = { A: [2, 0], B: [0, 2], C: [0, 1, 2] } as const;

/** The figures of the best plan, by trying every plan that holds the pins. */
function bestByTrying({ objective, threshold, capacities, scores, pins }: Given): Figures {
  const left = [...capacities];
  const mentorOf = new Map(pins);
  let best: Figures | undefined;
  const isBetter = (figures: Figures, than: Figures) => {
    const key = ORDER[objective].find((index) => figures[index] !== than[index]);
    return key !== undefined && figures[key] > than[key];
  };
  const search = (i: number, figures: Figures): void => {
    if (i === scores.length) {
      if (!best || isBetter(figures, best)) best = figures;
      return;
    }
    const [matched, worst, total] = figures;
    const pin = mentorOf.get(i);
    if (pin === undefined) search(i + 1, figures);
    (scores[i] ?? []).forEach((score, j) => {
      const open = pin === undefined ? score !== null && score >= threshold : pin === j;
      if (!open || score === null || (left[j] ?? 0) <= 0) return;
      left[j] = (left[j] ?? 0) - 1;
      search(i + 1, [matched + 1, Math.min(worst, score), total + score]);
      left[j] = (left[j] ?? 0) + 1;
    });
  };
  search(0, [0, Number.POSITIVE_INFINITY, 0]);
  return best ?? [0, Number.POSITIVE_INFINITY, 0];
}

describe('npm run solve', () => {
  it('[M06] lifts the worst pair also where scores lie further apart than 32 bits hold', () => {
    const billions = (score: number | null) => score && score * 1_000_000_000_000;
    const rows = [
      [-2, 0],
      [0, -3],
      [-1, 1],
    ];
    const scores = rows.map((row) => row.map(billions));
    const found = solved({
      objective: 'C',
      threshold: -1e14,
      capacities: [2, 1],
      scores,
      pins: [],
    });
    expect(found).toMatchObject({ worst: -1e12, total: -1e12, certificate: { violations: 0 } });
  });

  it('[M06] finds the best plan for any whole scores, and proves it', () => {
    fc.assert(
      fc.property(questions, (given) => {
        const found = solved(given);
        const { capacities, scores, pins, threshold, objective } = given;
        const best = bestByTrying(given);
        const worst = found.worst ?? Number.POSITIVE_INFINITY;
        const figures = [found.matched, worst, found.total] as const;
        for (const index of ORDER[objective]) expect(figures[index]).toBe(best[index]);

        const chosen = found.pairs.map(([i, j]) => scores[i]?.[j] ?? Number.NaN);
        expect(found.matched).toBe(chosen.length);
        expect(found.total).toBe(chosen.reduce((a, b) => a + b, 0));
        expect(found.worst).toBe(chosen.length === 0 ? null : Math.min(...chosen));
        expect(found.pairs).toEqual(expect.arrayContaining(pins.map((pin) => [...pin])));
        const isPinned = (pair: readonly number[]) => pins.some(([i]) => i === pair[0]);
        for (const pair of found.pairs) {
          if (!isPinned(pair)) {
            expect(scores[pair[0]]?.[pair[1]]).toBeGreaterThanOrEqual(threshold);
          }
        }
        capacities.forEach((count, mentor) => {
          expect(found.pairs.filter(([, j]) => j === mentor).length).toBeLessThanOrEqual(count);
        });
        const everybody = [...found.pairs.map(([i]) => i), ...found.unmatched];
        expect(everybody.toSorted((a, b) => a - b)).toEqual([...scores.keys()]);
        expect(found.certificate.violations).toBe(0);
        expect(found.certificate.dual).toBe(found.certificate.primal);
      }),
      { numRuns: 4000 },
    );
  });

  const valid = { objective: 'B', threshold: 0, capacities: [1, 2], scores: [[5, null]], pins: [] };
  const wrong: readonly (readonly [what: string, given: unknown, sentence: RegExp])[] = [
    ['a list', [], /has to hold an object/],
    ['an unknown field', { ...valid, pin: [[0, 0]] }, /^There is no field "pin"; the file may hold "objective", "threshold", "capacities", "scores", "pins"\.$/], // biome-ignore format: one case a line
    ['no objective', { ...valid, objective: undefined }, /"objective".*not nothing/],
    ['an objective in words', { ...valid, objective: 'fair' }, /"A", "B" or "C", not "fair"/],
    ['a broken threshold', { ...valid, threshold: 0.5 }, /"threshold".*0\.5/],
    ['no capacities', { ...valid, capacities: undefined }, /"capacities" has to be a list/],
    ['a capacity below 0', { ...valid, capacities: [1, -1] }, /-1 for mentor 1/],
    ['a broken capacity', { ...valid, capacities: [1.5, 1] }, /1\.5 for mentor 0/],
    ['a row too short', { ...valid, scores: [[1]] }, /"scores\[0\]" has 1 .*2/],
    ['a row that is none', { ...valid, scores: [7] }, /"scores\[0\]" has to be a list/],
    ['a score in words', { ...valid, scores: [['5', 1]] }, /"scores\[0\]\[0\]" is "5"/],
    ['a broken score', { ...valid, scores: [[1, 0.25]] }, /"scores\[0\]\[1\]" is 0\.25/],
    ['a score beyond exact numbers', { ...valid, scores: [[2 ** 53, 1]] }, /scores\[0\]\[0\]/],
    ['a pin that is no pair', { ...valid, pins: [[0]] }, /"pins\[0\]" is \[0\]/],
    ['a pin to nobody', { ...valid, pins: [[0, 2]] }, /mentors from 0 to 1/],
    ['a pin of nobody', { ...valid, pins: [[-1, 0]] }, /mentees are numbered from 0 to 0/],
    ['a forbidden pin', { ...valid, pins: [[0, 1]] }, /mentor 1, which is forbidden/],
    ['a pin twice', { ...valid, pins: [[0, 0], [0, 0]] }, /"pins\[1\]" pins mentee 0 a second time/], // biome-ignore format: one case a line
    ['too many pins', { ...valid, scores: [[1, 1], [1, 1]], pins: [[0, 0], [1, 0]] }, /mentor 0 than the 1/], // biome-ignore format: one case a line
    ['too wide a range', { ...valid, scores: [[0, 2 ** 53 - 1]] , capacities: [9, 9] }, /too far to add up/], // biome-ignore format: one case a line
  ];
  it.each(wrong)('refuses %s in one sentence', (_, given, sentence) => {
    expect(() => solved(given as Given)).toThrow(sentence);
  });

  it('takes empty lists for what they are', () => {
    const none = { matched: 0, pairs: [], total: 0, worst: null };
    for (const objective of LETTERS) {
      const empty = { objective, threshold: 0, capacities: [], scores: [], pins: [] };
      expect(solved(empty)).toMatchObject({ ...none, unmatched: [] });
      expect(solved({ ...empty, scores: [[], []] })).toMatchObject({ ...none, unmatched: [0, 1] });
      expect(solved({ ...empty, capacities: [3] })).toMatchObject({ ...none, unmatched: [] });
    }
  });

  const folder = mkdtempSync(join(tmpdir(), 'solve-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (text: string) => {
    const file = join(folder, 'question.json');
    writeFileSync(file, text);
    return spawnSync('npm', ['run', '--silent', 'solve', '--', file], { encoding: 'utf8' });
  };

  it('answers a file with one line, and wrong input with one sentence and exit code 2', () => {
    const answer = run(JSON.stringify(valid));
    expect(answer.stderr).toBe('');
    expect(Answer.parse(JSON.parse(answer.stdout))).toMatchObject({ pairs: [[0, 0]], total: 5 });
    expect(answer.stdout.trimEnd()).not.toContain('\n');
    expect(answer.status).toBe(0);

    const refused = run('{"objective": "B"');
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toMatch(/^"[^"]+" is not JSON: [^\n]+\.\n$/);
    expect(refused.status).toBe(2);

    const unknown = run(JSON.stringify({ ...valid, pin: [[0, 0]] }));
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr).toMatch(/^There is no field "pin"; [^\n]+\.\n$/);
    expect(unknown.status).toBe(2);

    // JSON nests as deep as it likes; what writes it down again does not.
    const deep = run(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(deep.stdout).toBe('');
    expect(deep.stderr).toMatch(/^The file has to hold an object with [^\n]+\.\n$/);
    expect(deep.status).toBe(2);
  });

  it('says in plain words what is not a file, and keeps marks that are no text to itself', () => {
    const solve = (name: string) =>
      spawnSync('npm', ['run', '--silent', 'solve', '--', name], { encoding: 'utf8' });
    expect(solve(folder).stderr).toBe(`"${folder}": that is a folder; name a file in it.\n`);
    expect(solve(join(folder, 'none.json')).stderr).toMatch(/": there is no such file\.\n$/);
    expect(run('\0\u001b[31m').stderr).toMatch(/^"[^"]+" is not JSON: [\x20-\x7e]+\.\n$/);
  });
});
