import type { z } from 'zod';
import type { WriteFailure } from '../../shared/errors';
import { fail, ok } from '../../shared/result';
import type { Documents, Target } from './desk';
import type { JobContext } from './handler';

const FAILURES: Readonly<Record<string, z.infer<typeof WriteFailure>>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  EISDIR: 'is-folder',
  ENAMETOOLONG: 'name-too-long',
  EIO: 'other',
  SQLITE_FULL: 'disk-full',
  SQLITE_CANTOPEN: 'not-allowed',
  SQLITE_READONLY: 'not-allowed',
  SQLITE_BUSY: 'in-use',
};

/** Why something could not be written, from the file system's or SQLite's error or what caused it; undefined for another. */
export function failureOf(error: unknown): z.infer<typeof WriteFailure> | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_IOERR') ? 'other' : (FAILURES[code] ?? failureOf(error.cause));
}

/**
 * Asks where to save, paints, and writes. Nothing is painted for a user who thinks better of it.
 */
export async function saveDocument(
  { desk, today, signal, progress }: Pick<JobContext, 'desk' | 'today' | 'signal' | 'progress'>,
  documents: Documents,
  { title, fileName, language }: Readonly<Record<'title' | 'fileName' | 'language', string>>,
) {
  const target = await desk.chooseTarget(fileName);
  if (!target) return ok({ fileName: null, documents: 0 });
  const bytes = await desk.paint(documents, { title, language, date: today, signal, progress });
  return await writeTo(target, bytes, documents.length);
}

/** Writes a file where the user chose to have it; why it could not is said in the file system's own terms. */
export async function writeTo(target: Target, bytes: Uint8Array, documents: number) {
  try {
    await target.write(bytes);
  } catch (error) {
    return fail({
      code: 'target-unwritable',
      failure: failureOf(error) ?? 'other',
      fileName: target.fileName,
    } as const);
  }
  return ok({ fileName: target.fileName, documents });
}
