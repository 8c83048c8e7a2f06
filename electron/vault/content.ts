import { createHash } from 'node:crypto';
import type { BackupCounts } from '../../shared/backup';
import type { ReadDb } from '../db/database';

export type Row = Readonly<Record<string, string | number | null>>;

type Column = { readonly name: string; readonly pk: number };
export type Reference = { readonly table: string; readonly from: string };

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables of a file, in the order of their names. */
export const tablesOf = (db: ReadDb): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY name`,
    )
    .pluck()
    .all();

/** The columns of a table that lead to rows of others. */
export const referencesOf = (db: ReadDb, table: string): readonly Reference[] =>
  db.pragma(`foreign_key_list(${quote(table)})`) as Reference[];

/** Every row of a table, in the order of its key, or as it comes where it has none. */
export function* rowsOf(db: ReadDb, table: string): Iterable<Row> {
  const keys = (db.pragma(`table_info(${quote(table)})`) as Column[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
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
  Object.fromEntries(tablesOf(db).map((table) => [table, tableContent(db, table)]));

/** What a file holds, in the figures people know; groups count as matches. */
export function countContent(db: ReadDb): BackupCounts {
  const tables = new Set(tablesOf(db));
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
