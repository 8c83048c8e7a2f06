import { readFileSync, statSync } from 'node:fs';
import { instantOf } from '../../shared/time';
import type { AccessTrouble, FileState, Protection } from '../../shared/vault';
import {
  DamagedFileError,
  FileInUseError,
  ForeignFileError,
  NoAccessError,
  openDatabase,
  rekeyCopy,
  UnsafeSettingError,
  type WriteDb,
} from '../db/database';
import { DatabaseFromFutureError } from '../db/migrate';
import { eraseNoted } from './backup-notes';
import {
  isAuthentic,
  type KeySlots,
  keyByKeystore,
  type ReadKeys,
  readKeys,
  writeKeys,
} from './key-slots';
import type { Keystore } from './keystore';
import { liveFiles, lookAt } from './live-files';
import { finishSwap, nextFiles, swapIn, writeWhole } from './swap';
import { Turns } from './turns';

/** A data key with those who may use it. */
export type Lock = { readonly key: Buffer; readonly slots: KeySlots };

/** What the life of the file needs of the world around it. */
export type LifeOptions = {
  /** The data folder; it exists. */
  readonly folder: string;
  readonly keystore: Keystore;
  /** Makes a database ready for use when it is opened: brings it up to date, begins to record. */
  readonly prepare: (db: WriteDb) => void;
  /** Resolves when nothing uses the database any more; nobody may begin to until it is open again. */
  readonly quiet: () => Promise<void>;
  readonly clock: () => Date;
  /** Told after every change of the state. */
  readonly onState: (db: WriteDb | null) => void;
};

type Opened = { readonly db: WriteDb; readonly key: Buffer | null; readonly keys: ReadKeys | null };
type Standing = Exclude<FileState, { state: 'open' }> | { readonly state: 'open' };

type Keys = {
  /** One that a slot gave. */
  readonly right?: Buffer | null;
  /** Those that may be: the slots' MAC tells. */
  readonly known?: readonly (Buffer | null)[];
};

const trouble = (why: AccessTrouble): Standing => ({ state: 'no-access', why });

/** What an error at opening means for the file; undefined for one that nobody expected. */
function standingOf(error: unknown): Standing | undefined {
  if (error instanceof ForeignFileError) return { state: 'foreign' };
  if (error instanceof DamagedFileError) return { state: 'damaged', part: 'data' };
  if (error instanceof FileInUseError) return { state: 'in-use' };
  if (error instanceof DatabaseFromFutureError) return { state: 'newer' };
  if (error instanceof UnsafeSettingError) return trouble('unsafe-place');
  if (error instanceof NoAccessError) return trouble('not-allowed');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return trouble('disk-full');
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) return trouble('disk-fails');
  if (['EACCES', 'EPERM', 'EROFS', 'EISDIR'].includes(code)) return trouble('not-allowed');
  return undefined;
}

/**
 * The life of the one data file: absent, locked, open, or why it can't be opened. Whatever is done to
 * the file as a whole is done here, one thing after the other.
 */
export class FileLife {
  private opened: Opened | null = null;
  private standing: Standing = { state: 'absent', keystore: false };
  private readonly turns = new Turns();
  private readonly options: LifeOptions;

  constructor(options: LifeOptions) {
    this.options = options;
  }

  /** The data folder, and the database while it is open. */
  get folder(): string {
    return this.options.folder;
  }

  get db(): WriteDb | null {
    return this.opened?.db ?? null;
  }

  /** The key of the open file and its slots; null while it is closed or not protected. */
  get lock(): Lock | null {
    const { key = null, keys = null } = this.opened ?? {};
    return key !== null && keys !== null ? { key, slots: keys.slots } : null;
  }

  /** What a locked file could be opened by; null when it is not locked. */
  get lockedKeys(): ReadKeys | null {
    if (this.standing.state !== 'locked') return null;
    const found = lookAt(liveFiles(this.folder));
    return found.is === 'sealed' ? found.keys : null;
  }

  async state(): Promise<FileState> {
    const keystore = await this.options.keystore.isAvailable();
    if (this.standing.state === 'absent') return { state: 'absent', keystore };
    if (this.standing.state !== 'open') return this.standing;
    return { state: 'open', keystore, protection: this.protection() };
  }

  /** Looks at the files and opens them, if that needs nobody. */
  start(): Promise<FileState> {
    return this.exclusive(async () => {
      if (this.opened === null) await this.look();
    });
  }

  /** Closes the file: for good, or until it is opened again by whoever did. */
  close(): void {
    this.opened?.db.close();
    this.opened = null;
  }

  /**
   * Lets something be done to the files while nobody uses the database, and opens what is there then,
   * under the same window: with the key it had, when that fits, or as at the start. It is opened again
   * as well when `work` fails.
   *
   * @param work may read the database, which nobody writes to meanwhile; once it closed that, it may put
   *   other files in place by `swapIn`
   * @throws what `work` throws
   */
  reopen(work: () => void | Promise<void>): Promise<FileState> {
    return this.exclusive(async () => {
      const key = this.opened?.key ?? null;
      await this.options.quiet();
      try {
        await work();
      } finally {
        await this.look({ known: [key] });
      }
    });
  }

