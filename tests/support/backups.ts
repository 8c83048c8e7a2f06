import type { WriteDb } from '../../electron/db/database';
import { trackChanges } from '../../electron/db/history';
import { migrate } from '../../electron/db/migrate';
import type { BackupWork } from '../../electron/jobs/backup';
import { Backups } from '../../electron/vault/backups';
import { FileLife, type Lock } from '../../electron/vault/file-life';
import { codeSlot, newDataKey } from '../../electron/vault/key-slots';
import { packCopy, sealArchive, tryArchive } from '../../electron/vault/pack-copy';
import { Restores } from '../../electron/vault/restores';
import { sourceOf } from '../../electron/vault/source';
import { CalendarDate } from '../../shared/time';
import { MemoryKeystore } from './keystore';

/** As the worker does it, which only the built program has. */
export const workHere: BackupWork = {
  pack: packCopy,
  tryOut: async (order) => tryArchive(order),
  seal: sealArchive,
};

/** A key that the code opens, and nothing else. */
export async function lockWithCode(code: string): Promise<Lock> {
  const key = newDataKey();
  const sheet = { mark: 'AB', madeOn: CalendarDate.parse('2026-03-01') };
  return {
    key,
    slots: { code: await codeSlot(key, code, sheet), passphrase: null, keystore: null },
  };
}

/** The file of a data folder with its backups, as main puts them together. */
export function openVault(
  folder: string,
  clock: () => Date,
  keystore = new MemoryKeystore(),
  work = workHere,
) {
  const failures: unknown[] = [];
  const prepare = (db: WriteDb) => {
    migrate(db);
    trackChanges(db);
  };
  const life = new FileLife({
    folder,
    keystore,
    prepare,
    quiet: async () => undefined,
    onState: () => undefined,
  });
  const backups = new Backups({
    folder,
    source: () => sourceOf(life),
    work,
    clock,
    onNews: () => undefined,
    onFailure: (error) => failures.push(error),
  });
  const restores = new Restores({ life, backups, work, keystore, clock });
  return { life, backups, restores, failures };
}
