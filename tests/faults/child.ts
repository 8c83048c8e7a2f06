import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FILE, resume } from './file';

// Works on a file until it has done all its acts or is killed, and says after each that it is done.
// The controls: `early` says so before, `no-sync` does not wait for the disk.
const [folder = '', cohortId = '', seed = '0', acts = '0', control = ''] = process.argv.slice(2);
const work = resume({ folder, cohortId, seed: Number(seed) }, join(folder, FILE));
if (control === 'no-sync') work.db.pragma('synchronous = OFF');
const acks = openSync(join(folder, 'acks'), 'a');
writeSync(acks, 'r');
for (let done = 0; done < Number(acts); done += 1) {
  if (control === 'early') writeSync(acks, 'a');
  await work.act();
  if (control !== 'early') writeSync(acks, 'a');
}
writeSync(acks, 'e');
// Killed, not closed: closing would write.
process.kill(process.pid, 'SIGKILL');
