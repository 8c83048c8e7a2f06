import { readFile } from 'node:fs/promises';

/** The bytes of the files that make up a data file, by which "nothing was changed" is shown. */
export const bytesOf = (folder: string, names: readonly string[]): Promise<Buffer[]> =>
  Promise.all(names.map((name) => readFile(`${folder}/${name}`)));
