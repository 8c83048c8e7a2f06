import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupFacts, BackupReason, Differences } from '../../shared/backup';
import { fail, ok, type Result } from '../../shared/result';
import type { Instant } from '../../shared/time';
import { DamagedFileError, openDatabase, rekeyCopy, type WriteDb } from '../db/database';
import { type Erasure, eraseAgain } from '../db/erase';
import { migrate, migrations } from '../db/migrate';
import { targetAt } from '../jobs/write-file';
import { type ArchiveRefusal, packArchive, type Unpacked, unpackArchive } from './archive';
import { countContent } from './content';
import { differencesBetween } from './differences';
import { isAuthentic, readKeys } from './key-slots';

/** A copy of the database, made by `VACUUM INTO`, that is to become an archive. */
export type PackOrder = {
  readonly kind: 'pack';
  /** The copy; it goes once it is packed. */
  readonly copy: string;
  /** The data key of the copy; null for one without encryption. */
  readonly key: Uint8Array | null;
  /** The text of the file of key slots. */
  readonly keys: string | null;
  readonly madeAt: Instant;
  readonly reason: BackupReason;
  /** Where the archive is to be. */
  readonly target: string;
};

/** An archive that is to be tried out: unpacked, opened, checked, brought up to date and compared. */
export type TryOrder = {
  readonly kind: 'try';
  readonly archive: string;
  /** A folder for what comes out of it; it is emptied first. */
  readonly scratch: string;
  /** Keys at hand, one of which may be the archive's; none is needed for one without encryption. */
  readonly known: readonly Uint8Array[];
  /** Who was erased since: they are erased from what comes out as well, at that moment; null for nobody. */
  readonly erased: { readonly ledger: readonly Erasure[]; readonly at: Instant } | null;
  /** A copy of the file as it is, with its key, to compare with; null where there is none. */
  readonly now: { readonly copy: string; readonly key: Uint8Array | null } | null;
};

/** An archive from before the file was protected, which is to be so as well. */
export type SealOrder = {
  readonly kind: 'seal';
  readonly archive: string;
  /** A folder for what comes out of it; it is emptied first. */
  readonly scratch: string;
  readonly key: Uint8Array;
  /** The text of the file of key slots. */
  readonly keys: string;
};

/** Why an archive can't be used: what is wrong with it, or that no key at hand is its own. */
export type TryRefusal =
  | { readonly code: ArchiveRefusal }
  /** With the text of its file of key slots. */
  | { readonly code: 'locked'; readonly keys: string };

export type Tried = {
  readonly facts: BackupFacts;
  readonly differences: Differences | null;
  /** The key that opened it, and the text of the file of its slots; null without encryption. */
  readonly lock: { readonly key: Uint8Array; readonly keys: string } | null;
};

/** Where what was tried out lies in the scratch folder. */
export const triedFile = (scratch: string): string => join(scratch, 'then.db');

/** Checks a whole database: pages, indexes and what refers to what. */
function check(db: WriteDb): void {
  const found = db.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedFileError(String(found));
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new DamagedFileError('a row leads to one that is not there');
  }
}

function withDatabase<T>(path: string, key: Uint8Array | null, run: (db: WriteDb) => T): T {
  const db = key === null ? openDatabase(path) : openDatabase(path, key);
  try {
    return run(db);
  } finally {
    db.close();
  }
}

/**
 * Makes an archive of a copy. It appears under its name whole or not at all, and only stays when it
 * reads back as what was put in. The copy is gone at the end.
 *
 * @throws DamagedFileError when the copy is not whole, or the archive did not read back
 * @throws NodeJS.ErrnoException as the file system reports it
 */
export async function packCopy(order: PackOrder): Promise<BackupFacts> {
  try {
    const { counts, schemaVersion } = withDatabase(order.copy, order.key, (db) => {
      check(db);
      return {
        counts: countContent(db),
        schemaVersion: Number(db.pragma('user_version', { simple: true })),
      };
    });
    const facts: BackupFacts = {
      madeAt: order.madeAt,
      reason: order.reason,
      counts,
      isProtected: order.key !== null,
    };
    await targetAt(order.target, (written) => expectBack(readArchive(written).ok)).write(
      packArchive({
        facts,
        schemaVersion,
        database: readFileSync(order.copy),
        keys: order.keys === null ? null : Buffer.from(order.keys),
      }),
    );
    return facts;
  } finally {
    for (const path of [order.copy, `${order.copy}-journal`]) rmSync(path, { force: true });
  }
}

