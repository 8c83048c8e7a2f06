import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FILE, freshFolder, openFile } from '../file';
import { ledger, type Row, type Trials } from '../row';
import { scriptAt, startScript } from '../start-child';

/** Every so many races are about a file that is not there yet. */
const NEW_FILE_EVERY = 5;
const HEAD_START_MS = 15;

function racer(isProtected: boolean) {
  const child = startScript(scriptAt('race-child.ts'), [String(isProtected)]);
  if (!child.stdout || !child.stdin) throw new Error('no pipes');
  const { stdin } = child;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (order: string): Promise<string> => {
      stdin.write(`${order}\n`);
      return String((await lines.next()).value);
    },
    end: () => stdin.end(),
  };
}

export const oneWriter: Row = {
  promise: 'one writer: of two processes that open the file, one owns it, the other is told so',
  bar: '1,000 races, one owner each',
  counts: { full: 1000, sample: 10, control: 50 },
  control: 'the file is opened without the lock',
  run: async ({ n, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const known = join(freshFolder(join(folder, 'known')), FILE);
    openFile(known).close();
    const racers = [racer(isProtected), racer(isProtected)];
    let done = 0;
    for (; done < n && goesOn(); done += 1) {
      const isNew = done % NEW_FILE_EVERY === 0;
      const path = isNew ? join(folder, 'new.db') : known;
      const at = Date.now() + HEAD_START_MS;
      const results = await Promise.all(
        racers.map(({ ask }) => ask(`open\t${String(at)}\t${path}`)),
      );
      if (results.toSorted().join() !== 'FileInUseError,own') {
        fail(`race ${done} for ${isNew ? 'a new file' : 'a file'}: ${results.join(' and ')}`);
      }
      await Promise.all(racers.map(({ ask }) => ask('close')));
      if (isNew) rmSync(path, { force: true });
    }
    for (const { end } of racers) end();
    return outcome(done);
  },
};
