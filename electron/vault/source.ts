import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDb } from '../db/database';
import { makeFolder } from './backup-folder';
import type { FileLife } from './file-life';
import { liveFiles } from './live-files';

/** The open file, as far as a copy of it needs it. */
export type Source = {
  readonly db: ReadDb;
  /** The data key, and the text of the file of its slots; null where the file is not protected. */
  readonly key: Buffer | null;
  readonly keys: string | null;
};

/** The open file of a life, for a copy of it; null while none is open. */
export function sourceOf({ db, lock, folder }: FileLife): Source | null {
  if (db === null) return null;
  if (lock === null) return { db, key: null, keys: null };
  return { db, key: lock.key, keys: readFileSync(liveFiles(folder).keys, 'utf8') };
}

/** A copy of the database with what it takes to open it. */
export type Copy = {
  readonly path: string;
  readonly key: Buffer | null;
  readonly keys: string | null;
};

/** Copies the file as it is now into a folder, under a name of its own. */
export function copyOf({ db, key, keys }: Source, room: string): Copy {
  makeFolder(room);
  const path = join(room, `${randomUUID()}.db`);
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return { path, key, keys };
}
