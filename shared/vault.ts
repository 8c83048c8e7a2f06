import { z } from 'zod';
import { CalendarDate } from './time';

/** How often each symbol may be mistaken on paper decides which are used: no I, L, O, U. */
export const CODE_SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A recovery code is written in groups, as people read it aloud. */
export const CODE_GROUPS = 6;
export const GROUP_LENGTH = 4;

/** What somebody types as a recovery code, or as a part of one: case, blanks and look-alikes do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');

/** Fewer characters are guessed too soon, however slowly each guess is checked. */
const SHORTEST_PASSPHRASE = 12;
const LONGEST_PASSPHRASE = 200;
export const Passphrase = z.string().trim().min(SHORTEST_PASSPHRASE).max(LONGEST_PASSPHRASE);

/** What is wrong with the length of a passphrase, blanks around it not counted; null where nothing is. */
export function passphraseFlaw(typed: string): { flaw: 'short' | 'long'; count: number } | null {
  const { length } = typed.trim();
  if (length < SHORTEST_PASSPHRASE) return { flaw: 'short', count: SHORTEST_PASSPHRASE };
  if (length > LONGEST_PASSPHRASE) return { flaw: 'long', count: LONGEST_PASSPHRASE };
  return null;
}

/** By what a sheet of paper is told from others, and when it was made. */
export const SheetMark = z.object({ mark: z.string(), madeOn: CalendarDate });
export type SheetMark = z.infer<typeof SheetMark>;

/** How the data file is protected. */
const Protection = z.object({
  sheet: SheetMark,
  /** Whether this computer opens it by itself. */
  keystore: z.boolean(),
  passphrase: z.boolean(),
  /** The file of the keys has a flaw; a new sheet writes it anew. */
  keysFlawed: z.boolean(),
});
export type Protection = z.infer<typeof Protection>;

/** What keeps a file from being opened that is ours, whole and not in use; `not-known` is a fault of ours. */
const AccessTrouble = z.enum([
  'not-allowed',
  'disk-full',
  'disk-fails',
  'unsafe-place',
  'not-known',
]);
export type AccessTrouble = z.infer<typeof AccessTrouble>;

/**
 * Where the data file stands:
 * - `absent`: there is none; the first run chooses whether it is protected
 * - `locked`: it waits for a passphrase or for the code on the sheet
 * - `damaged`: `data`, a part of it is missing or not what it was; `keys`, the file of the keys is;
 *   `no-keys` and `no-data`: one of the two files is not there
 */
export const FileState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent'), keystore: z.boolean() }),
  z.object({
    state: z.literal('locked'),
    sheet: SheetMark,
    passphrase: z.boolean(),
    /** `failed`: this computer was to open it by itself and could not. */
    keystore: z.enum(['none', 'available', 'failed']),
  }),
  z.object({
    state: z.literal('open'),
    /** Null for a file that is not protected. */
    protection: Protection.nullable(),
    /** Whether this computer has a keystore. */
    keystore: z.boolean(),
  }),
  z.object({
    state: z.literal('damaged'),
    part: z.enum(['data', 'keys', 'no-keys', 'no-data']),
  }),
  z.object({ state: z.literal('foreign') }),
  z.object({ state: z.literal('newer') }),
  z.object({ state: z.literal('in-use') }),
  z.object({ state: z.literal('no-access'), why: AccessTrouble }),
]);
export type FileState = z.infer<typeof FileState>;

/** What a recovery sheet is made for. */
export const SheetPurpose = z.enum(['begin', 'protect', 'renew']);
export type SheetPurpose = z.infer<typeof SheetPurpose>;

/** Why something that was typed does not open the file. */
export const UnlockRefusal = z.enum([
  'wrong-passphrase',
  'mistyped-code',
  'other-code',
  'keys-damaged',
]);
