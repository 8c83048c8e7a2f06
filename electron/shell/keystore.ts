import { safeStorage } from 'electron';
import type { Keystore } from '../vault/keystore';

/** On Linux without a secret service Electron would "encrypt" with a password that everybody knows. */
const isRealKeystore = (): boolean =>
  process.platform !== 'linux' ||
  !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());

/** The keystore of the operating system, by Electron; the app must be ready. */
export const systemKeystore: Keystore = {
  isAvailable: async () => isRealKeystore() && (await safeStorage.isAsyncEncryptionAvailable()),
  seal: (secret) => safeStorage.encryptStringAsync(secret),
  unseal: async (sealed) => {
    if (!isRealKeystore()) throw new Error('there is no keystore');
    return (await safeStorage.decryptStringAsync(sealed)).result;
  },
};
