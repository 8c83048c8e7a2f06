import type { WriteDb } from '../database';

/** The note of a group's session may be the coordinator's alone, as that of a match may. */
export function up(db: WriteDb): void {
  db.exec(`
    -- Null is shared, as all notes were before.
    ALTER TABLE group_sessions ADD COLUMN note_private INTEGER
      CHECK (note_private IS NULL OR note_private = 1);
  `);
}
