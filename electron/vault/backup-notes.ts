import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Rehearsal } from '../../shared/backup';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from '../db/database';
import { Erasure, eraseAgain, listErasures } from '../db/erase';
import { writeWhole } from './swap';

/**
 * What this computer remembers about its backups. It lies beside the data file, not in it: going back
 * to an older state does not change it, and another computer has its own.
 */
const Notes = z.object({
  /** Tells this computer's backups from another's in a folder that both use. */
  computer: z.string().regex(/^[0-9a-f]{8}$/),
  secondFolder: z.string().nullable(),
  rehearsal: Rehearsal.nullable(),
  /** Who was erased, by marks that tell nothing: known also when the file itself can't be read any more. */
  erasures: z.array(Erasure).default([]),
});
export type Notes = z.infer<typeof Notes>;

type Noted = {
  readonly folder: string;
  readonly source: () => { readonly db: ReadDb } | null;
  readonly onFailure: (error: unknown) => void;
};

const pathOf = (folder: string): string => join(folder, 'backups.json');

/** What was noted; a note that can't be read is begun anew, for nothing depends on it. */
export function readNotes(folder: string): Notes {
  try {
    return Notes.parse(JSON.parse(readFileSync(pathOf(folder), 'utf8')));
  } catch {
    return {
      computer: randomUUID().slice(0, 8),
      secondFolder: null,
      rehearsal: null,
      erasures: [],
    };
  }
}

export function writeNotes(folder: string, notes: Notes): void {
  writeWhole(pathOf(folder), JSON.stringify(notes));
}

/** Notes who was erased from the open file, from the moment it is done. Never throws. */
export function noteErasures({ folder, source, onFailure }: Noted): void {
  try {
    const { db } = source() ?? {};
    if (!db) return;
    const erasures = listErasures(db);
    // After nearly every change: no file is read where nobody was ever erased.
    if (erasures.length === 0) return;
    const notes = readNotes(folder);
    const missing = notIn(notes.erasures, erasures);
    if (missing.length === 0) return;
    writeNotes(folder, { ...notes, erasures: [...notes.erasures, ...missing] });
  } catch (error) {
    onFailure(error);
  }
}

/**
 * Who was erased stays so in whatever file is opened in their folder: one that was begun because the
 * other was lost, or an older one that was put in its place by hand, knows nothing of them by itself.
 *
 * @throws as SQLite reports it
 */
export const eraseNoted = (db: WriteDb, folder: string, now: Instant): void =>
  eraseAgain(db, notIn(listErasures(db), readNotes(folder).erasures), now);

function notIn(known: readonly Erasure[], erasures: readonly Erasure[]): readonly Erasure[] {
  const marks = new Set(known.map(({ mark }) => mark));
  return erasures.filter(({ mark }) => !marks.has(mark));
}
