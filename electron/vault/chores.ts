import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../shared/result';
import type { BackupWork } from '../jobs/backup';
import { clearBackups } from './backup-folder';
import type { Tried, TryRefusal } from './pack-copy';
import type { Source } from './source';

/** Runs with a folder of its own that is gone afterwards. */
async function inScratch<T>(room: string, run: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = join(room, randomUUID());
  return run(scratch).finally(() => rmSync(scratch, { recursive: true, force: true }));
}

/** Unpacks, opens, checks and counts a backup, and touches nothing else. */
export const tryNewest = (
  archive: string,
  room: string,
  { key }: Source,
  work: BackupWork,
): Promise<Result<Tried, TryRefusal>> =>
  inScratch(room, (scratch) =>
    work.tryOut({ kind: 'try', archive, scratch, known: key ? [key] : [], ledger: [], now: null }),
  );

type Sealing = {
  readonly source: () => Source | null;
  readonly work: BackupWork;
  readonly onFailure: (error: unknown) => void;
};

/** Encrypts what lies in these folders in the clear, where the open file is protected. */
export async function sealClear(
  folders: readonly string[],
  room: string,
  { source, work, onFailure }: Sealing,
): Promise<void> {
  const { key, keys } = source() ?? {};
  if (!key || !keys) return;
  for (const archive of folders.flatMap(clearBackups)) {
    // One that can't be written now is taken up again with the next backup.
    await inScratch(room, (scratch) =>
      work.seal({ kind: 'seal', archive, scratch, key, keys }),
    ).catch(onFailure);
  }
}
