import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupLook } from '../../shared/contract/backups';
import { fail, ok, type Result } from '../../shared/result';
import { type Instant, instantOf } from '../../shared/time';
import type { FileState } from '../../shared/vault';
import { rekeyCopy } from '../db/database';
import { listErasures } from '../db/erase';
import type { BackupWork } from '../jobs/backup';
import type { ArchiveRefusal } from './archive';
import type { Backups } from './backups';
import type { FileLife, Lock } from './file-life';
import { SET_ASIDE } from './in-the-clear';
import { isAuthentic, keyByKeystore, type ReadKeys, readKeys, writeKeys } from './key-slots';
import type { Keystore } from './keystore';
import { liveFiles } from './live-files';
import { type Tried, type TryOrder, type TryRefusal, triedFile } from './pack-copy';
import { nextFiles, swapIn, writeWhole } from './swap';

/** A backup file that somebody looks at: its path never leaves main, the token stands for it. */
type Held = {
  readonly archive: string;
  readonly known: readonly Uint8Array[];
  /** How it can be unlocked, as long as it is not. */
  readonly keys: ReadKeys | null;
};

/** Where things stand after going back, and the token that leads to the state before. */
export type Restored = {
  readonly state: FileState;
  readonly madeAt: Instant;
  readonly undo: string | null;
};

type Options = {
  readonly life: FileLife;
  readonly backups: Backups;
  readonly work: BackupWork;
  readonly keystore: Keystore;
  readonly clock: () => Date;
};

/** Looks into backups, and goes back to one: the file as it was is a backup first, or is set aside. */
export class Restores {
  private readonly options: Options;
  private readonly held = new Map<string, Held>();

  constructor(options: Options) {
    this.options = options;
  }

  /** How a backup that somebody looks at can be unlocked; undefined for an unknown token or an open one. */
  keysOf(token: string): ReadKeys | undefined {
    return this.held.get(token)?.keys ?? undefined;
  }

  /** The name of the file that a token stands for; empty for an unknown token. */
  fileNameOf(token: string): string {
    return basename(this.held.get(token)?.archive ?? '');
  }

  /** Tries a backup file out and compares it with the file as it is; nothing is changed. */
  async look(archive: string): Promise<Result<BackupLook, ArchiveRefusal>> {
    const { key } = this.options.life.lock ?? {};
    return this.lookWith(randomUUID(), archive, key ? [key] : []);
  }

  /** Goes on looking, with a key that one of the backup's slots gave. */
  async unlock(
    token: string,
    key: Buffer,
  ): Promise<Result<BackupLook, ArchiveRefusal> | undefined> {
    const held = this.held.get(token);
    return held && this.lookWith(token, held.archive, [...held.known, key]);
  }

  private async lookWith(
    token: string,
    archive: string,
    known: readonly Uint8Array[],
  ): Promise<Result<BackupLook, ArchiveRefusal>> {
    const { backups, keystore } = this.options;
    const fileName = basename(archive);
    const copy = backups.copyNow();
    try {
      const now = copy && { copy: copy.path, key: copy.key };
      const tried = await this.tryOut({ archive, known, now }, () => undefined);
      if (tried.ok) {
        this.held.set(token, { archive, known, keys: null });
        const { facts, differences } = tried.value;
        return ok({ look: 'ready', token, fileName, facts, differences });
      }
      if (tried.error.code !== 'locked') return fail(tried.error.code);
      const keys = readKeys(tried.error.keys);
      if (keys === null) return fail('damaged');
      // This computer may have made it, under a key that the file no longer has.
      const own = keys.slots.keystore && (await keyByKeystore(keys.slots.keystore, keystore));
      if (own && known.length < 2) return await this.lookWith(token, archive, [...known, own]);
      this.held.set(token, { archive, known, keys });
      const { mark, madeOn } = keys.slots.code;
      const passphrase = keys.slots.passphrase !== null;
      return ok({ look: 'locked', token, fileName, sheet: { mark, madeOn }, passphrase });
    } finally {
      if (copy) rmSync(copy.path, { force: true });
    }
  }

