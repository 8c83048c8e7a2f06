import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Rehearsal } from '../../shared/backup';
import type { BackupWork } from '../jobs/backup';
import { clearBackups, damagedName } from './backup-folder';
import type { Source } from './source';

/** Runs with a folder of its own that is gone afterwards. */
async function inScratch<T>(room: string, run: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = join(room, randomUUID());
  return run(scratch).finally(() => rmSync(scratch, { recursive: true, force: true }));
}

/** Unpacks, opens, checks and counts a backup; one that turns out damaged is set apart by its name. */
export async function rehearsed(
  archive: string,
  room: string,
  { key }: Source,
  work: BackupWork,
): Promise<Rehearsal['outcome']> {
  const tried = await inScratch(room, (scratch) =>
    work.tryOut({
      kind: 'try',
      archive,
      scratch,
      known: key ? [key] : [],
      erased: null,
      now: null,
    }),
  );
  if (tried.ok) return 'passed';
  if (tried.error.code === 'locked') return 'no-key';
  renameSync(archive, damagedName(archive));
  return 'damaged';
}

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
