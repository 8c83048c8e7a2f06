import type { ReadDb } from './database';

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The file's tables in the order of their names, but for SQLite's own. */
export const tableNames = (db: ReadDb): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY name`,
    )
    .pluck()
    .all();

/** A column: its declared type, and its place in the primary key, from 1; 0 for none. */
export type Column = { readonly name: string; readonly type: string; readonly pk: number };

export const columnsOf = (db: ReadDb, table: string): readonly Column[] =>
  db.pragma(`table_info(${quote(table)})`) as Column[];

/** As the file compares where case carries no meaning, names of checks: the letters of ASCII in either case. */
export const fold = (text: string): string =>
  text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());

/** Columns of a primary key in which the case of letters carries no meaning. */
export const caselessKeysOf = (db: ReadDb, table: string): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[string], string>(
        `SELECT x.name FROM pragma_index_list(?) l, pragma_index_xinfo(l.name) x
          WHERE l.origin = 'pk' AND x.key = 1 AND x.coll = 'NOCASE'`,
      )
      .pluck()
      .all(table),
  );

/** A column that leads to rows of another table. */
export type Reference = {
  readonly table: string;
  readonly from: string;
  /** Null where it is the other's primary key. */
  readonly to: string | null;
  readonly on_delete: string;
};

export const referencesOf = (db: ReadDb, table: string): readonly Reference[] =>
  db.pragma(`foreign_key_list(${quote(table)})`) as Reference[];
