import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['electron', 'renderer', 'shared'];
const IMPORT = /(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/gu;

/**
 * Names of what the program's own sources import: packages, which come into it by bundling, and
 * modules of the runtime.
 *
 * @param root the project's folder
 */
export function importedPackages(root: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of SOURCES) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|css)$/u.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name = ''] of text.matchAll(IMPORT)) found.add(name);
    }
  }
  return found;
}
