import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { textsIn } from './csv-cells';

/** The same archive with some of its files changed, and its list of files made to fit. */
export function changed(bytes: Uint8Array, edit: (files: Map<string, string>) => void): Uint8Array {
  const files = new Map(textsIn(bytes));
  const manifest = JSON.parse(files.get('manifest.json') ?? '') as {
    files: { name: string; sha256: string; bytes: number; rows: number }[];
  };
  edit(files);
  for (const file of manifest.files) {
    const content = Buffer.from(files.get(file.name) ?? 'gone');
    file.sha256 = createHash('sha256').update(content).digest('hex');
    file.bytes = content.length;
  }
  const given = files.get('manifest.json') ?? '';
  const wasEdited = given !== textsIn(bytes).get('manifest.json');
  if (!wasEdited) files.set('manifest.json', JSON.stringify(manifest));
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, Buffer.from(text)])));
}
