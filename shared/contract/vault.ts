import { z } from 'zod';
import { CODE_GROUPS, FileState, Passphrase, SheetMark, SheetPurpose } from '../vault';
import { aboutFile } from './call';

export const vault = {
  'vault.state': aboutFile(z.object({}), FileState),
  /** Looks at the file again: it was in use, or could not be written. */
  'vault.retry': aboutFile(z.object({}), FileState),
  /** Begins an empty file without protection. */
  'vault.beginPlain': aboutFile(z.object({}), FileState),
  /**
   * Makes a recovery sheet and asks where to save it; asked again before it is confirmed, it saves
   * the same sheet. Nothing is protected by it yet. `saved` is null when no place was chosen.
   */
  'vault.saveSheet': aboutFile(
    z.object({ purpose: SheetPurpose }),
    z.object({
      sheet: SheetMark,
      saved: z.string().nullable(),
      /** The group of the code that is to be typed back, counted from 1. */
      group: z.int().min(1).max(CODE_GROUPS),
    }),
  ),
  /** Four characters of the sheet typed back: what the sheet was made for takes place. */
  'vault.confirmSheet': aboutFile(
    z.object({
      purpose: SheetPurpose,
      typed: z.string().max(100),
      passphrase: Passphrase.nullable(),
      keystore: z.boolean(),
    }),
    FileState,
  ),
  /** Opens a locked file. `keystore`: whether this computer is to open it by itself from now on. */
  'vault.unlock': aboutFile(
    z.object({
      by: z.enum(['passphrase', 'code']),
      typed: z.string().max(400),
      keystore: z.boolean(),
    }),
    FileState,
  ),
  /** Sets the passphrase of an open, protected file; null takes it away. */
  'vault.setPassphrase': aboutFile(z.object({ passphrase: Passphrase.nullable() }), FileState),
  'vault.setKeystore': aboutFile(z.object({ keystore: z.boolean() }), FileState),
  /** Writes the file anew without encryption. */
  'vault.unprotect': aboutFile(z.object({}), FileState),
} as const;
