import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type BackupFacts, BackupReason } from '../../shared/backup';
import { Instant, instantOf } from '../../shared/time';
import { PEEK_BYTES, peekFacts } from './archive';
import { type Keepable, superfluous } from './retention';

/** A backup as it lies in a folder. */
export type StoredBackup = Keepable & { readonly name: string; readonly bytes: number };

const ENDING = '.mentorbook';
/** Behind the name of one that was found damaged; it stays until a better one has its place. */
const DAMAGED = '.damaged';

/** A name that sorts by time, says why, and is taken by every file system. */
export const backupName = (madeAt: Instant, reason: BackupReason): string =>
  `${madeAt.replaceAll(':', '.')} ${reason}${ENDING}`;

const NAME = /^(\d{4}-\d\d-\d\dT\d\d)\.(\d\d)\.(\d\d\.\d{3}Z) ([a-z-]+)\.mentorbook(\.damaged)?$/;

/** What a name says; null for a file that is none of ours, which is never touched. */
function readName(name: string): Keepable | null {
  const [, hour, minute, second, why, damaged] = NAME.exec(name) ?? [];
  const madeAt = Instant.safeParse(`${hour}:${minute}:${second}`);
  const reason = BackupReason.safeParse(why);
  if (!madeAt.success || !reason.success) return null;
  return { madeAt: madeAt.data, reason: reason.data, verified: damaged === undefined };
}

/**
 * The backups in a folder, newest first. A backup gets its name once it was read back, so that a name
 * without a mark says that it was verified; a folder that is not there has none.
 */
export function listBackups(folder: string): StoredBackup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const read = readName(name);
      const size = read && statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      return read && size !== null && size !== undefined ? [{ ...read, name, bytes: size }] : [];
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * The newest verified backup of a list that is newest first. One that is dated after now (the clock was
 * wrong once) must not stand for all that are made since: it counts where there is no other.
 */
export function newestOf(backups: readonly StoredBackup[], now: Instant): StoredBackup | undefined {
  const verified = backups.filter((backup) => backup.verified);
  return verified.find(({ madeAt }) => madeAt <= now) ?? verified[0];
}

/**
 * The first moment from now on that none of the backups bears: a new one takes the place of none, also where
 * the clock was set back to the very moment of another.
 */
export function freeMoment(backups: readonly StoredBackup[], now: Instant): Instant {
  const taken = new Set(backups.map(({ madeAt }) => Date.parse(madeAt)));
  let at = Date.parse(now);
  while (taken.has(at)) at += 1;
  return instantOf(new Date(at));
}

/** The name under which a damaged backup stays, out of the way. */
export const damagedName = (name: string): string => `${name}${DAMAGED}`;

/** What a backup says of itself, by its first bytes; null when they can't be made out. */
export function factsOf(path: string): BackupFacts | null {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(PEEK_BYTES);
      return peekFacts(head.subarray(0, readSync(file, head, 0, PEEK_BYTES, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** The paths of those in a folder that say they are not encrypted. */
export const clearBackups = (folder: string): string[] =>
  listBackups(folder)
    .filter(({ verified }) => verified)
    .map(({ name }) => join(folder, name))
    .filter((path) => factsOf(path)?.isProtected === false);

/**
 * Removes what need not be kept any more. What can't be removed now, as another program has it open, goes
 * another time: the backup just made stands.
 */
export function tidyFolder(folder: string, now: Instant): void {
  for (const { name } of superfluous(listBackups(folder), now)) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // It is listed still.
    }
  }
}

/** Removes what was being written when the program or the power went. */
export function clearPartials(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/^\.[0-9a-f]{8}\.part$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Makes the folder, for this user's eyes only. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