/** An archive that this release can use. */
export function readArchive(path: string): Result<Unpacked, ArchiveRefusal> {
  if (!existsSync(path)) return fail('gone');
  const unpacked = unpackArchive(readFileSync(path));
  if (unpacked.ok && unpacked.value.manifest.schemaVersion > migrations.length) {
    return fail('newer');
  }
  return unpacked;
}

/**
 * Tries an archive out. What was in it lies in the scratch folder afterwards, up to date and checked,
 * ready to be put in place.
 *
 * @returns what the archive says of itself, and what differs from the file as it is
 */
export function tryArchive(order: TryOrder): Result<Tried, TryRefusal> {
  const read = readArchive(order.archive);
  if (!read.ok) return fail({ code: read.error });
  const { manifest, database } = read.value;
  const lock = manifest.isProtected ? findKey(read.value, order.known) : null;
  if (lock !== null && lock.key === null) return fail({ code: 'locked', keys: lock.keys });
  emptyFolder(order.scratch);
  const path = triedFile(order.scratch);
  writeFileSync(path, database, { mode: 0o600 });
  try {
    return withDatabase(path, lock?.key ?? null, (then) => {
      check(then);
      const counts = countContent(then);
      if (JSON.stringify(counts) !== JSON.stringify(manifest.counts)) {
        return fail({ code: 'damaged' } as const);
      }
      migrate(then);
      if (order.erased) eraseAgain(then, order.erased.ledger, order.erased.at);
      check(then);
      const { madeAt, reason, isProtected } = manifest;
      const { now } = order;
      const differences =
        now && withDatabase(now.copy, now.key, (db) => differencesBetween(then, db));
      return ok({ facts: { madeAt, reason, counts, isProtected }, differences, lock });
    });
  } catch (error) {
    if (error instanceof DamagedFileError) return fail({ code: 'damaged' });
    throw error;
  }
}

/**
 * Encrypts an archive that is not, in its place: it holds what it held, under the same name. It may be
 * the only copy, and stays as it was until what takes its place was opened and found whole.
 *
 * @returns whether it is encrypted now; a damaged one, or one of a newer release, stays as it is
 * @throws DamagedFileError when what was written did not read back
 */
export async function sealArchive(order: SealOrder): Promise<boolean> {
  const read = readArchive(order.archive);
  if (!read.ok) return false;
  const { manifest, database } = read.value;
  if (manifest.isProtected) return true;
  const path = triedFile(order.scratch);
  emptyFolder(order.scratch);
  writeFileSync(path, database, { mode: 0o600 });
  rekeyCopy(path, null, order.key);
  const { madeAt, reason, counts, schemaVersion } = manifest;
  const sealed = packArchive({
    facts: { madeAt, reason, counts, isProtected: true },
    schemaVersion,
    database: readFileSync(path),
    keys: Buffer.from(order.keys),
  });
  const isWhole = (archive: string) =>
    tryArchive({ ...order, kind: 'try', archive, known: [order.key], erased: null, now: null }).ok;
  await targetAt(order.archive, (written) => expectBack(isWhole(written))).write(sealed);
  return true;
}

function expectBack(isWhole: boolean): void {
  if (!isWhole) throw new DamagedFileError('the backup did not read back');
}

function emptyFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Which of the known keys is the archive's, as the MAC over its slots tells. */
function findKey({ keys }: Unpacked, known: readonly Uint8Array[]) {
  const text = Buffer.from(keys ?? []).toString('utf8');
  const slots = readKeys(text);
  const key = slots && known.find((each) => isAuthentic(slots, Buffer.from(each)));
  return key ? { key, keys: text } : { key: null, keys: text };
}
