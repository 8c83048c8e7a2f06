import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { PackOrder } from '../../electron/vault/pack-copy';
import { ended, type Script, startScript } from './start-child';

/** Packing was not done: the process that did it is gone, or said why. */
class NotPacked extends Error {
  override name = 'NotPacked';
}

/** A process that packs backups, as the program's thread does, and that can be killed at it. */
export function startPacker(script: Script) {
  const child = startScript(script, []);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('no pipes');
  const lines = createInterface({ input: stdout });
  const ready = once(lines, 'line');
  // Whoever is killed reads no more.
  stdin.on('error', () => undefined);
  return {
    /** Resolves when it can begin. */
    ready: async () => void (await ready),
    /** @throws NotPacked when it did not come to its end */
    pack: async (order: PackOrder): Promise<void> => {
      const key = order.key === null ? null : Buffer.from(order.key).toString('hex');
      await ready;
      stdin.write(`${JSON.stringify({ ...order, key })}\n`);
      const answer = await Promise.race([
        once(lines, 'line').then(([line]) => String(line)),
        once(child, 'exit').then(() => 'killed'),
      ]);
      if (answer !== 'packed') throw new NotPacked(answer);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
