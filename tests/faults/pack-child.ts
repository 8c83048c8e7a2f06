import { createInterface } from 'node:readline';
import { type PackOrder, packCopy } from '../../electron/vault/pack-copy';

// Packs copies into backups, order by order, until it is killed.
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as PackOrder & { readonly key: string | null };
  try {
    await packCopy({ ...order, key: order.key === null ? null : Buffer.from(order.key, 'hex') });
    process.stdout.write('packed\n');
  } catch (error) {
    process.stdout.write(
      `${error instanceof Error ? `${error.name} ${error.message}` : 'thrown'}\n`,
    );
  }
}
