import { LARGEST_FILE_BYTES } from '../../../shared/contract/imports';
import type { CohortId } from '../../../shared/ids';
import { call } from '../../lib/client';
import { type QueuedFile, useImports } from './import-store';

/** Files main keeps at hand at a time; more are not taken into the queue. */
export const MOST_FILES = 12;

/** What the system's file chooser offers. */
export const ACCEPTED = '.csv,.txt,.tsv,.xlsx';

/** A file's content as base64 text. Rejects where the system does not hand it over. */
const read = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const [, base64 = ''] = String(reader.result).split(',');
      resolve(base64);
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

async function handOver(id: string, file: File): Promise<void> {
  const { change } = useImports.getState();
  if (file.size > LARGEST_FILE_BYTES) {
    const refusal = {
      code: 'too-large',
      bytes: file.size,
      limitBytes: LARGEST_FILE_BYTES,
    } as const;
    change(id, { trouble: { code: 'file-refused', fileName: file.name, refusal } });
    return;
  }
  const base64 = await read(file).catch(() => null);
  if (base64 === null) {
    change(id, { trouble: { code: 'unreadable' } });
    return;
  }
  const reply = await call('imports.open', { fileName: file.name.slice(-255), base64 });
  const stopped = useImports.getState().files.find((one) => one.id === id)?.trouble ?? null;
  change(
    id,
    reply.ok
      ? { handle: reply.value.file, trouble: stopped }
      : { handle: null, trouble: reply.error },
  );
}

/** The same file, corrected and dropped again: what was said about its columns still holds. */
function again(file: QueuedFile): string {
  const { choices, id } = file;
  useImports.getState().change(id, {
    handle: null,
    trouble: null,
    rowNumber: null,
    choices: { ...choices, corrections: [], answers: [] },
  });
  return id;
}

/**
 * Puts files into the queue and hands them to main, one after the other.
 *
 * @returns how many were left out because the queue was full
 */
export function openFiles(cohortId: CohortId, dropped: readonly File[]): number {
  const { files, add } = useImports.getState();
  const own = files.filter((file) => file.cohortId === cohortId);
  const known = new Map(own.map((file) => [file.name, file]));
  let free = MOST_FILES - own.length;
  const taken: { readonly id: string; readonly file: File }[] = [];
  for (const file of dropped) {
    const before = known.get(file.name);
    if (before === undefined && free === 0) continue;
    if (before === undefined) free -= 1;
    taken.push({ id: before ? again(before) : add(cohortId, file.name), file });
  }
  void taken.reduce(
    (before, { id, file }) => before.then(() => handOver(id, file)),
    Promise.resolve(),
  );
  return dropped.length - taken.length;
}

/** Hands a file over again that main no longer holds; everything decided about it stays. */
export async function reopenFile(id: string, file: File): Promise<void> {
  useImports.getState().change(id, { handle: null, trouble: null });
  await handOver(id, file);
}
