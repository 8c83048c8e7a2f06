import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { localDate } from '../../shared/time';
import { type Line, printed, readResults, together, writeResults } from './results';
import type { Outcome } from './row';
import { type RowName, rows } from './rows.ts';
import { scriptAt, startScript } from './start-child';

/** Rows at a time: as many as the smallest machine has cores. */
const LANES = 2;
const DAY_MS = 86_400_000;

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    /** Adds to what RESULTS.md has of the row already. */
    add: { type: 'boolean', default: false },
    row: { type: 'string' },
    n: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % DAY_MS);
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

type Run = Outcome & { readonly seconds: number };

/** Runs a row, or its control, in a process of its own: whatever it breaks, it breaks there. */
async function runRow(name: RowName, n: number, kind: 'row' | 'control'): Promise<Run> {
  const child = startScript(scriptAt('run-row.ts'), [name, String(n), String(seed), kind]);
  const output = child.stdout ? await text(child.stdout) : '';
  if (output === '') {
    // For a control it is no proof that something was noticed.
    const failures = kind === 'row' ? ['the row ended without an answer'] : [];
    return { n: 0, failures, seconds: 0 };
  }
  return JSON.parse(output) as Run;
}

async function measure(name: RowName): Promise<Line | null> {
  const { counts } = rows[name];
  const wanted = values.full ? counts.full : counts.sample;
  const run = await runRow(name, values.n === undefined ? wanted : Number(values.n), 'row');
  if (run.skipped !== undefined) {
    say(`not run here: ${name}, for ${run.skipped}`);
    return null;
  }
  const control = await runRow(name, counts.control, 'control');
  for (const failure of run.failures.slice(0, 10)) say(`  ${name}: ${failure}`);
  return {
    name,
    n: run.n,
    failures: run.failures.length,
    control: { n: control.n, failures: control.failures.length },
    seeds: [seed],
    seconds: run.seconds,
    day: localDate(new Date()),
    notes: run.notes ?? [],
  };
}

const chosen = values.row?.split(',');
const all = Object.keys(rows) as RowName[];
const names = all.filter((name) => chosen === undefined || chosen.includes(name));
// What is timed runs last, when nothing else does.
const timed = names.filter((name) => rows[name].isTimed);
const waiting = names.filter((name) => !timed.includes(name));
const lines: Line[] = [];

async function lane(queue: RowName[]): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const line = await measure(name);
    if (line === null) continue;
    lines.push(line);
    say(printed(line));
  }
}

await Promise.all(Array.from({ length: LANES }, () => lane(waiting)));
await lane(timed);
if (values.full) {
  const results = readResults();
  for (const line of lines) {
    const before = values.add ? results.get(line.name) : undefined;
    results.set(line.name, before ? together(before, line) : line);
  }
  writeResults(results);
}
const isKept = ({ failures, control }: Line) => failures === 0 && control.failures > 0;
process.exitCode = lines.length > 0 && lines.every(isKept) ? 0 : 1;