  /**
   * Goes back to a backup that was looked at. The file as it is becomes a backup first; one that can't
   * be opened is set aside in a folder of its own.
   *
   * @returns where the file stands now, and the token that leads back; null for an unknown token
   * @throws when the backup before it can't be made; nothing was changed then
   */
  async restore(token: string): Promise<Result<Restored, ArchiveRefusal> | null> {
    const held = this.held.get(token);
    if (held === undefined || held.keys !== null) return null;
    const { life, backups } = this.options;
    const done: { tried: Result<Tried, TryRefusal> | null; undo: string | null } = {
      tried: null,
      undo: null,
    };
    // What is saved, and who is erased, while this takes its time would neither be in the backup made
    // before it nor in the file afterwards: from here on nothing is.
    await life.reopen(async () => {
      const today = life.lock;
      // The backup may have been encrypted with the file since somebody looked at it.
      const known = [...held.known, ...(today ? [today.key] : [])];
      const about = { archive: held.archive, known, now: null };
      done.tried = await this.tryOut(about, async (scratch, { lock }) => {
        const isOpen = life.db !== null;
        // Not before what is asked for was read: another backup may take the place of that very one.
        const before = isOpen ? await backups.make('before-restore') : null;
        life.close();
        this.putInPlace({ folder: life.folder, scratch, lock, today }, isOpen);
        if (before === null) return;
        done.undo = randomUUID();
        this.held.set(done.undo, {
          archive: join(backups.folder, before.name),
          known,
          keys: null,
        });
      });
    });
    const { tried, undo } = done;
    if (tried === null) return null;
    if (!tried.ok) return fail(tried.error.code === 'locked' ? 'damaged' : tried.error.code);
    const { facts, lock: found } = tried.value;
    // The key was found while looking; nobody is asked for it twice.
    if (found && (await life.state()).state === 'locked') {
      await life.unlock(Buffer.from(found.key));
    }
    this.held.delete(token);
    return ok({ state: await life.state(), madeAt: facts.madeAt, undo });
  }

  /** Puts what was tried out in the place of the closed file; one that could not be opened is set aside. */
  private putInPlace(next: Next, wasOpen: boolean): void {
    const isSealed = prepareNext(next);
    const hasOld = existsSync(liveFiles(next.folder).db);
    const when = this.options.clock().toISOString().replaceAll(':', '.');
    swapIn(next.folder, {
      keys: isSealed,
      aside: wasOpen || !hasOld ? null : `${SET_ASIDE}${when}`,
    });
  }

  /** Tries an archive out in a folder that is gone afterwards; what comes of it is handed on before. */
  private async tryOut(
    about: Pick<TryOrder, 'archive' | 'known' | 'now'>,
    hand: (scratch: string, tried: Tried) => Promise<void> | void,
  ): Promise<Result<Tried, TryRefusal>> {
    const scratch = join(this.options.backups.room, randomUUID());
    const { archive, known, now } = about;
    const { db } = this.options.life;
    // A file that can't be read keeps nobody from staying erased: the notes beside it know as well.
    const ledger = db === null ? this.options.backups.notes.erasures : listErasures(db);
    try {
      const tried = await this.options.work.tryOut({
        kind: 'try',
        archive,
        known,
        erased: { ledger, at: instantOf(this.options.clock()) },
        now,
        scratch,
      });
      if (tried.ok) await hand(scratch, tried.value);
      return tried;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}

type Next = {
  readonly folder: string;
  readonly scratch: string;
  /** The key and slots of the backup. */
  readonly lock: Tried['lock'];
  /** Those of the file as it is. */
  readonly today: Lock | null;
};

/**
 * Makes the files that are to take over. What is protected stays so, and what opens it today opens it
 * afterwards: a backup from before the protection, or under a key that the file no longer has, is encrypted
 * with the key of today, and slots of today stay.
 *
 * @returns whether the new file has keys
 */
function prepareNext({ folder, scratch, lock, today }: Next): boolean {
  const next = nextFiles(folder);
  copyFileSync(triedFile(scratch), next.db);
  if (lock !== null && (today === null || today.key.equals(lock.key))) {
    const live = liveFiles(folder).keys;
    const text = existsSync(live) ? readFileSync(live, 'utf8') : '';
    const slots = readKeys(text);
    const fits = slots !== null && isAuthentic(slots, Buffer.from(lock.key));
    writeWhole(next.keys, fits ? text : lock.keys);
    return true;
  }
  if (today === null) return false;
  rekeyCopy(next.db, lock?.key ?? null, today.key);
  writeWhole(next.keys, writeKeys(today.slots, today.key));
  return true;
}
