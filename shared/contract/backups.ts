import { z } from 'zod';
import { BackupFacts, BackupReason, Differences, Rehearsal, SyncService } from '../backup';
import { WriteFailure } from '../errors';
import { Instant } from '../time';
import { FileState, SheetMark } from '../vault';
import { aboutFile } from './call';

/** A backup in the list. What it says of itself is not known of one that can't be read. */
export const ListedBackup = z.object({
  /** By which it is asked for; never a path. */
  name: z.string(),
  madeAt: Instant,
  reason: BackupReason,
  verified: z.boolean(),
  bytes: z.int(),
  facts: BackupFacts.nullable(),
});
export type ListedBackup = z.infer<typeof ListedBackup>;

/** How things stand with the backups, for the foot of the window and for Settings. */
export const BackupState = z.object({
  newest: ListedBackup.nullable(),
  kept: z.int(),
  /** Whether something was changed that no backup has yet. */
  isBehind: z.boolean(),
  /** Why the latest attempt failed; null when it did not. */
  failure: WriteFailure.nullable(),
  second: z
    .object({
      folder: z.string(),
      /** Null before the first attempt since the start. */
      outcome: z.enum(['copied', 'missing', 'failed']).nullable(),
      newestAt: Instant.nullable(),
      /** The service that carries this folder to other computers. */
      syncedBy: SyncService.nullable(),
    })
    .nullable(),
  rehearsal: Rehearsal.nullable(),
  /** The service that carries the data folder to other computers, which may damage the file. */
  syncedBy: SyncService.nullable(),
  /** When the data file was last written, as far as its folder tells; null where there is none. */
  fileChangedAt: Instant.nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** What somebody sees of a backup before going back to it. The token stands for its file. */
export const BackupLook = z.discriminatedUnion('look', [
  z.object({
    look: z.literal('ready'),
    token: z.uuid(),
    fileName: z.string(),
    facts: BackupFacts,
    /** Null where there is no open file to compare with. */
    differences: Differences.nullable(),
  }),
  z.object({
    look: z.literal('locked'),
    token: z.uuid(),
    fileName: z.string(),
    sheet: SheetMark,
    passphrase: z.boolean(),
  }),
]);
export type BackupLook = z.infer<typeof BackupLook>;

/** What was made before the file was protected, and is too damaged to be encrypted with it. */
export const LeftInTheClear = z.object({
  name: z.string(),
  kind: z.enum(['data', 'backup']),
  at: Instant,
});
export type LeftInTheClear = z.infer<typeof LeftInTheClear>;

export const backups = {
  'backups.state': aboutFile(z.object({}), BackupState),
  'backups.list': aboutFile(z.object({}), z.array(ListedBackup)),
  /** Empty where the file is not protected. */
  'backups.leftInTheClear': aboutFile(z.object({}), z.array(LeftInTheClear)),
  /** Deletes for good what was left in the clear, as far as it is still that. */
  'backups.discard': aboutFile(
    z.object({ names: z.array(z.string().max(200)).max(1000) }),
    z.object({ count: z.int() }),
  ),
  'backups.make': aboutFile(z.object({}), BackupState),
  /** Asks where to save a backup file of the data as it is; null when no place was chosen. */
  'backups.saveCopy': aboutFile(z.object({}), z.object({ fileName: z.string().nullable() })),
  /** Asks for a folder that every backup is copied to from now on. */
  'backups.chooseSecond': aboutFile(z.object({}), BackupState),
  'backups.forgetSecond': aboutFile(z.object({}), BackupState),
  /**
   * Tries a backup out and compares it with the file as it is. Changes nothing.
   *
   * @param name one of the list; null asks for a file, and null comes back when none was chosen
   */
  'backups.look': aboutFile(
    z.object({ name: z.string().max(200).nullable() }),
    BackupLook.nullable(),
  ),
  /** Goes on looking at one that is locked. */
  'backups.unlock': aboutFile(
    z.object({
      token: z.uuid(),
      by: z.enum(['passphrase', 'code']),
      typed: z.string().max(400),
    }),
    BackupLook,
  ),
  /** Goes back to what was looked at; `undo` is the token that leads to the state before. */
  'backups.restore': aboutFile(
    z.object({ token: z.uuid() }),
    z.object({ state: FileState, madeAt: Instant, undo: z.uuid().nullable() }),
  ),
} as const;
