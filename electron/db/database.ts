import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { canRecover } from './journal';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may only be read from. Queries get this one. */
export type ReadDb = Database.Database & { readonly [readable]: true };
/** A connection inside a transaction. Commands and migrations get this one. */
export type WriteDb = ReadDb & { readonly [writable]: true };

/** "MBK1", in the four bytes SQLite keeps for the program a file belongs to. */
export const APPLICATION_ID = 0x4d_42_4b_31;

/** The file is not one of ours, or not a database at all; it was not touched. */
export class ForeignFileError extends Error {
  override name = 'ForeignFileError';
}

/** The file is ours, and parts of it are missing or not what they were; it was not touched. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError';
}

/** The file can't be opened, or can only be read: what people do would not be kept. */
export class NoAccessError extends Error {
  override name = 'NoAccessError';
}

/** Another process has the file open; there is one writer. */
export class FileInUseError extends Error {
  override name = 'FileInUseError';
}

/** SQLite did not take a setting the promises about the data rest on. */
export class UnsafeSettingError extends Error {
  override name = 'UnsafeSettingError';
}

/** Grows with every row that was changed by this connection, the only one: equal where nothing was. */
export const changesMade = (db: ReadDb): number =>
  Number(db.prepare('SELECT total_changes()').pluck().get());

/** How long to wait for a lock. Nobody else has a reason to hold one for longer. */
const LOCK_TIMEOUT_MS = 250;

/**
 * The settings of every connection, in the order they must be made, with the value read back.
 * WAL loses acknowledged commits in a power cut unless it syncs on each; DELETE with EXTRA loses none.
 */
const SETTINGS = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // Else the journal, which is kept while the file is open, would hold rows as they were.
  ['journal_size_limit', '0', 0],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
] as const;

/** Pages are encrypted and authenticated by ChaCha20-Poly1305, under a random key that is used as it is. */
const CIPHER = ['cipher = chacha20', 'legacy = 0'] as const;

/** A data key as SQLite3MultipleCiphers takes it raw; a passphrase would be stretched at each opening. */
const rawKey = (key: Uint8Array): string => `"x'${Buffer.from(key).toString('hex')}'"`;

/**
 * Opens the file (or `:memory:`) the one right way, and makes it ours when it is new.
 *
 * @param key 32 bytes, for a file that is encrypted or is to be; the caller knows that it is the right
 * one, for a wrong key cannot be told from damage here
 * @throws ForeignFileError when the file is empty, no database, or another program's
 * @throws DamagedFileError when a part of it is missing or not what it was
 * @throws NoAccessError when it can't be opened or written to
 * @throws FileInUseError when another process has it open
 * @throws UnsafeSettingError when a setting read back is not the one made
 */
export function openDatabase(path: string, key?: Uint8Array): WriteDb {
  const inMemory = path === ':memory:';
  const isNew = inMemory || !existsSync(path);
  // A file of 0 bytes opens as a valid empty database: what was in it would seem never to have been.
  if (!isNew && staysEmpty(path)) throw new ForeignFileError('the file is empty');
  if (!isNew) checkJournal(path, key);
  const db = connect(path, key);
  try {
    const NoDatabase = key === undefined ? ForeignFileError : DamagedFileError;
    telling(() => {
      takeLock(db);
      if (!isNew) checkFile(db);
      writeOnce(db, isNew);
      takeLock(db);
    }, NoDatabase);
    for (const [name, value, expected] of SETTINGS) {
      if (inMemory && (name === 'journal_mode' || name === 'mmap_size')) continue;
      db.pragma(`${name} = ${value}`);
      const actual = db.pragma(name, { simple: true });
      if (actual !== expected) throw new UnsafeSettingError(`${name} is ${String(actual)}`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Connects to a file, under its key before anything else: the first page that is read decides. */
function connect(path: string, key: Uint8Array | undefined): WriteDb {
  const db = telling(() => new Database(path, { timeout: LOCK_TIMEOUT_MS }) as unknown as WriteDb);
  if (key) for (const pragma of [...CIPHER, `key = ${rawKey(key)}`]) db.pragma(pragma);
  return db;
}

/** Refuses a file in which something was under way that can't be taken back in full. */
function checkJournal(path: string, key: Uint8Array | undefined): void {
  const recover = (copy: string) => {
    const db = connect(copy, key);
    try {
      telling(() => {
        takeLock(db);
        checkFile(db);
      }, DamagedFileError);
    } finally {
      db.close();
    }
  };
  if (!canRecover(path, key ? recover : null)) {
    throw new DamagedFileError('the journal is not what it was');
  }
}

/**
 * Encrypts a closed file under another key, or takes its encryption off. Only for a copy that can be
 * thrown away: a file whose rewriting was cut short opens with neither key.
 *
 * @param from 32 bytes, or null where it is not encrypted; `to` likewise
 */
export function rekeyCopy(path: string, from: Uint8Array | null, to: Uint8Array | null): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    for (const pragma of CIPHER) db.pragma(pragma);
    if (from) db.pragma(`key = ${rawKey(from)}`);
    // The journal would hold its pages in the clear.
    db.pragma('journal_mode = MEMORY');
    db.pragma(`rekey = ${to === null ? "''" : rawKey(to)}`);
  } finally {
    db.close();
  }
}

/** Whether there is nothing in a file, nor comes to be: another process may be making it at this moment. */
function staysEmpty(path: string): boolean {
  if (statSync(path).size > 0) return false;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_TIMEOUT_MS);
  return statSync(path).size === 0;
}

/**
 * Makes this connection the only one, now and until it is closed. The setting alone would take the lock
 * at the first change only; and it is taken before anything is read, for of two that are reading already
 * neither could get it.
 */
function takeLock(db: WriteDb): void {
  db.exec('BEGIN EXCLUSIVE');
  // Only now: whoever waits for the lock in this mode keeps others from it meanwhile.
  db.exec('PRAGMA locking_mode = EXCLUSIVE; COMMIT');
}

/** Looks at a file before anything is written to it: whose it is, whether it is whole and can be written. */
function checkFile(db: WriteDb): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new ForeignFileError('the file belongs to another program');
  }
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedFileError(String(found));
}

/**
 * Makes a new file ours. Opened for reading only, SQLite says so no sooner than at the first change,
 * so one is made of other files too, and taken back. The lock is let go, as a journal is left behind
 * by whoever keeps it.
 */
function writeOnce(db: WriteDb, isKept: boolean): void {
  db.pragma('locking_mode = NORMAL');
  db.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; ${isKept ? 'COMMIT' : 'ROLLBACK'}`);
}

/** What SQLite's errors mean for whoever wants to open a file, by the start of their code. */
const MEANINGS = [
  ['SQLITE_BUSY', FileInUseError],
  ['SQLITE_CORRUPT', DamagedFileError],
  ['SQLITE_CANTOPEN', NoAccessError],
  ['SQLITE_READONLY', NoAccessError],
  ['SQLITE_PERM', NoAccessError],
] as const;

/**
 * Runs a step of opening; an error of SQLite is thrown as what it means.
 *
 * @param NoDatabase what a first page that can't be read means: of a file with a key that is known to
 * be right, that it is damaged
 */
function telling<T>(
  run: () => T,
  NoDatabase: typeof ForeignFileError | typeof DamagedFileError = ForeignFileError,
): T {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    const known = MEANINGS.find(([start]) => code.startsWith(start))?.[1];
    const Meaning = code === 'SQLITE_NOTADB' ? NoDatabase : known;
    throw Meaning ? new Meaning(code, { cause: error }) : error;
  }
}
