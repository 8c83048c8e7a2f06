import { randomUUID } from 'node:crypto';
import type { Keystore } from '../../electron/vault/keystore';

/** A keystore in memory, as one computer has it; `isThere` false takes it away. */
export class MemoryKeystore implements Keystore {
  isThere = true;
  private readonly secrets = new Map<string, string>();

  readonly isAvailable = async () => this.isThere;

  readonly seal = async (secret: string) => {
    if (!this.isThere) throw new Error('no keystore');
    const name = randomUUID();
    this.secrets.set(name, secret);
    return Buffer.from(name);
  };

  readonly unseal = async (sealed: Buffer) => {
    const secret = this.isThere ? this.secrets.get(sealed.toString()) : undefined;
    if (secret === undefined) throw new Error('not sealed here');
    return secret;
  };
}
