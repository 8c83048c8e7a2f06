import type { WriteDb } from '../database';

/**
 * Who was erased, by a mark that tells nothing: a copy of the file that comes back is cleaned by it.
 * In the place of somebody erased stands a row without a name, so that what took place still counts.
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE erasures (
      mark      TEXT PRIMARY KEY CHECK (length(mark) = 32),
      erased_at TEXT NOT NULL,
      why       TEXT NOT NULL CHECK (why IN ('asked', 'retention'))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures
      BEGIN SELECT raise(ABORT, 'an erasure is not forgotten'); END;

    ALTER TABLE people ADD COLUMN erased_at TEXT;
  `);
}
