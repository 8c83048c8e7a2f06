import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_ID } from '../db/database';
import { type ReadKeys, readKeys } from './key-slots';

/** The files of a data folder. */
export type LiveFiles = {
  readonly folder: string;
  readonly db: string;
  /** What SQLite keeps beside it while it writes. */
  readonly journal: string;
  /** Beside an encrypted database; none beside one that is not. */
  readonly keys: string;
};

export const liveFiles = (folder: string): LiveFiles => ({
  folder,
  db: join(folder, 'mentorbook.db'),
  journal: join(folder, 'mentorbook.db-journal'),
  keys: join(folder, 'mentorbook.keys'),
});

/** What there is, as far as it can be told without a key; nothing is changed by looking. */
export type Found =
  | { readonly is: 'absent' }
  | { readonly is: 'foreign' }
  | { readonly is: 'plain' }
  | { readonly is: 'sealed'; readonly keys: ReadKeys }
  | { readonly is: 'damaged'; readonly part: 'data' | 'keys' | 'no-keys' | 'no-data' };

const PLAIN_MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;
const HEAD_BYTES = APPLICATION_ID_AT + 4;
/**
 * Bytes 16 to 23 of a database are its page size, its formats and its reserved bytes. The cipher leaves
 * them legible, and ours are always these: 4,096 bytes a page, rollback journal, 32 reserved for the
 * nonce and the tag.
 */
const SEALED_MARK = Buffer.from([0x10, 0x00, 0x01, 0x01, 0x20, 0x40, 0x20, 0x20]);
const SEALED_MARK_AT = 16;

function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Looks whose the files are and whether they can be opened as they are. The application id of an
 * encrypted file can't be read without its key; its size, its legible bytes and the keys tell.
 *
 * @throws NodeJS.ErrnoException when they can't be read
 */
export function lookAt({ db, keys }: LiveFiles): Found {
  const hasKeys = existsSync(keys);
  if (!existsSync(db)) return hasKeys ? { is: 'damaged', part: 'no-data' } : { is: 'absent' };
  const head = headOf(db);
  // Keys beside it are left from a protection that was taken off: the file itself says what it is.
  if (head.subarray(0, PLAIN_MAGIC.length).equals(Buffer.from(PLAIN_MAGIC))) return { is: 'plain' };
  const isSealed =
    head.subarray(SEALED_MARK_AT, SEALED_MARK_AT + SEALED_MARK.length).equals(SEALED_MARK) &&
    statSync(db).size > HEAD_BYTES;
  if (isSealed) {
    if (!hasKeys) return { is: 'damaged', part: 'no-keys' };
    const read = readKeys(readFileSync(keys, 'utf8'));
    return read === null ? { is: 'damaged', part: 'keys' } : { is: 'sealed', keys: read };
  }
  const isOurs =
    head.length === HEAD_BYTES && head.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
  return hasKeys || isOurs ? { is: 'damaged', part: 'data' } : { is: 'foreign' };
}
