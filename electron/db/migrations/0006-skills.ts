import type { WriteDb } from '../database';

/**
 * What people changed of the skill list that ships with the program: a row stands for a whole skill,
 * new or changed; of a shipped one that is not wanted it is remembered that it was removed.
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE skills (
      id        TEXT PRIMARY KEY CHECK (id <> ''),
      name      TEXT NOT NULL CHECK (name <> ''),
      synonyms  TEXT NOT NULL CHECK (json_type(synonyms) = 'array'),
      parents   TEXT NOT NULL CHECK (json_type(parents) = 'array'),
      removed   INTEGER NOT NULL CHECK (removed IN (0, 1)),
      edited_at TEXT NOT NULL
    ) STRICT;
  `);
}
