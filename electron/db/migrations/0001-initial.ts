import type { WriteDb } from '../database';

/** The first schema. Lists of answers are JSON: they are read and written as one answer. */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE programs (
      id                  TEXT PRIMARY KEY,
      name                TEXT NOT NULL CHECK (name <> ''),
      organisation        TEXT NOT NULL CHECK (organisation <> ''),
      goal                TEXT,
      sponsor             TEXT,
      coordinator         TEXT,
      coordinator_contact TEXT,
      time_zone           TEXT NOT NULL,
      ladder              TEXT NOT NULL CHECK (json_type(ladder) = 'array'),
      sites               TEXT NOT NULL CHECK (json_type(sites) = 'array'),
      created_at          TEXT NOT NULL
    ) STRICT;

    CREATE TABLE cohorts (
      id              TEXT PRIMARY KEY,
      program_id      TEXT NOT NULL REFERENCES programs (id),
      name            TEXT NOT NULL CHECK (name <> ''),
      format          TEXT NOT NULL CHECK (format IN ('one-to-one')),
      kickoff_date    TEXT NOT NULL CHECK (kickoff_date GLOB '????-??-??'),
      duration_months INTEGER NOT NULL CHECK (duration_months BETWEEN 1 AND 36),
      cadence_days    INTEGER NOT NULL CHECK (cadence_days BETWEEN 1 AND 120),
      session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 480),
      gate_day        INTEGER NOT NULL CHECK (gate_day BETWEEN 1 AND 720),
      matching        TEXT NOT NULL CHECK (json_type(matching) = 'object'),
      created_at      TEXT NOT NULL,
      UNIQUE (program_id, name)
    ) STRICT;

    CREATE TABLE people (
      id           TEXT PRIMARY KEY,
      name         TEXT NOT NULL CHECK (name <> ''),
      staff_number TEXT CHECK (staff_number <> ''),
      email        TEXT CHECK (email <> ''),
      department   TEXT,
      site         TEXT,
      time_zone    TEXT,
      level        INTEGER CHECK (level BETWEEN 1 AND 20),
      manager_id   TEXT REFERENCES people (id) ON DELETE SET NULL CHECK (manager_id <> id),
      entry_date   TEXT,
      leaving_date TEXT
    ) STRICT;

    -- Spreadsheets drop leading zeros, so they carry no meaning here either.
    CREATE UNIQUE INDEX people_by_staff_number ON people (lower(ltrim(staff_number, '0')));
    CREATE INDEX people_by_manager ON people (manager_id);

    CREATE TABLE enrollments (
      id             TEXT PRIMARY KEY,
      cohort_id      TEXT NOT NULL REFERENCES cohorts (id),
      person_id      TEXT NOT NULL REFERENCES people (id),
      role           TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
      answers        TEXT NOT NULL CHECK (json_type(answers) = 'object'),
      opt_in_answer  TEXT CHECK (opt_in_answer IN ('yes', 'no')),
      opt_in_on      TEXT,
      opt_in_wording TEXT,
      answered_at    TEXT NOT NULL,
      withdrawn_on   TEXT,
      UNIQUE (cohort_id, person_id, role),
      CHECK ((opt_in_answer IS NULL) = (opt_in_on IS NULL))
    ) STRICT;
    CREATE INDEX enrollments_by_person ON enrollments (person_id);

    -- Wishes and confidential vetoes. person_id is null while the name as written fits nobody, or several.
    CREATE TABLE named_people (
      enrollment_id TEXT NOT NULL REFERENCES enrollments (id) ON DELETE CASCADE,
      kind          TEXT NOT NULL CHECK (kind IN ('wish', 'veto')),
      position      INTEGER NOT NULL CHECK (position >= 0),
      person_id     TEXT REFERENCES people (id) ON DELETE SET NULL,
      written_name  TEXT NOT NULL CHECK (written_name <> ''),
      reason        TEXT,
      PRIMARY KEY (enrollment_id, kind, position)
    ) STRICT;
    CREATE INDEX named_people_by_person ON named_people (person_id);

    CREATE TABLE runs (
      id             TEXT PRIMARY KEY,
      cohort_id      TEXT NOT NULL REFERENCES cohorts (id),
      made_at        TEXT NOT NULL,
      fingerprint    TEXT NOT NULL CHECK (length(fingerprint) = 64),
      engine_version TEXT NOT NULL,
      objective      TEXT NOT NULL,
      matchable      INTEGER NOT NULL CHECK (matchable >= 0),
      plan           TEXT NOT NULL CHECK (json_type(plan) = 'object'),
      milliseconds   INTEGER NOT NULL CHECK (milliseconds >= 0)
    ) STRICT;
    CREATE INDEX runs_by_cohort ON runs (cohort_id, made_at);

    -- What a person decided on the board: input to every run, never overwritten by one.
    CREATE TABLE decisions (
      id         TEXT PRIMARY KEY,
      cohort_id  TEXT NOT NULL REFERENCES cohorts (id),
      kind       TEXT NOT NULL CHECK (kind IN ('pin', 'forbid', 'hold')),
      mentee_id  TEXT REFERENCES people (id),
      mentor_id  TEXT REFERENCES people (id),
      reason     TEXT,
      decided_at TEXT NOT NULL,
      CHECK (CASE kind
        WHEN 'hold' THEN (mentee_id IS NULL) <> (mentor_id IS NULL)
        ELSE mentee_id IS NOT NULL AND mentor_id IS NOT NULL END)
    ) STRICT;
    CREATE UNIQUE INDEX decisions_one_pin ON decisions (cohort_id, mentee_id) WHERE kind = 'pin';
    CREATE UNIQUE INDEX decisions_once
      ON decisions (cohort_id, kind, ifnull(mentee_id, ''), ifnull(mentor_id, ''));

    CREATE TABLE matches (
      id           TEXT PRIMARY KEY,
      cohort_id    TEXT NOT NULL REFERENCES cohorts (id),
      mentee_id    TEXT NOT NULL REFERENCES people (id),
      mentor_id    TEXT NOT NULL REFERENCES people (id) CHECK (mentor_id <> mentee_id),
      run_id       TEXT NOT NULL REFERENCES runs (id),
      state        TEXT NOT NULL CHECK (state IN ('active', 'closed')),
      score        INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
      starts_on    TEXT NOT NULL,
      published_at TEXT NOT NULL,
      signed_on    TEXT,
      closed_on    TEXT,
      close_reason TEXT,
      CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
      CHECK ((closed_on IS NULL) = (close_reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX matches_one_open ON matches (cohort_id, mentee_id) WHERE state = 'active';
    CREATE INDEX matches_by_mentor ON matches (cohort_id, mentor_id);

    -- What was published, as it was: never changed afterwards.
    CREATE TABLE snapshots (
      id           TEXT PRIMARY KEY,
      cohort_id    TEXT NOT NULL REFERENCES cohorts (id),
      run_id       TEXT NOT NULL REFERENCES runs (id),
      published_at TEXT NOT NULL,
      content      TEXT NOT NULL CHECK (json_type(content) = 'object')
    ) STRICT;
    CREATE TRIGGER snapshots_are_frozen BEFORE UPDATE ON snapshots
      BEGIN SELECT raise(ABORT, 'a snapshot does not change'); END;

    CREATE TABLE sessions (
      id        TEXT PRIMARY KEY,
      match_id  TEXT NOT NULL REFERENCES matches (id),
      held_on   TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
      minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
      way       TEXT NOT NULL CHECK (way IN ('in-person', 'video', 'phone', 'messages')),
      note      TEXT,
      logged_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessions_by_match ON sessions (match_id, held_on);

    CREATE TABLE imports (
      id          TEXT PRIMARY KEY,
      cohort_id   TEXT NOT NULL REFERENCES cohorts (id),
      file_name   TEXT NOT NULL,
      kind        TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      counts      TEXT NOT NULL CHECK (json_type(counts) = 'object')
    ) STRICT;

    -- How the columns of a file with these headings were read last time.
    CREATE TABLE mappings (
      signature     TEXT PRIMARY KEY,
      mapping       TEXT NOT NULL CHECK (json_type(mapping) = 'object'),
      remembered_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Steps that can be taken back, and each row they touched as it was before and after.
    CREATE TABLE changes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id       TEXT NOT NULL UNIQUE,
      kind     TEXT NOT NULL,
      subject  TEXT,
      made_at  TEXT NOT NULL,
      state    TEXT NOT NULL CHECK (state IN ('done', 'undone'))
    ) STRICT;
    CREATE TABLE change_rows (
      sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id  TEXT NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
      table_name TEXT NOT NULL,
      row_before TEXT,
      row_after  TEXT
    ) STRICT;
    CREATE INDEX change_rows_by_change ON change_rows (change_id, sequence);
  `);
}
