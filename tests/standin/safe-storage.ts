import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { loud } from './loud.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where the key lies, for everybody to read; `null` where a test asks for a computer without a keystore. */
function place(): string | null {
  const { MENTORBOOK_STANDIN_KEYSTORE: chosen } = process.env;
  if (chosen === 'none') return null;
  return chosen ?? join(app.getPath('userData'), 'standin.keystore');
}

function key(): Buffer {
  const file = place();
  if (file === null) throw new Error('the stand-in was told to have no keystore');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/**
 * `electron.safeStorage`. It protects nothing: its key lies in the clear beside the data. It is there
 * so that what the app does with a keystore can be tried.
 */
export const safeStorage = loud('electron.safeStorage', {
  // The name of a real one, as the app rightly trusts no other on Linux.
  getSelectedStorageBackend: () => (place() === null ? 'basic_text' : 'gnome_libsecret'),
  isAsyncEncryptionAvailable: async () => place() !== null,
  encryptStringAsync: async (plainText: string): Promise<Buffer> => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key(), nonce);
    return Buffer.concat([nonce, cipher.update(plainText), cipher.final(), cipher.getAuthTag()]);
  },
  decryptStringAsync: async (encrypted: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', key(), encrypted.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(encrypted.subarray(-TAG_BYTES));
    const text = decipher.update(encrypted.subarray(NONCE_BYTES, -TAG_BYTES));
    return { result: `${text}${decipher.final()}`, shouldReEncrypt: false };
  },
});
