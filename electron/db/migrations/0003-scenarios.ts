import type { WriteDb } from '../database';

/** Copies of a cohort's matching settings that are tried out beside the present ones. */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE scenarios (
      id         TEXT PRIMARY KEY,
      cohort_id  TEXT NOT NULL REFERENCES cohorts (id),
      name       TEXT NOT NULL CHECK (name <> ''),
      settings   TEXT NOT NULL CHECK (json_type(settings) = 'object'),
      places     TEXT NOT NULL CHECK (json_type(places) = 'array'),
      created_at TEXT NOT NULL,
      UNIQUE (cohort_id, name)
    ) STRICT;
  `);
}
