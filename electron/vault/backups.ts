import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '../../shared/backup';
import { type Instant, instantOf } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { migrations } from '../db/migrate';
import type { BackupWork } from '../jobs/backup';
import {
  backupName,
  clearPartials,
  freeMoment,
  listBackups,
  newestOf,
  type StoredBackup,
  tidyFolder,
} from './backup-folder';
import { noteErasures, readNotes, writeNotes } from './backup-notes';
import { rehearsed, sealClear } from './chores';
import { isRehearsalDue, nextDue } from './due';
import { liveFiles } from './live-files';
import { copyToSecond, roomIn, type SecondOutcome } from './second-folder';
import { type Copy, copyOf, type Source } from './source';
import { Turns } from './turns';

export type BackupsOptions = {
  /** The data folder. */
  readonly folder: string;
  /** The open file; null while none is. */
  readonly source: () => Source | null;
  readonly work: BackupWork;
  readonly clock: () => Date;
  /** Told whenever what can be said of the backups is another. */
  readonly onNews: () => void;
  /** Takes the error of a backup that was not made. */
  readonly onFailure: (error: unknown) => void;
};

/** Copies and unpacked backups in the making; what lies there at a start was left by a power cut. */
const ROOM = '.making';

/** Calls that change much at once. */
const RISKY: ReadonlyMap<string, BackupReason> = new Map([
  ['imports.apply', 'before-import'],
  ['rights.erase', 'before-erasure'],
]);

/** Makes backups when they are due, keeps those worth keeping, and tries one out every month. */
export class Backups {
  private readonly options: BackupsOptions;
  private readonly turns = new Turns();
  private timer: NodeJS.Timeout | undefined;
  private changed = false;
  /** When the one was begun that is being packed. */
  private begunAt: Instant | null = null;
  private waiting: string | null = null;
  private failure: unknown = null;
  private second: SecondOutcome | null = null;

  constructor(options: BackupsOptions) {
    this.options = options;
    try {
      rmSync(this.room, { recursive: true, force: true });
      clearPartials(this.folder);
    } catch (error) {
      // Where nothing can be written, the file itself says so in its own words.
      options.onFailure(error);
    }
  }

  /** Where the backups lie. */
  get folder(): string {
    return join(this.options.folder, 'backups');
  }

  /** Where copies are made and backups unpacked; nothing in it outlives the program. */
  get room(): string {
    return join(this.folder, ROOM);
  }

  get notes() {
    return readNotes(this.options.folder);
  }

  /** Newest first. */
  list(): StoredBackup[] {
    return listBackups(this.folder);
  }

  /** The newest verified one, which is what the others are measured by; undefined where there is none. */
  get newest(): StoredBackup | undefined {
    return newestOf(this.list(), this.now());
  }

  /** Why the newest attempt failed; null when it did not. */
  get lastFailure(): unknown {
    return this.failure;
  }

  /** What became of the copy in the second folder; null when none was tried since the start. */
  get lastSecond(): SecondOutcome | null {
    return this.second;
  }

  /** Whether there is anything that no backup has. */
  get isBehind(): boolean {
    return this.changed;
  }

