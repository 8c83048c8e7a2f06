import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, copyIn, expectedStates, FILE } from '../file';
import { ended, scriptAt, startScript } from '../start-child';
import { preloaded } from './preload';
import { type Op, parseRecording } from './recording';

/** The file in which a child says what it has done. */
export const ACKS = 'acks';

/** Work that was recorded: from what file it began, what was done, and the contents after each act. */
export type Recorded = {
  readonly file: Buffer;
  readonly ops: readonly Op[];
  readonly states: readonly string[];
};

/** Records the work of a process that goes on with a base, call by call. */
export async function record(
  library: string,
  base: Base,
  {
    folder,
    acts,
    control,
  }: { readonly folder: string; readonly acts: number; readonly control: string },
): Promise<Recorded & { readonly raw: Buffer }> {
  const states = await expectedStates(base, join(folder, 'expected'), acts + 1);
  const work = join(folder, 'work');
  copyIn(base.folder, work);
  const log = join(folder, 'record');
  writeFileSync(log, '');
  const child = startScript(
    scriptAt('child.ts'),
    [work, base.cohortId, String(base.seed), String(acts), control],
    preloaded(library, work, log),
  );
  await ended(child);
  const raw = readFileSync(log);
  return { file: readFileSync(join(base.folder, FILE)), ops: parseRecording(raw), states, raw };
}
