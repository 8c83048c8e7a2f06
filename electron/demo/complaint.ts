import { NobodyMatchedError, RefusedError } from './main-job';
import { fileLines } from './summary';

/** What the file system's refusals mean, by their code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a file is in the place of the folder',
  EEXIST: 'a file is in the place of the folder',
  EISDIR: 'a folder is in the place of the file',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
};

/** Why the main job ended early, for a person at a terminal. */
export function complaintOf(error: unknown): string {
  if (error instanceof NobodyMatchedError) {
    const files = fileLines(error.files);
    return [
      `${error.message}, so nothing was written.`,
      ...(files.length > 0 ? ['Files', ...files] : ['The folder holds no files.']),
    ].join('\n');
  }
  if (error instanceof RefusedError) {
    const { error: refusal } = error;
    return refusal.code === 'target-unwritable'
      ? `${refusal.fileName} could not be written: ${refusal.failure}.`
      : `The job stopped: ${error.message}.`;
  }
  if (!(error instanceof Error)) return 'The job stopped.';
  const { code = '', path = '', dest } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? error.message : `${dest ?? path}: ${reason}.`;
}
