import type { ReadDb } from './database';

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The file's tables, but for SQLite's own. */
export const tableNames = (db: ReadDb): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
