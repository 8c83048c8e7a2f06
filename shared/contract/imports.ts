import { z } from 'zod';
import { CohortId, ImportId } from '../ids';
import { FileKind, ImportChoices, ImportCounts, ImportPreview } from '../intake';
import { Instant } from '../time';
import { command, job, query } from './call';

/** Stands for a file opened in main; means nothing anywhere else. */
export const FileHandle = z.uuid();
/** Largest file taken, in bytes; base64 needs a third more. */
export const LARGEST_FILE_BYTES = 40 * 1024 * 1024;

const opened = z.object({ cohortId: CohortId, file: FileHandle, choices: ImportChoices });

/** An import that was done, and whether it can still be taken back as a whole. */
export const PastImport = z.object({
  id: ImportId,
  fileName: z.string(),
  kind: FileKind,
  importedAt: Instant,
  counts: ImportCounts,
  canUndo: z.boolean(),
});
export type PastImport = z.infer<typeof PastImport>;

export const imports = {
  /** Keeps a dropped or chosen file at hand. Nothing is read into the database. */
  'imports.open': job(
    z.object({
      fileName: z.string().min(1).max(255),
      base64: z.base64().max(Math.ceil((LARGEST_FILE_BYTES * 4) / 3) + 4),
    }),
    z.object({ file: FileHandle }),
  ),
  /** What would happen, row by row. Changes nothing. */
  'imports.preview': job(opened, ImportPreview),
  'imports.apply': job(opened, z.object({ importId: ImportId, counts: ImportCounts })),
  'imports.list': query(z.object({ cohortId: CohortId }), z.array(PastImport)),
  /** Takes a whole import back, also when other things were done since, unless they touch its rows. */
  'imports.undo': command(z.object({ importId: ImportId }), z.object({ fileName: z.string() })),
} as const;