  /** Something was written: the first of a day is backed up at once, the rest within a quarter of an hour. */
  noteChange(): void {
    const isNews = !this.changed;
    this.changed = true;
    if (isNews) this.options.onNews();
    noteErasures(this.options);
    if (this.timer !== undefined) return;
    // One that is still being packed is not listed yet.
    const newest = this.begunAt ?? this.newest?.madeAt;
    const { reason, waitMs } = nextDue(newest, this.options.clock());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.make(reason).catch(() => undefined);
    }, waitMs);
    this.timer.unref();
  }

  /** Resolves when nothing is being made; nothing more is until the next change. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.turns.settled();
  }

  /**
   * Makes a backup of the open file, verified, and lets go of those that need not be kept.
   *
   * @returns null when no file is open
   * @throws as SQLite, the file system or the check of the copy reports it
   */
  make(reason: BackupReason): Promise<StoredBackup | null> {
    return this.turns.take(async () => {
      let copy: Copy | null = null;
      try {
        copy = this.copyNow();
      } catch (error) {
        this.fail(error);
      }
      // What is written from now on is not in the copy.
      this.changed = false;
      return copy && this.keep(copy, reason);
    });
  }

  /** Makes a backup of a copy, and lets go of those that need not be kept. */
  private async keep(copy: Copy, reason: BackupReason): Promise<StoredBackup | null> {
    const madeAt = freeMoment(this.list(), this.now());
    this.begunAt = madeAt;
    const name = backupName(madeAt, reason);
    const packing = this.pack(copy, { madeAt, reason, target: join(this.folder, name) });
    await packing
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.begunAt = null;
      });
    this.failure = null;
    tidyFolder(this.folder, madeAt);
    await this.copyOut();
    await this.sealAll();
    this.options.onNews();
    return this.list().find((backup) => backup.name === name) ?? null;
  }

  /** What keeps a backup from being made is remembered and told. */
  private fail(error: unknown): never {
    this.failure = error;
    this.changed = true;
    this.options.onFailure(error);
    this.options.onNews();
    throw error;
  }

  /** Makes a backup file of the open file anywhere else; nothing of it is kept here. */
  saveTo(target: string): Promise<Instant | null> {
    return this.turns.take(async () => {
      const copy = this.copyNow();
      if (copy === null) return null;
      const madeAt = this.now();
      await this.pack(copy, { madeAt, reason: 'asked', target });
      return madeAt;
    });
  }

  /** Encrypts what was backed up before the file was protected. */
  sealEarlier(): Promise<void> {
    return this.turns.take(async () => {
      await this.sealAll();
      this.options.onNews();
    });
  }

  /** The folders with backups of this file: here, and in the second folder. */
  get rooms(): readonly string[] {
    const { secondFolder, computer } = this.notes;
    return [this.folder, ...(secondFolder === null ? [] : [roomIn(secondFolder, computer)])];
  }

  /** Backups that lie in the clear, here or in the second folder, are encrypted once the file is. */
  private async sealAll(): Promise<void> {
    await sealClear(this.rooms, this.room, this.options);
  }

  /** Makes a backup before something that changes much at once; that goes on without one as well. */
  async makeIfPossible(reason: BackupReason): Promise<void> {
    await this.make(reason).catch(() => undefined);
  }

  async beforeCall(channel: string): Promise<void> {
    const reason = RISKY.get(channel);
    if (reason !== undefined) await this.makeIfPossible(reason);
  }

  /**
   * Copies a file that is about to be brought up to date; the copy is packed once the file is open.
   *
   * @throws as SQLite reports it: without a copy the file stays as it is
   */
  beforeMigration(db: ReadDb): void {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > 0 && version < migrations.length) {
      this.waiting = copyOf({ db, key: null, keys: null }, this.room).path;
    }
  }

  /** A file was opened: what was copied before is packed, and a rehearsal begins if one is due. */
  opened(): void {
    const source = this.options.source();
    const { waiting } = this;
    this.waiting = null;
    if (waiting !== null && source !== null) {
      void this.turns
        .take(() =>
          this.keep({ path: waiting, key: source.key, keys: source.keys }, 'before-migration'),
        )
        .catch(() => undefined);
    }
    const newest = this.newest?.madeAt;
    const live = statSync(liveFiles(this.options.folder).db, { throwIfNoEntry: false });
    // Killed before the backup at the end, or before the note: it is made up for.
    noteErasures(this.options);
    if (live && newest && live.mtime.toISOString() > newest) this.changed = true;
    void this.rehearse().catch(this.options.onFailure);
  }

  /** Before the program ends: what no backup has yet goes into one. */
  async finish(): Promise<void> {
    await this.settle();
    if (this.changed) await this.make('quit').catch(() => undefined);
  }

  /** Makes another folder the second one, or none, and copies what there is. */
  chooseSecond(secondFolder: string | null): Promise<void> {
    return this.turns.take(async () => {
      writeNotes(this.options.folder, { ...this.notes, secondFolder });
      this.second = null;
      await this.copyOut();
      this.options.onNews();
    });
  }

  /**
   * Tries the newest backup out, once a month: it is unpacked, opened, checked and counted, and nothing
   * else is touched. One that turns out damaged is set apart, and a new one is made.
   */
  rehearse(): Promise<void> {
    return this.turns.take(async () => {
      const { notes, newest } = this;
      const source = this.options.source();
      if (!newest || !source || !isRehearsalDue(notes.rehearsal, this.now())) return;
      const archive = join(this.folder, newest.name);
      const outcome = await rehearsed(archive, this.room, source, this.options.work);
      const { madeAt } = newest;
      writeNotes(this.options.folder, {
        ...this.notes,
        rehearsal: { at: this.now(), madeAt, outcome },
      });
      this.options.onNews();
      if (outcome === 'damaged') void this.make('asked').catch(() => undefined);
    });
  }

  /**
   * A copy of the open file as it is now, under a name of its own; the caller has it packed or removed.
   *
   * @returns its path and key, or null when no file is open
   */
  copyNow(): Copy | null {
    const source = this.options.source();
    return source && copyOf(source, this.room);
  }

  private async pack(
    { path: copy, key, keys }: Copy,
    about: { readonly madeAt: Instant; readonly reason: BackupReason; readonly target: string },
  ): Promise<void> {
    await this.options.work.pack({ kind: 'pack', copy, key, keys, ...about });
  }

  private async copyOut(): Promise<void> {
    const { secondFolder, computer } = this.notes;
    if (secondFolder === null) return;
    this.second = await copyToSecond(this.folder, secondFolder, computer, this.now());
  }

  private now(): Instant {
    return instantOf(this.options.clock());
  }
}
