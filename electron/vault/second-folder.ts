import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Instant } from '../../shared/time';
import { targetAt } from '../jobs/write-file';
import { unpackArchive } from './archive';
import { clearPartials, listBackups, makeFolder, newestOf, tidyFolder } from './backup-folder';

/** What became of the copies in the second folder. */
export type SecondOutcome =
  | { readonly outcome: 'copied' }
  /** It is not there: a stick that was pulled out, a share that is not connected. */
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'failed'; readonly error: unknown };

/** Whether a path is a folder or anything in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** The folder in the one that was chosen: another computer may use that as well. */
export const roomIn = (chosen: string, computer: string): string =>
  join(chosen, `Mentorbook backups ${computer}`);

/**
 * Brings the newest verified backup into the second folder, reads it back there, and keeps there what is
 * kept here. Never throws: what is wrong with the second folder must not keep the first from its work.
 */
export async function copyToSecond(
  from: string,
  chosen: string,
  computer: string,
  now: Instant,
): Promise<SecondOutcome> {
  const newest = newestOf(listBackups(from), now);
  try {
    if (!(await stat(chosen)).isDirectory()) return { outcome: 'missing' };
  } catch {
    return { outcome: 'missing' };
  }
  if (newest === undefined) return { outcome: 'copied' };
  const room = roomIn(chosen, computer);
  const target = join(room, newest.name);
  try {
    makeFolder(room);
    // Left by a stick that was pulled out: it takes up room, and may lie there in the clear.
    clearPartials(room);
    const isWhole = async (written: string) => {
      if (!unpackArchive(await readFile(written)).ok) throw new Error('the copy did not read back');
    };
    await targetAt(target, isWhole).write(await readFile(join(from, newest.name)));
    tidyFolder(room, now);
    return { outcome: 'copied' };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}
