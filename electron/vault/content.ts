import { createHash } from 'node:crypto';
import type { BackupCounts } from '../../shared/backup';
import type { ReadDb } from '../db/database';
import { columnsOf, quote, tableNames } from '../db/schema';

export type Row = Readonly<Record<string, string | number | null>>;

/** Every row of a table, in the order of its key, or as it comes where it has none. */
export function* rowsOf(db: ReadDb, table: string): Iterable<Row> {
  const keys = columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map(({ name }) => quote(name));
  const order = keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
  yield* db.prepare<[], Row>(`SELECT * FROM main.${quote(table)}${order}`).iterate();
}

/**
 * What a table holds, as one SHA-256: equal for equal rows, however the file came to have them.
 * Complexity O(rows).
 */
export function tableContent(db: ReadDb, table: string): string {
  const hash = createHash('sha256');
  for (const row of rowsOf(db, table)) hash.update(JSON.stringify(row)).update('\n');
  return hash.digest('hex');
}

/** What a file holds, table by table; two files are equal when these are. */
export const contentOf = (db: ReadDb): Readonly<Record<string, string>> =>
  Object.fromEntries(tableNames(db).map((table) => [table, tableContent(db, table)]));

/** What a file holds, in the figures people know; groups count as matches. */
export function countContent(db: ReadDb): BackupCounts {
  const tables = new Set(tableNames(db));
  const count = (table: string) =>
    tables.has(table)
      ? Number(
          db
            .prepare(`SELECT count(*) FROM main.${quote(table)}`)
            .pluck()
            .get(),
        )
      : 0;
  return {
    people: count('people'),
    matches: count('matches') + count('groups'),
    sessions: count('sessions'),
  };
}
