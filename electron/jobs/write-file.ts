import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Target } from '../handlers/desk';

/**
 * A place to write to. The file appears whole or not at all: it is written beside, under a short name
 * that nobody else has, and then renamed.
 *
 * @param verify reads back what was written, before it takes the place of what may be the only copy; it
 *   stays away where this throws
 */
export const targetAt = (
  path: string,
  verify: (written: string) => void | Promise<void> = () => undefined,
): Target => ({
  fileName: basename(path),
  write: async (bytes) => {
    if (await isDevice(path)) return writeFile(path, bytes);
    const partial = join(dirname(path), `.${randomUUID().slice(0, 8)}.part`);
    const file = await open(partial, 'wx');
    try {
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await verify(partial);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  },
});

/** A printer, a pipe: written to as it is, for a file renamed into its place would end it. */
async function isDevice(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}
