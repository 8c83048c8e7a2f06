import type { WriteDb } from '../database';

/** Sessions of groups: when they met, and who was there. */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE group_sessions (
      id        TEXT PRIMARY KEY,
      group_id  TEXT NOT NULL REFERENCES groups (id),
      held_on   TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
      minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
      way       TEXT NOT NULL CHECK (way IN ('in-person', 'video', 'phone', 'messages')),
      note      TEXT,
      logged_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX group_sessions_by_group ON group_sessions (group_id, held_on);

    -- Who was there. Only who is or was in the group can be.
    CREATE TABLE group_session_people (
      session_id TEXT NOT NULL REFERENCES group_sessions (id) ON DELETE CASCADE,
      group_id   TEXT NOT NULL,
      person_id  TEXT NOT NULL,
      PRIMARY KEY (session_id, person_id),
      -- Checked at the end of a step: somebody erased is replaced table by table.
      FOREIGN KEY (group_id, person_id) REFERENCES group_members (group_id, person_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX group_session_people_by_person ON group_session_people (group_id, person_id);
  `);
}
