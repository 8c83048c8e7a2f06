import type { WriteDb } from '../database';

/** What is typed into forms before it is saved: about people, so it lies in the file, under its key. */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE form_drafts (
      form TEXT PRIMARY KEY CHECK (form <> ''),
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
