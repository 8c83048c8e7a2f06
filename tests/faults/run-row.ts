import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshFolder } from './file';
import { type RowName, rows } from './rows.ts';

// Runs one row, or its control, and writes its outcome as one line of JSON.
const [name = '', n = '0', seed = '0', kind = 'row'] = process.argv.slice(2);
const row = rows[name as RowName];
// Memory is quicker than a disk, and what a disk does wrong is done to it here on purpose.
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(root, `mentorbook-faults-${name}-`));
try {
  const started = performance.now();
  const outcome = await row.run({
    n: Number(n),
    seed: Number(seed),
    folder: freshFolder(folder),
    isProtected: kind === 'row',
  });
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  process.stdout.write(`${JSON.stringify({ ...outcome, seconds })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
