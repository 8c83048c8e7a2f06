import { createHash } from 'node:crypto';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { BackupFacts } from '../../shared/backup';
import { fail, ok, type Result } from '../../shared/result';

/** The newest shape of archive this program writes, and the newest it reads. */
export const ARCHIVE_FORMAT = 1;

const MANIFEST = 'manifest.json';
const DATABASE = 'mentorbook.db';
const KEYS = 'mentorbook.keys';
const LARGEST_MANIFEST_BYTES = 64 * 1024;
/** A file of that size would hold a hundred times the people Mentorbook is made for. */
const LARGEST_FILE_BYTES = 2 ** 31;

const FilePart = z.strictObject({
  bytes: z.int().min(0).max(LARGEST_FILE_BYTES),
  sha256: z.string().length(64),
});

/** The first entry of every archive: what the others are, and what they hold. */
export const Manifest = z.strictObject({
  program: z.literal('mentorbook'),
  format: z.literal(ARCHIVE_FORMAT),
  schemaVersion: z.int().min(1),
  ...BackupFacts.shape,
  database: FilePart,
  keys: FilePart.nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** What goes into an archive; its manifest is made of this. */
export type Contents = {
  readonly facts: BackupFacts;
  readonly schemaVersion: number;
  readonly database: Uint8Array;
  /** The file of key slots; null for a file without protection. */
  readonly keys: Uint8Array | null;
};

export type Unpacked = {
  readonly manifest: Manifest;
  readonly database: Uint8Array;
  readonly keys: Uint8Array | null;
};

/**
 * No archive of ours; one of ours that is not what it was; one that a newer Mentorbook wrote; one
 * that is not there any more.
 */
export type ArchiveRefusal = 'foreign' | 'damaged' | 'newer' | 'gone';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const partOf = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sha256(bytes) });

/** The seal is the archive's comment: the SHA-256, in hex, of every byte that stands before it. */
const SEAL_BYTES = 64;

/**
 * Makes the bytes of a `.mentorbook` file: a ZIP that any program can open, sealed as a whole, so that
 * not one byte of it can change unnoticed.
 */
export function packArchive({ facts, schemaVersion, database, keys }: Contents): Uint8Array {
  const manifest: Manifest = {
    program: 'mentorbook',
    format: ARCHIVE_FORMAT,
    ...facts,
    schemaVersion,
    database: partOf(database),
    keys: keys && partOf(keys),
  };
  const mtime = new Date(facts.madeAt);
  const files: Zippable = {
    [MANIFEST]: [Buffer.from(JSON.stringify(manifest, null, 2)), { level: 0, mtime }],
    // Encrypted pages can't be made smaller.
    [DATABASE]: [database, { level: facts.isProtected ? 0 : 1, mtime }],
    ...(keys && { [KEYS]: [keys, { level: 0, mtime }] }),
  };
  const zip = zipSync(files);
  const sealed = Buffer.alloc(zip.length + SEAL_BYTES);
  sealed.set(zip);
  sealed.writeUInt16LE(SEAL_BYTES, zip.length - 2);
  sealed.write(sha256(sealed.subarray(0, zip.length)), zip.length, 'latin1');
  return sealed;
}

/**
 * Reads an archive, and hands it out only if it is in every byte what was written.
 *
 * @returns the contents, or why there are none
 */
export function unpackArchive(bytes: Uint8Array): Result<Unpacked, ArchiveRefusal> {
  if (!beginsLikeOurs(bytes)) return fail('foreign');
  if (!isSealed(bytes)) return fail('damaged');
  try {
    const manifest = readManifest(bytes);
    if (!manifest.ok) return manifest;
    const { database, keys } = manifest.value;
    const parts = new Map([
      [DATABASE, database],
      [KEYS, keys],
    ]);
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => parts.get(name)?.bytes === originalSize,
    });
    const taken = (name: string) => {
      const [file, part] = [files[name], parts.get(name)];
      return file !== undefined && part && sha256(file) === part.sha256 ? file : null;
    };
    const [databaseBytes, keyBytes] = [taken(DATABASE), taken(KEYS)];
    if (databaseBytes === null || (keys !== null && keyBytes === null)) return fail('damaged');
    return ok({ manifest: manifest.value, database: databaseBytes, keys: keyBytes });
  } catch {
    return fail('damaged');
  }
}

/** As many of the first bytes of an archive as {@link peekFacts} may need. */
export const PEEK_BYTES = LARGEST_MANIFEST_BYTES;

/** What the head of an archive says of itself, unverified, for a list; null where it says nothing. */
export function peekFacts(head: Uint8Array): BackupFacts | null {
  if (!beginsLikeOurs(head)) return null;
  const bytes = Buffer.from(head);
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  try {
    const text = bytes.toString('utf8', start, start + bytes.readUInt32LE(18));
    return BackupFacts.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the first entry is a manifest, as in every archive of ours and in hardly another. */
function beginsLikeOurs(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 30 + MANIFEST.length)).toString('latin1');
  return head.startsWith('PK\u0003\u0004') && head.slice(30) === MANIFEST;
}

function isSealed(bytes: Uint8Array): boolean {
  const end = bytes.length - SEAL_BYTES;
  const seal = Buffer.from(bytes.subarray(Math.max(0, end))).toString('latin1');
  return end > 0 && seal === sha256(bytes.subarray(0, end));
}

function readManifest(bytes: Uint8Array): Result<Manifest, ArchiveRefusal> {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === MANIFEST && originalSize <= LARGEST_MANIFEST_BYTES,
  });
  const text = files[MANIFEST];
  if (text === undefined) return fail('damaged');
  const said: unknown = JSON.parse(Buffer.from(text).toString('utf8'));
  const format = z.object({ program: z.literal('mentorbook'), format: z.int() }).safeParse(said);
  if (!format.success) return fail('foreign');
  if (format.data.format > ARCHIVE_FORMAT) return fail('newer');
  const manifest = Manifest.safeParse(said);
  return manifest.success ? ok(manifest.data) : fail('damaged');
}
