import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { liveFiles } from './live-files';

/**
 * Puts a new database and its keys in the place of the old ones, both or neither, whenever the power
 * goes. The new files are made in full under names of their own; then a note is written that says what
 * is to be done, and from then on it is done, now or at the next start.
 */

/** Where the files that are to take over are made. */
export const nextFiles = (folder: string) => ({
  db: join(folder, 'mentorbook.next.db'),
  keys: join(folder, 'mentorbook.next.keys'),
});

const noteOf = (folder: string): string => join(folder, 'mentorbook.swap');
const oldOf = (folder: string): string => join(folder, 'mentorbook.old');

const Note = z.strictObject({
  /** Whether the new database has keys; those of the old one go in any case. */
  keys: z.boolean(),
  /** A folder in the data folder for the old files; null when they are to be overwritten and removed. */
  aside: z.string().nullable(),
});
export type Note = z.infer<typeof Note>;

/** Makes sure that renamed and removed files stay so. Some systems have no such call for folders. */
function syncFolder(folder: string): void {
  try {
    syncFile(folder);
  } catch {
    // Windows: renames are on the disk when the call returns.
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a file whole or not at all, and makes sure that it is on the disk. */
export function writeWhole(path: string, text: string): void {
  const partial = `${path}.part`;
  const file = openSync(partial, 'w', 0o600);
  try {
    // Goes on where the disk takes less at a time.
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
  syncFolder(dirname(path));
}

const BLOCK = Buffer.alloc(1024 * 1024);

/** Overwrites a file, as far as the disk lets one, and removes it. */
export function shred(path: string): void {
  if (!existsSync(path)) return;
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < size; at += BLOCK.length) {
      writeSync(file, BLOCK, 0, Math.min(BLOCK.length, size - at), at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/**
 * The steps after the note, each of which may be the last before the power goes: beginning anew leads
 * to the same end. Exported for the test that stops between them.
 */
export function* swapSteps(folder: string): Generator<void> {
  const live = liveFiles(folder);
  const next = nextFiles(folder);
  const { keys, aside } = Note.parse(JSON.parse(readFileSync(noteOf(folder), 'utf8')));
  // Once the new database is in its place, what bears the old names is new.
  if (existsSync(next.db)) {
    const room = aside === null ? null : join(folder, basename(aside));
    if (room !== null) mkdirSync(room, { recursive: true });
    for (const old of [live.db, live.journal, live.keys]) {
      if (room !== null) move(old, join(room, basename(old)));
      else if (old === live.db) move(old, oldOf(folder));
      else if (old === live.journal) rmSync(old, { force: true });
      yield;
    }
    renameSync(next.db, live.db);
    yield;
  }
  if (keys) move(next.keys, live.keys);
  else rmSync(live.keys, { force: true });
  syncFolder(folder);
  yield;
  rmSync(noteOf(folder));
  syncFolder(folder);
  yield;
}

/** Finishes what was begun when the power went, and clears away what was never decided. */
export function finishSwap(folder: string): void {
  if (existsSync(noteOf(folder))) for (const _ of swapSteps(folder));
  const next = nextFiles(folder);
  for (const left of [next.db, `${next.db}-journal`, next.keys, `${next.keys}.part`]) {
    rmSync(left, { force: true });
  }
  shred(oldOf(folder));
}

/** Decides for the new files, which are made and closed, and puts them in place. */
export function swapIn(folder: string, note: Note): void {
  decideSwap(folder, note);
  finishSwap(folder);
}

/** Makes sure that the new files are on the disk, and writes the note. */
export function decideSwap(folder: string, note: Note): void {
  const next = nextFiles(folder);
  syncFile(next.db);
  if (note.keys) syncFile(next.keys);
  writeWhole(noteOf(folder), JSON.stringify(note));
}
