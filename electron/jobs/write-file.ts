import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Target } from '../handlers/desk';

/** A place to write to. The file appears whole or not at all: it is written beside and then renamed. */
export const targetAt = (path: string): Target => ({
  fileName: basename(path),
  write: async (bytes) => {
    const partial = `${path}.part`;
    try {
      const file = await open(partial, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  },
});
