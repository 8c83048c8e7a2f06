import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { Instant } from '../../shared/time';
import { answersToRead } from './answers-to-read';
import type { Collected } from './collect';
import { csvHead, csvLines } from './csv';
import {
  CONVENTIONS,
  EXPORT_FORMAT,
  type ExportFile,
  type ExportManifest,
  MANIFEST,
  READ_ME,
} from './manifest';

/** Rows between two looks at whether to stop; the window is answered in between. */
const ROWS_AT_A_TIME = 500;

type Options = {
  readonly schemaVersion: number;
  readonly madeAt: Instant;
  /** For whoever opens the archive. */
  readonly readMe: string;
  readonly signal: AbortSignal;
  /** In rows. */
  readonly progress: (done: number, total: number) => void;
};

/**
 * Makes the archive of an export.
 *
 * @throws the signal's reason when stopped
 */
export async function packExport(
  tables: readonly Collected[],
  { schemaVersion, madeAt, readMe, signal, progress }: Options,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const addFile = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(madeAt);
    zip.add(file);
    return file;
  };
  addFile(READ_ME).push(Buffer.from(`\uFEFF${readMe}`), true);
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const files: ExportFile[] = [];
  let done = 0;
  for (const { shape, rows } of tables) {
    const file = addFile(shape.fileName);
    const toRead = answersToRead(shape);
    const hash = createHash('sha256');
    let bytes = 0;
    const push = (text: string, isLast: boolean) => {
      const chunk = Buffer.from(text);
      hash.update(chunk);
      bytes += chunk.length;
      file.push(chunk, isLast);
    };
    push(csvHead(shape.columns.map(({ heading }) => heading)), false);
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      const some = rows.slice(from, from + ROWS_AT_A_TIME).map(toRead);
      push(csvLines(some), from + ROWS_AT_A_TIME >= rows.length);
      done += some.length;
      progress(done, total);
      await setImmediate();
      signal.throwIfAborted();
    }
    files.push({
      name: shape.fileName,
      rows: rows.length,
      bytes,
      sha256: hash.digest('hex'),
      forReading: shape.columns.flatMap(({ own, heading }) => (own === null ? heading : [])),
    });
  }
  const manifest: ExportManifest = {
    program: 'mentorbook',
    kind: 'export',
    format: EXPORT_FORMAT,
    schemaVersion,
    madeAt,
    conventions: [...CONVENTIONS],
    files,
  };
  addFile(MANIFEST).push(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), true);
  zip.end();
  return Buffer.concat(pieces);
}
