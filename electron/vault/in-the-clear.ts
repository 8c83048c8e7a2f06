import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftInTheClear } from '../../shared/contract/backups';
import { instantOf } from '../../shared/time';
import { factsOf, listBackups } from './backup-folder';
import { liveFiles, lookAt } from './live-files';
import { shred } from './swap';

/** The name of a folder begins so to which a file was moved that could not be opened. */
export const SET_ASIDE = 'set aside ';

type Left = LeftInTheClear & { readonly path: string };

/** Whether what was set aside can be read without a key, as far as its damage lets one tell. */
function isClear(folder: string): boolean {
  const files = liveFiles(folder);
  const found = lookAt(files);
  if (found.is === 'damaged') return found.part === 'data' && !existsSync(files.keys);
  return found.is === 'plain' || found.is === 'foreign';
}

/**
 * What was made before the file was protected and could not be encrypted with it: files that were set
 * aside, and backups too damaged to be read. Each may be the only copy of something, so that nothing
 * of it is deleted unasked.
 *
 * @param folder the data folder
 * @param rooms the folders of its backups
 */
export function leftInTheClear(folder: string, rooms: readonly string[]): readonly Left[] {
  const aside = readdirSync(folder)
    .filter((name) => name.startsWith(SET_ASIDE))
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => isClear(path))
    .map((each) => ({
      ...each,
      kind: 'data' as const,
      at: instantOf(statSync(each.path).mtime),
    }));
  const backups = rooms.flatMap((room) =>
    listBackups(room)
      // One that is whole is encrypted with the next backup at the latest.
      .filter(({ verified }) => !verified)
      .map(({ name, madeAt }) => ({ name, path: join(room, name), at: madeAt }))
      .filter(({ path }) => factsOf(path)?.isProtected !== true)
      .map((each) => ({ ...each, kind: 'backup' as const })),
  );
  return [...aside, ...backups];
}

/**
 * Overwrites what was left in the clear, as far as the disk lets one, and removes it.
 *
 * @throws NodeJS.ErrnoException as the file system reports it
 */
export function discard({ path, kind }: Left): void {
  const { db, journal, keys } = liveFiles(path);
  for (const file of kind === 'data' ? [db, journal, keys] : [path]) shred(file);
  rmSync(path, { recursive: true, force: true });
}