  /** Opens a locked file with its data key, which a slot of it gave. */
  unlock(key: Buffer): Promise<FileState> {
    return this.exclusive(() => this.look({ right: key }));
  }

  /** Makes the first file, protected or not. */
  begin(lock: Lock | null): Promise<FileState> {
    return this.exclusive(async () => {
      if (this.standing.state !== 'absent') return;
      // A folder that is gone is named by the file system; the library that opens has no code for it.
      statSync(this.folder);
      // What a beginning left that failed on a full disk.
      finishSwap(this.folder);
      const db = openDatabase(nextFiles(this.folder).db, lock?.key);
      try {
        this.options.prepare(db);
      } finally {
        db.close();
      }
      this.putInPlace(lock);
      await this.look({ right: lock?.key ?? null });
    });
  }

  /**
   * Writes the open file anew under another lock, or under none, and goes on with that one. The file
   * as it was is overwritten and removed once the new one was opened and found whole.
   */
  rewrite(lock: Lock | null): Promise<FileState> {
    return this.exclusive(async () => {
      if (this.opened === null) return;
      const from = this.opened.key;
      const next = nextFiles(this.folder).db;
      await this.options.quiet();
      try {
        this.opened.db.prepare('VACUUM INTO ?').run(next);
        await this.shut();
        rekeyCopy(next, from, lock?.key ?? null);
        openDatabase(next, lock?.key).close();
        this.putInPlace(lock);
      } finally {
        await this.look({ known: [lock?.key ?? null, from] });
      }
    });
  }

  /**
   * Puts slots of the key in the place of those that the open, protected file has, whatever became of
   * the others while these were made. Does nothing where the file has another key by now.
   */
  writeSlots(key: Buffer, slots: Partial<KeySlots>): Promise<FileState> {
    return this.exclusive(async () => {
      const { lock } = this;
      if (!this.opened || !lock?.key.equals(key)) return;
      const path = liveFiles(this.folder).keys;
      writeWhole(path, writeKeys({ ...lock.slots, ...slots }, key));
      this.opened = { ...this.opened, keys: readKeys(readFileSync(path, 'utf8')) };
      this.options.onState(this.db);
    });
  }

  private putInPlace(lock: Lock | null): void {
    if (lock) writeWhole(nextFiles(this.folder).keys, writeKeys(lock.slots, lock.key));
    swapIn(this.folder, { keys: lock !== null, aside: null });
  }

  private protection(): Protection | null {
    const { key = null, keys = null } = this.opened ?? {};
    if (key === null || keys === null) return null;
    const { code, keystore, passphrase } = keys.slots;
    return {
      sheet: { mark: code.mark, madeOn: code.madeOn },
      keystore: keystore !== null,
      passphrase: passphrase !== null,
      keysFlawed: keys.flawed || !isAuthentic(keys, key),
    };
  }

  private async shut(): Promise<void> {
    await this.options.quiet();
    this.close();
  }

  /** One thing after the other; the answer is the state it leads to. */
  private exclusive(work: () => Promise<void>): Promise<FileState> {
    return this.turns.take(async () => {
      await work();
      return this.state();
    });
  }

  /**
   * Looks at the files, and opens what is there with the first key that fits.
   *
   * @throws what nobody expected; the file is closed then, and is said to be
   */
  private async look(keys: Keys = {}): Promise<void> {
    this.close();
    try {
      finishSwap(this.folder);
      const found = lookAt(liveFiles(this.folder));
      if (found.is === 'plain') this.open(null, null);
      else if (found.is === 'sealed') await this.openSealed(found.keys, keys);
      else if (found.is === 'damaged') this.standing = { state: 'damaged', part: found.part };
      else if (found.is === 'foreign') this.standing = { state: 'foreign' };
      else this.standing = { state: 'absent', keystore: false };
    } catch (error) {
      const standing = standingOf(error);
      this.standing = standing ?? trouble('not-known');
      if (!standing) throw error;
    } finally {
      this.options.onState(this.db);
    }
  }

  private async openSealed(read: ReadKeys, { right, known = [] }: Keys): Promise<void> {
    const { keystore } = this.options;
    const { slots } = read;
    const sheet = { mark: slots.code.mark, madeOn: slots.code.madeOn };
    const key =
      right ??
      known.find((each) => each !== null && isAuthentic(read, each)) ??
      (slots.keystore && (await keyByKeystore(slots.keystore, keystore)));
    if (key) return this.open(key, read);
    const available = await keystore.isAvailable();
    const byItself = slots.keystore === null ? 'available' : 'failed';
    this.standing = {
      state: 'locked',
      sheet,
      passphrase: slots.passphrase !== null,
      keystore: available ? byItself : 'none',
    };
  }

  private open(key: Buffer | null, keys: ReadKeys | null): void {
    const db = openDatabase(liveFiles(this.folder).db, key ?? undefined);
    try {
      this.options.prepare(db);
      eraseNoted(db, this.folder, instantOf(this.options.clock()));
    } catch (error) {
      db.close();
      throw error;
    }
    this.opened = { db, key, keys };
    this.standing = { state: 'open' };
  }
}
