import type { WriteDb } from '../database';

/**
 * Optional questions about people, as each program defines them, and the answers: in tables of their
 * own, so that nothing that reads enrollments comes upon them. No row is "prefer not to say".
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE demographic_fields (
      program_id TEXT NOT NULL REFERENCES programs (id),
      name       TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
      choices    TEXT NOT NULL CHECK (json_type(choices) = 'array'),
      PRIMARY KEY (program_id, name)
    ) STRICT;

    CREATE TABLE demographic_answers (
      program_id TEXT NOT NULL,
      field      TEXT NOT NULL,
      person_id  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      choice     TEXT NOT NULL CHECK (choice <> ''),
      PRIMARY KEY (program_id, field, person_id),
      FOREIGN KEY (program_id, field) REFERENCES demographic_fields (program_id, name)
        ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX demographic_answers_by_person ON demographic_answers (person_id);
  `);
}
