import type { WriteDb } from '../database';

/** Whether somebody has every check their program demands, on the day a row was made. */
const refusing = (
  name: string,
  table: string,
  when: string,
  mentor: string,
  day: string,
): string => `
  CREATE TRIGGER ${name} AFTER ${when} ON ${table} WHEN EXISTS (
    SELECT 1 FROM (SELECT ${mentor} AS mentor_id, ${day} AS day) m
      JOIN cohorts c ON c.id = NEW.cohort_id
      JOIN safeguards s ON s.program_id = c.program_id, json_each(s.checks) k
     WHERE NOT EXISTS (
       SELECT 1 FROM screenings x
        WHERE x.person_id = m.mentor_id AND x.check_name = k.value AND x.status = 'cleared'
          AND (x.expires_on IS NULL OR x.expires_on >= m.day)))
  BEGIN SELECT raise(ABORT, 'not-screened'); END;`;

/**
 * What protects people: consent for each purpose, guardians of minors, checks that a program demands
 * of its mentors, and private notes. Of a check it is kept that it was passed and until when, never
 * what it found. No match without the checks can be written, by whatever route it comes.
 */
export function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE safeguards (
      program_id       TEXT PRIMARY KEY REFERENCES programs (id),
      adult_age        INTEGER NOT NULL CHECK (adult_age BETWEEN 14 AND 25),
      checks           TEXT NOT NULL CHECK (json_type(checks) = 'array'),
      retention_months INTEGER NOT NULL CHECK (retention_months BETWEEN 1 AND 240)
    ) STRICT;

    CREATE TABLE consents (
      id           TEXT PRIMARY KEY,
      person_id    TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      purpose      TEXT NOT NULL CHECK (purpose IN ('matching', 'reports', 'optional-questions')),
      wording      TEXT NOT NULL CHECK (wording <> ''),
      given_on     TEXT NOT NULL CHECK (given_on GLOB '????-??-??'),
      guardian     TEXT CHECK (guardian <> ''),
      withdrawn_on TEXT CHECK (withdrawn_on >= given_on)
    ) STRICT;
    CREATE INDEX consents_by_person ON consents (person_id, purpose);

    -- Those under age. Without a date of birth it is known only that they are.
    CREATE TABLE minors (
      person_id  TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
      birth_date TEXT CHECK (birth_date GLOB '????-??-??')
    ) STRICT;

    CREATE TABLE screenings (
      person_id  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      check_name TEXT NOT NULL COLLATE NOCASE CHECK (check_name <> ''),
      status     TEXT NOT NULL CHECK (status IN ('requested', 'cleared', 'declined')),
      issuer     TEXT CHECK (issuer <> ''),
      issued_on  TEXT CHECK (issued_on GLOB '????-??-??'),
      expires_on TEXT CHECK (expires_on >= issued_on),
      PRIMARY KEY (person_id, check_name),
      CHECK (status <> 'cleared' OR issued_on IS NOT NULL)
    ) STRICT;

    CREATE TABLE notes (
      id         TEXT PRIMARY KEY,
      person_id  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      text       TEXT NOT NULL CHECK (text <> ''),
      is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
      written_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX notes_by_person ON notes (person_id, written_at);

    -- Null is shared, as all notes were before.
    ALTER TABLE sessions ADD COLUMN note_private INTEGER CHECK (note_private IS NULL OR note_private = 1);
  `);
  const published = 'substr(NEW.published_at, 1, 10)';
  db.exec(
    refusing('matches_are_screened', 'matches', 'INSERT', 'NEW.mentor_id', published).replace(
      'WHEN EXISTS',
      `WHEN NEW.state = 'active' AND EXISTS`,
    ) +
      refusing(
        'matches_stay_screened',
        'matches',
        'UPDATE OF mentor_id, cohort_id',
        'NEW.mentor_id',
        published,
      ).replace(
        'WHEN EXISTS',
        `WHEN NEW.state = 'active' AND (NEW.mentor_id, NEW.cohort_id) <> (OLD.mentor_id, OLD.cohort_id)
           AND EXISTS`,
      ) +
      refusing(
        'facilitators_are_screened',
        'group_members',
        'INSERT',
        'NEW.person_id',
        '(SELECT substr(published_at, 1, 10) FROM groups WHERE id = NEW.group_id)',
      ).replace('WHEN EXISTS', `WHEN NEW.role = 'facilitator' AND NEW.left_on IS NULL AND EXISTS`),
  );
}
