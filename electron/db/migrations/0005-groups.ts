import type { WriteDb } from '../database';

/** Peers and circles: their plans, what was decided about them, and what was published. */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE group_runs (
      id             TEXT PRIMARY KEY,
      cohort_id      TEXT NOT NULL REFERENCES cohorts (id),
      made_at        TEXT NOT NULL,
      fingerprint    TEXT NOT NULL CHECK (length(fingerprint) = 64),
      engine_version TEXT NOT NULL,
      matchable      INTEGER NOT NULL CHECK (matchable >= 0),
      plan           TEXT NOT NULL CHECK (json_type(plan) = 'object'),
      milliseconds   INTEGER NOT NULL CHECK (milliseconds >= 0)
    ) STRICT;
    CREATE INDEX group_runs_by_cohort ON group_runs (cohort_id, made_at);

    CREATE TABLE group_decisions (
      id         TEXT PRIMARY KEY,
      cohort_id  TEXT NOT NULL REFERENCES cohorts (id),
      kind       TEXT NOT NULL CHECK (kind IN ('pin', 'apart', 'hold')),
      person_id  TEXT NOT NULL REFERENCES people (id),
      -- The two of an 'apart' in the order of their ids: told once, whoever it was said of.
      other_id   TEXT REFERENCES people (id) CHECK (other_id > person_id),
      bond       TEXT,
      reason     TEXT,
      decided_at TEXT NOT NULL,
      CHECK ((kind = 'apart') = (other_id IS NOT NULL)),
      CHECK ((kind = 'pin') = (bond IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX group_decisions_once
      ON group_decisions (cohort_id, kind, person_id, ifnull(other_id, ''));

    CREATE TABLE groups (
      id           TEXT PRIMARY KEY,
      cohort_id    TEXT NOT NULL REFERENCES cohorts (id),
      run_id       TEXT NOT NULL REFERENCES group_runs (id),
      name         TEXT NOT NULL CHECK (name <> ''),
      state        TEXT NOT NULL CHECK (state IN ('active', 'closed')),
      starts_on    TEXT NOT NULL,
      published_at TEXT NOT NULL,
      signed_on    TEXT,
      closed_on    TEXT,
      close_reason TEXT,
      UNIQUE (cohort_id, name),
      CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
      CHECK ((closed_on IS NULL) = (close_reason IS NULL))
    ) STRICT;

    CREATE TABLE group_members (
      group_id  TEXT NOT NULL REFERENCES groups (id),
      cohort_id TEXT NOT NULL REFERENCES cohorts (id),
      person_id TEXT NOT NULL REFERENCES people (id),
      role      TEXT NOT NULL CHECK (role IN ('member', 'facilitator')),
      left_on   TEXT,
      PRIMARY KEY (group_id, person_id)
    ) STRICT;
    -- Nobody is a member of two groups of a cohort at a time, or leads two.
    CREATE UNIQUE INDEX group_members_one_open
      ON group_members (cohort_id, person_id, role) WHERE left_on IS NULL;

    -- What was published, as it was: never changed afterwards.
    CREATE TABLE group_snapshots (
      id           TEXT PRIMARY KEY,
      cohort_id    TEXT NOT NULL REFERENCES cohorts (id),
      run_id       TEXT NOT NULL REFERENCES group_runs (id),
      published_at TEXT NOT NULL,
      content      TEXT NOT NULL CHECK (json_type(content) = 'object')
    ) STRICT;
    CREATE TRIGGER group_snapshots_are_frozen BEFORE UPDATE ON group_snapshots
      BEGIN SELECT raise(ABORT, 'a snapshot does not change'); END;
  `);
}
