import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { ExportRefusal } from '../../shared/export';
import { fail, ok, type Result } from '../../shared/result';
import type { Instant } from '../../shared/time';
import { migrations } from '../db/migrate';
import { inflateEntry, listZip, type ZipEntry } from '../intake/read/zip';
import { readCsv } from './csv';
import { EXPORT_FORMAT, type ExportFile, ExportManifest, MANIFEST, READ_ME } from './manifest';

/** What all files of an export may inflate to, in bytes: a hundred times what 10,000 people need. */
const MOST_BYTES = 1_000_000_000;
const MOST_MANIFEST_BYTES = 256 * 1024;

/** The cells of one file, without guards; null is an empty cell. */
export type ReadFile = {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Headings of the columns that are only there to be read. */
  readonly forReading: readonly string[];
};
export type Unpacked = {
  readonly madeAt: Instant;
  readonly schemaVersion: number;
  readonly files: readonly ReadFile[];
};

type Refused<T> = Result<T, ExportRefusal>;

/** The bytes of an entry, counted while they are inflated. */
function bytesOf(entry: ZipEntry, allowed: number): Refused<Buffer> {
  const inflated = inflateEntry(entry, allowed);
  if (inflated.ok) return inflated;
  return fail({ code: inflated.error.code === 'zip-bomb' ? 'too-large' : 'damaged' });
}

const Named = z.object({
  program: z.literal('mentorbook'),
  kind: z.literal('export'),
  format: z.int(),
  schemaVersion: z.int(),
});

function manifestOf(entry: ZipEntry): Refused<ExportManifest> {
  const bytes = bytesOf(entry, MOST_MANIFEST_BYTES);
  if (!bytes.ok) return bytes;
  let said: unknown;
  try {
    said = JSON.parse(bytes.value.toString('utf8'));
  } catch {
    return fail({ code: 'damaged' });
  }
  const named = Named.safeParse(said);
  if (!named.success) return fail({ code: 'foreign' });
  const { format, schemaVersion } = named.data;
  if (format > EXPORT_FORMAT || schemaVersion > migrations.length) return fail({ code: 'newer' });
  const manifest = ExportManifest.safeParse(said);
  return manifest.success ? ok(manifest.data) : fail({ code: 'damaged' });
}

/** The entries of an archive by name. */
function entriesOf(bytes: Uint8Array): Refused<ReadonlyMap<string, ZipEntry>> {
  // What has no directory is another kind of file, or one that was cut off on its way.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const entries = listZip(bytes);
  if (!entries.ok) return fail({ code: isZip ? 'damaged' : 'foreign' });
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]));
  return byName.size === entries.value.length ? ok(byName) : fail({ code: 'damaged' });
}

function readOne(
  { name, rows, bytes, sha256, forReading }: ExportFile,
  entry: ZipEntry,
): Refused<ReadFile> {
  const inflated = bytesOf(entry, bytes);
  if (!inflated.ok) return inflated;
  if (createHash('sha256').update(inflated.value).digest('hex') !== sha256) {
    return fail({ code: 'file-changed', file: name });
  }
  const table = readCsv(inflated.value);
  if (!table.ok) return fail({ code: 'file-unreadable', file: name, row: table.error.row });
  const found = table.value.rows.length;
  if (found !== rows) return fail({ code: 'row-count', file: name, rows: found, expected: rows });
  return ok({ fileName: name, forReading, ...table.value });
}

/**
 * Reads the archive of an export, and hands it out only if it holds every file that was exported, byte for
 * byte, and no other.
 *
 * @throws the signal's reason when stopped
 */
export async function unpackExport(
  bytes: Uint8Array,
  { signal }: { readonly signal: AbortSignal },
): Promise<Refused<Unpacked>> {
  const entries = entriesOf(bytes);
  if (!entries.ok) return entries;
  const first = entries.value.get(MANIFEST);
  if (first === undefined) return fail({ code: 'foreign' });
  const manifest = manifestOf(first);
  if (!manifest.ok) return manifest;
  const { files: listed, schemaVersion, madeAt } = manifest.value;
  if (listed.reduce((sum, file) => sum + file.bytes, 0) > MOST_BYTES) {
    return fail({ code: 'too-large' });
  }
  const expected = new Set([MANIFEST, READ_ME, ...listed.map(({ name }) => name)]);
  const extra = [...entries.value.keys()].find((name) => !expected.has(name));
  if (extra !== undefined) return fail({ code: 'file-extra', file: extra });
  const files: ReadFile[] = [];
  for (const file of listed) {
    const entry = entries.value.get(file.name);
    if (entry === undefined) return fail({ code: 'file-missing', file: file.name });
    const read = readOne(file, entry);
    if (!read.ok) return read;
    files.push(read.value);
    await setImmediate();
    signal.throwIfAborted();
  }
  return ok({ schemaVersion, madeAt, files });
}
