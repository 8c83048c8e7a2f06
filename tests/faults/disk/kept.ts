import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openDatabase } from '../../../electron/db/database';
import { digestOf, FILE, freshFolder } from '../file';
import { ACKS, type Recorded } from './record';
import { afterPowerCut, parseRecording } from './recording';

/** The two recordings that are kept: of work as it is done, and of the same without waiting for the disk. */
export type Kept = 'sync' | 'no-sync';

const pathOf = (kept: Kept): string => join(import.meta.dirname, `${kept}.recording.gz`);
const ALL = { arrives: () => true, sector: null };

/** Keeps a recording: the size of the file it began with, the file, and what was done. */
export function keep(
  kept: Kept,
  { file, raw }: { readonly file: Buffer; readonly raw: Buffer },
): void {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(file.length);
  writeFileSync(pathOf(kept), gzipSync(Buffer.concat([size, file, raw]), { level: 9 }));
}

/** A recording that was kept; what the contents were after each act follows from it. */
export function readKept(kept: Kept, folder: string): Recorded {
  const bytes = gunzipSync(readFileSync(pathOf(kept)));
  const end = 4 + bytes.readUInt32LE(0);
  const file = Buffer.from(bytes.subarray(4, end));
  const ops = parseRecording(bytes.subarray(end));
  const acks = [...ops.entries()].filter(([, { name, kind }]) => name === ACKS && kind === 'write');
  const states = acks.map(([at]) => {
    const done = ops.slice(0, at).filter(({ name }) => name !== ACKS);
    const path = join(freshFolder(folder), FILE);
    for (const [name, content] of afterPowerCut(new Map([[FILE, file]]), done, ALL)) {
      writeFileSync(join(folder, name), content);
    }
    const db = openDatabase(path);
    const digest = digestOf(db);
    db.close();
    return digest;
  });
  return { file, ops, states };
}
