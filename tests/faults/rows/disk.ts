import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildPreload, preloaded } from '../disk/preload';
import { makeBase } from '../file';
import { ALL, type Outcome, type Row, type Trials } from '../row';
import { scriptAt, startScript } from '../start-child';

export const disk: Row = {
  promise: 'the disk is full or fails, and nothing acknowledged is lost, nothing half done',
  bar: 'every call once and for ever, 0 lost, a clear message, doing it again works',
  counts: { full: ALL, sample: 20, control: ALL },
  control: 'journal_mode = OFF',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const library = buildPreload(folder);
    if (library === null) return { n: 0, failures: [], skipped: 'it needs Linux and a C compiler' };
    const base = await makeBase(join(folder, 'base'), seed);
    const work = join(folder, 'work');
    const child = startScript(scriptAt('disk-child.ts'), [], preloaded(library, work));
    child.stdin?.end(JSON.stringify({ base, folder: work, isProtected, n, seed }));
    return JSON.parse(child.stdout ? await text(child.stdout) : '') as Outcome;
  },
};
