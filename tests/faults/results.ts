import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL } from './row';
import { type RowName, rows } from './rows.ts';

const FILE = join(import.meta.dirname, 'RESULTS.md');

/** One line of the table, as it was measured. */
export type Line = {
  readonly name: RowName;
  readonly n: number;
  readonly failures: number;
  /** Trials with the protection switched off, and how many of them failed as they must. */
  readonly control: { readonly n: number; readonly failures: number };
  readonly seeds: readonly number[];
  readonly seconds: number;
  readonly day: string;
  readonly notes: readonly string[];
};

const count = (n: number): string => n.toLocaleString('en-GB');

/** As it is printed: promise, n, failures, control, seed, seconds. */
export function printed({ name, n, failures, control, seeds, seconds, notes }: Line): string {
  const switchedOff = `control (${rows[name].control}): ${control.failures > 0 ? 'fails as it must' : 'DOES NOT FAIL'} within ${count(control.n)}`;
  return [
    `${failures === 0 && control.failures > 0 ? 'ok  ' : 'FAIL'} ${name}: ${rows[name].promise}`,
    `     n ${count(n)}, failures ${failures}; ${switchedOff}; seed ${seeds.join()}; ${seconds} s`,
    ...notes.map((note) => `     ${note}`),
  ].join('\n');
}

const MARK = /^<!-- (\{.*\}) -->$/gmu;

/** The lines that were written before, by row. */
export function readResults(): Map<RowName, Line> {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  return new Map(
    [...text.matchAll(MARK)].map(([, json = '']) => {
      const line = JSON.parse(json) as Line;
      return [line.name, line];
    }),
  );
}

/** The same row measured in two pieces, as one. */
export const together = (one: Line, other: Line): Line => ({
  ...other,
  n: one.n + other.n,
  failures: one.failures + other.failures,
  seeds: [...one.seeds, ...other.seeds],
  seconds: Number((one.seconds + other.seconds).toFixed(1)),
  notes: [...new Set([...one.notes, ...other.notes])],
});

function cells({ name, n, failures, control, seeds, seconds, day }: Line): string {
  const { promise, bar, counts } = rows[name];
  const isWhole = counts.full === ALL || n >= counts.full;
  const off = `${rows[name].control}: fails within ${count(control.n)}`;
  return [
    `| ${promise} | ${bar} | ${count(n)}${isWhole ? '' : ` of ${count(counts.full)}`}`,
    `${failures} | ${control.failures > 0 ? off : 'DOES NOT FAIL'} | ${seeds.join(', ')}`,
    `${seconds} | ${day} |`,
  ].join(' | ');
}

/** Writes the table of what was measured; a row that was not is in it, and says so. */
export function writeResults(lines: ReadonlyMap<RowName, Line>): void {
  const names = Object.keys(rows) as RowName[];
  const table = names.map((name) => {
    const line = lines.get(name);
    return line ? cells(line) : `| ${rows[name].promise} | ${rows[name].bar} | not run | | | | | |`;
  });
  const noted = names.flatMap(
    (name) => lines.get(name)?.notes.map((note) => `- ${name}: ${note}`) ?? [],
  );
  const kept = names.flatMap((name) => {
    const line = lines.get(name);
    return line ? [`<!-- ${JSON.stringify(line)} -->`] : [];
  });
  writeFileSync(
    FILE,
    [
      '# What was promised about the data, and what trying to break it found',
      '',
      'Made by `npm run test:faults -- --full`. The control is the same test with the protection switched off: it has to fail.',
      '',
      '| Promise | Bar | n | Failures | Control | Seed | Seconds | Day |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...table,
      '',
      ...noted,
      '',
      ...kept,
      '',
    ].join('\n'),
  );
}
