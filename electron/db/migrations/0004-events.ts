import type { WriteDb } from '../database';

/**
 * Events of many short meetings: who takes part, who meets whom in which round, and what they noted.
 * That nobody is in two places holds by the keys, not by the engine alone.
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE events (
      id             TEXT PRIMARY KEY,
      cohort_id      TEXT NOT NULL REFERENCES cohorts (id),
      kind           TEXT NOT NULL CHECK (kind IN ('speed-meeting', 'flash')),
      name           TEXT NOT NULL CHECK (name <> ''),
      held_on        TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
      starts_at      TEXT NOT NULL CHECK (starts_at GLOB '??:??'),
      rounds         INTEGER NOT NULL CHECK (rounds BETWEEN 1 AND 20),
      round_minutes  INTEGER NOT NULL CHECK (round_minutes BETWEEN 2 AND 120),
      change_minutes INTEGER NOT NULL CHECK (change_minutes BETWEEN 0 AND 60),
      per_mentee     INTEGER NOT NULL CHECK (per_mentee BETWEEN 1 AND 20),
      per_mentor     INTEGER CHECK (per_mentor BETWEEN 1 AND 20),
      place          TEXT,
      objective      TEXT NOT NULL,
      plan           TEXT CHECK (json_type(plan) = 'object'),
      published_at   TEXT CHECK (published_at IS NULL OR plan IS NOT NULL),
      created_at     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_cohort ON events (cohort_id, held_on);

    -- One side each: nobody can sit on both at a time.
    CREATE TABLE event_people (
      event_id  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES people (id),
      role      TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
      PRIMARY KEY (event_id, person_id)
    ) STRICT;
    CREATE INDEX event_people_by_person ON event_people (person_id);

    CREATE TABLE event_decisions (
      event_id  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
      mentee_id TEXT NOT NULL REFERENCES people (id),
      mentor_id TEXT NOT NULL REFERENCES people (id) CHECK (mentor_id <> mentee_id),
      kind      TEXT NOT NULL CHECK (kind IN ('pin', 'forbid')),
      PRIMARY KEY (event_id, mentee_id, mentor_id)
    ) STRICT;

    -- A new rota brings new ids: taking one back removes its rows before the old ones return.
    CREATE TABLE meetings (
      id        TEXT PRIMARY KEY,
      event_id  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
      round     INTEGER NOT NULL CHECK (round BETWEEN 1 AND 20),
      mentee_id TEXT NOT NULL REFERENCES people (id),
      mentor_id TEXT NOT NULL REFERENCES people (id) CHECK (mentor_id <> mentee_id),
      score     INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
      held      INTEGER CHECK (held IN (0, 1)),
      UNIQUE (event_id, mentee_id, mentor_id),
      UNIQUE (event_id, round, mentee_id),
      UNIQUE (event_id, round, mentor_id)
    ) STRICT;

    CREATE TABLE meeting_notes (
      meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      given_by   TEXT NOT NULL CHECK (given_by IN ('mentor', 'mentee')),
      note       INTEGER NOT NULL CHECK (note BETWEEN 1 AND 5),
      words      TEXT,
      noted_at   TEXT NOT NULL,
      PRIMARY KEY (meeting_id, given_by)
    ) STRICT;
  `);
}
