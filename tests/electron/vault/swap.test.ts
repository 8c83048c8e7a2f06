import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  decideSwap,
  finishSwap,
  type Note,
  nextFiles,
  swapSteps,
} from '../../../electron/vault/swap';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);

function lay({ keys }: Note): void {
  for (const name of ['mentorbook.db', 'mentorbook.db-journal', 'mentorbook.keys']) {
    writeFileSync(at(name), 'old');
  }
  const next = nextFiles(folder);
  writeFileSync(next.db, 'new');
  if (keys) writeFileSync(next.keys, 'new');
}

const CASES: readonly Note[] = [
  { keys: true, aside: null },
  { keys: false, aside: null },
  { keys: true, aside: 'set-aside' },
  { keys: false, aside: 'set-aside' },
];

it.each(CASES)('once decided, ends the same wherever it is cut short: %o', (note) => {
  for (let cut = 0; cut < 8; cut += 1) {
    rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'mentorbook-swap-'));
    lay(note);
    decideSwap(folder, note);
    const steps = swapSteps(folder);
    for (let step = 0; step < cut; step += 1) if (steps.next().done) break;
    finishSwap(folder);
    const left = readdirSync(folder).sort();
    expect(left).toEqual([
      'mentorbook.db',
      ...(note.keys ? ['mentorbook.keys'] : []),
      ...(note.aside === null ? [] : ['set-aside']),
    ]);
    expect(readFileSync(at('mentorbook.db'), 'utf8')).toBe('new');
    if (note.keys) expect(readFileSync(at('mentorbook.keys'), 'utf8')).toBe('new');
    if (note.aside === null) continue;
    for (const name of ['mentorbook.db', 'mentorbook.db-journal', 'mentorbook.keys']) {
      expect(readFileSync(at('set-aside', name), 'utf8')).toBe('old');
    }
  }
});

it('before it is decided, leaves the old files and clears the new ones away', () => {
  lay({ keys: true, aside: null });
  finishSwap(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'mentorbook.db',
    'mentorbook.db-journal',
    'mentorbook.keys',
  ]);
  expect(readFileSync(at('mentorbook.db'), 'utf8')).toBe('old');
});

it('a note cannot name a folder elsewhere', () => {
  const note = { keys: true, aside: '../elsewhere' };
  lay(note);
  decideSwap(folder, note);
  finishSwap(folder);
  expect(existsSync(at('elsewhere', 'mentorbook.db'))).toBe(true);
  expect(existsSync(at('..', 'elsewhere'))).toBe(false);
});
