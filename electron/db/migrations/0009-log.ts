import type { WriteDb } from '../database';

/**
 * A log of every change: when, what kind, about whom by a mark that tells nothing, never by name.
 * It only grows, and each entry's hash covers the one before.
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE log (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at       TEXT NOT NULL,
      deed     TEXT NOT NULL CHECK (deed IN ('done', 'undone', 'redone')),
      kind     TEXT NOT NULL,
      people   TEXT NOT NULL CHECK (json_type(people) = 'array'),
      rows     INTEGER NOT NULL CHECK (rows >= 0),
      hash     TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE TRIGGER log_is_not_rewritten BEFORE UPDATE ON log
      BEGIN SELECT raise(ABORT, 'the log only grows'); END;
    CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log
      BEGIN SELECT raise(ABORT, 'the log only grows'); END;
  `);
}
