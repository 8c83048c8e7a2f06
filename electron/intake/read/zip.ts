import { inflateRawSync } from 'node:zlib';
import type { IntakeRefusal } from '../../../shared/intake';
import { fail, ok, type Result } from '../../../shared/result';
import { LIMITS } from './limits';

export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly data: Buffer;
};

const damaged = fail({ code: 'damaged-workbook' } as const satisfies IntakeRefusal);

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

function findEndRecord(file: Buffer): number {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END_RECORD) return at;
  }
  return -1;
}

/** The entry whose central record stands at `at`, with its deflated bytes, and where the next record is. */
function readEntry(file: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (file.readUInt32LE(at) !== CENTRAL_RECORD) return null;
  const nameLength = file.readUInt16LE(at + 28);
  const local = file.readUInt32LE(at + 42);
  if (file.readUInt32LE(local) !== LOCAL_RECORD) return null;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const end = start + file.readUInt32LE(at + 20);
  if (end > file.length) return null;
  const entry = {
    name: file.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (file.readUInt16LE(at + 8) & 1) !== 0,
    method: file.readUInt16LE(at + 10),
    data: file.subarray(start, end),
  };
  return {
    entry,
    next: at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32),
  };
}

/** What a ZIP archive holds, by its central directory; nothing is inflated yet. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], IntakeRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  try {
    const end = findEndRecord(file);
    if (end < 0) return damaged;
    const count = file.readUInt16LE(end + 10);
    if (count > LIMITS.zipEntries) return fail({ code: 'zip-bomb' });
    let at = file.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      const read = readEntry(file, at);
      if (read === null) return damaged;
      entries.push(read.entry);
      at = read.next;
    }
  } catch (error) {
    if (error instanceof RangeError) return damaged;
    throw error;
  }
  return ok(entries);
}

/**
 * The bytes of one entry.
 *
 * @param allowedBytes what may still come out of this archive; more is a bomb, noticed while inflating
 */
export function inflateEntry(entry: ZipEntry, allowedBytes: number): Result<Buffer, IntakeRefusal> {
  const limit = Math.min(
    allowedBytes,
    Math.max(LIMITS.ratioFromBytes, entry.data.length * LIMITS.inflatedRatio),
  );
  if (entry.method === 0)
    return entry.data.length > limit ? fail({ code: 'zip-bomb' }) : ok(entry.data);
  if (entry.method !== 8) return damaged;
  try {
    return ok(inflateRawSync(entry.data, { maxOutputLength: Math.max(1, limit) }));
  } catch (error) {
    const tooMuch =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooMuch ? fail({ code: 'zip-bomb' }) : damaged;
  }
}
