import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBase } from '../file';
import { keep } from './kept';
import { buildPreload } from './preload';
import { record } from './record';

// Makes the recordings that the power row uses where there is no C compiler. On Linux with one:
//   node --import ./electron/cli/typescript.mjs tests/faults/disk/make-recordings.ts
const ACTS = 14;
const folder = mkdtempSync(join(tmpdir(), 'mentorbook-record-'));
const library = buildPreload(folder);
if (library === null) throw new Error('there is no C compiler here');
const base = await makeBase(join(folder, 'base'), 20_261_122);
for (const [kept, control] of [
  ['sync', ''],
  ['no-sync', 'no-sync'],
] as const) {
  keep(kept, await record(library, base, { folder, acts: ACTS, control }));
}
rmSync(folder, { recursive: true });
