import type { BackupWork } from '../../electron/jobs/backup';
import type { Lock } from '../../electron/vault/file-life';
import { codeSlot, newDataKey } from '../../electron/vault/key-slots';
import { packCopy, sealArchive, tryArchive } from '../../electron/vault/pack-copy';
import { CalendarDate } from '../../shared/time';

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
