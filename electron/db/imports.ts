import { z } from 'zod';
import type { CohortId, ImportId } from '../../shared/ids';
import { ImportId as ImportIdSchema } from '../../shared/ids';
import { Field, FileKind, ImportCounts } from '../../shared/intake';
import { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';

/** An import that was done. Its id is that of the step of undo it was. */
export const ImportRecord = z.object({
  id: ImportIdSchema,
  fileName: z.string(),
  kind: FileKind,
  importedAt: Instant,
  counts: ImportCounts,
});
export type ImportRecord = z.infer<typeof ImportRecord>;

const Row = ImportRecord.extend({ counts: z.string() });
const COLUMNS = 'id, file_name AS fileName, kind, imported_at AS importedAt, counts';

/** Imports into a cohort, the latest first. */
export const listImports = (db: ReadDb, cohortId: CohortId): ImportRecord[] =>
  Row.array()
    .parse(
      db
        .prepare(
          `SELECT ${COLUMNS} FROM imports WHERE cohort_id = ? ORDER BY imported_at DESC, rowid DESC`,
        )
        .all(cohortId),
    )
    .map(({ counts, ...record }) => ({
      ...record,
      counts: ImportCounts.parse(JSON.parse(counts)),
    }));

export const importFileName = (db: ReadDb, id: ImportId): string | undefined =>
  db.prepare<[string], string>('SELECT file_name FROM imports WHERE id = ?').pluck().get(id);

export function saveImport(db: WriteDb, cohortId: CohortId, record: ImportRecord): void {
  db.prepare(`
    INSERT INTO imports (id, cohort_id, file_name, kind, imported_at, counts)
    VALUES (@id, @cohortId, @fileName, @kind, @importedAt, @counts)
  `).run({ ...record, cohortId, counts: JSON.stringify(record.counts) });
}

const Fields = z.object({ fields: z.array(Field) });

/** How the columns of files were read last time, by the signature of their headings. */
export const allRemembered = (db: ReadDb): ReadonlyMap<string, readonly Field[]> =>
  new Map(
    db
      .prepare<[], { signature: string; mapping: string }>(
        'SELECT signature, mapping FROM mappings',
      )
      .all()
      .flatMap(({ signature, mapping }) => {
        const parsed = Fields.safeParse(JSON.parse(mapping));
        return parsed.success ? [[signature, parsed.data.fields] as const] : [];
      }),
  );

export function rememberFields(
  db: WriteDb,
  signature: string,
  fields: readonly Field[],
  now: Instant,
): void {
  db.prepare(`
    INSERT INTO mappings (signature, mapping, remembered_at) VALUES (?, ?, ?)
    ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping,
      remembered_at = excluded.remembered_at
  `).run(signature, JSON.stringify({ fields }), now);
}
