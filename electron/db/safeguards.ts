import { z } from 'zod';
import { PersonId, type ProgramId } from '../../shared/ids';
import {
  Consent,
  DEFAULT_SAFEGUARDS,
  type Minor,
  Note,
  Safeguards,
  Screening,
} from '../../shared/safeguard';
import type { ReadDb, WriteDb } from './database';
import { flag, json } from './json';

const SafeguardsRow = Safeguards.extend({ checks: json(Safeguards.shape.checks) });

/** What a program demands; the usual where nothing was set. */
export function safeguardsOf(db: ReadDb, programId: ProgramId): Safeguards {
  const row = db
    .prepare(
      `SELECT adult_age AS adultAge, checks, retention_months AS retentionMonths
         FROM safeguards WHERE program_id = ?`,
    )
    .get(programId);
  return row === undefined ? DEFAULT_SAFEGUARDS : SafeguardsRow.parse(row);
}

export function saveSafeguards(db: WriteDb, programId: ProgramId, safeguards: Safeguards): void {
  db.prepare(`
    INSERT INTO safeguards (program_id, adult_age, checks, retention_months)
    VALUES (@programId, @adultAge, @checks, @retentionMonths)
    ON CONFLICT (program_id) DO UPDATE SET adult_age = excluded.adult_age,
      checks = excluded.checks, retention_months = excluded.retention_months
  `).run({ ...safeguards, programId, checks: JSON.stringify(safeguards.checks) });
}

const CONSENT = `
  id, person_id AS personId, purpose, wording, given_on AS givenOn, guardian,
  withdrawn_on AS withdrawnOn`;

/**
 * Of several consents for one purpose the last of these counts: the one of which something was said on the
 * latest day, that it was given or that it was withdrawn. So no sheet brings a consent back that is dated
 * before a withdrawal, however late it is entered. Within a day the one entered later counts.
 */
const AS_SAID = 'ORDER BY coalesce(withdrawn_on, given_on), rowid';

/** All consents somebody gave; the first for a purpose is the one that counts. */
export const consentsOf = (db: ReadDb, personId: PersonId): Consent[] =>
  Consent.array()
    .parse(
      db.prepare(`SELECT ${CONSENT} FROM consents WHERE person_id = ? ${AS_SAID}`).all(personId),
    )
    .toReversed();

export function findConsent(db: ReadDb, id: Consent['id']): Consent | undefined {
  const row = db.prepare(`SELECT ${CONSENT} FROM consents WHERE id = ?`).get(id);
  return row === undefined ? undefined : Consent.parse(row);
}

/** Writes a consent, new or withdrawn. */
export function saveConsent(db: WriteDb, consent: Consent): void {
  db.prepare(`
    INSERT INTO consents (id, person_id, purpose, wording, given_on, guardian, withdrawn_on)
    VALUES (@id, @personId, @purpose, @wording, @givenOn, @guardian, @withdrawnOn)
    ON CONFLICT (id) DO UPDATE SET withdrawn_on = excluded.withdrawn_on
  `).run(consent);
}

const Standing = Consent.pick({ personId: true, guardian: true, withdrawnOn: true });

/** The consent for a purpose that counts now, by person. */
export const consentsFor = (
  db: ReadDb,
  purpose: Consent['purpose'],
): ReadonlyMap<PersonId, z.infer<typeof Standing>> =>
  new Map(
    Standing.array()
      .parse(
        db
          .prepare(
            `SELECT person_id AS personId, guardian, withdrawn_on AS withdrawnOn
               FROM consents WHERE purpose = ? ${AS_SAID}`,
          )
          .all(purpose),
      )
      .map((consent) => [consent.personId, consent]),
  );

/** Those whose consent for a purpose was withdrawn: nothing may be done for it with what they said. */
export const withdrawnFrom = (db: ReadDb, purpose: Consent['purpose']): ReadonlySet<PersonId> =>
  new Set(
    [...consentsFor(db, purpose)].flatMap(([personId, { withdrawnOn }]) =>
      withdrawnOn === null ? [] : personId,
    ),
  );

/** Whether somebody is on record as under age, and since when they live. */
export function minorOf(db: ReadDb, personId: PersonId): Minor | null {
  const row = db
    .prepare('SELECT birth_date AS birthDate FROM minors WHERE person_id = ?')
    .get(personId);
  return row === undefined ? null : (row as Minor);
}

/** Puts on record that somebody is under age, or takes it back. */
export function saveMinor(db: WriteDb, personId: PersonId, minor: Minor | null): void {
  if (minor === null) {
    db.prepare('DELETE FROM minors WHERE person_id = ?').run(personId);
    return;
  }
  db.prepare(`
    INSERT INTO minors (person_id, birth_date) VALUES (?, ?)
    ON CONFLICT (person_id) DO UPDATE SET birth_date = excluded.birth_date
  `).run(personId, minor.birthDate);
}

const SCREENING = `
  check_name AS checkName, status, issuer, issued_on AS issuedOn, expires_on AS expiresOn`;

/** Somebody's checks, by name. */
export const screeningsOf = (db: ReadDb, personId: PersonId): Screening[] =>
  Screening.array().parse(
    db
      .prepare(`SELECT ${SCREENING} FROM screenings WHERE person_id = ? ORDER BY check_name`)
      .all(personId),
  );

/** Everybody's checks, by person. */
export const allScreenings = (db: ReadDb): ReadonlyMap<PersonId, readonly Screening[]> =>
  new Map([
    ...Map.groupBy(
      Screening.and(z.object({ personId: PersonId }))
        .array()
        .parse(db.prepare(`SELECT person_id AS personId, ${SCREENING} FROM screenings`).all()),
      ({ personId }) => personId,
    ),
  ]);

/** Writes where a check stands. */
export function saveScreening(db: WriteDb, personId: PersonId, screening: Screening): void {
  db.prepare(`
    INSERT INTO screenings (person_id, check_name, status, issuer, issued_on, expires_on)
    VALUES (@personId, @checkName, @status, @issuer, @issuedOn, @expiresOn)
    ON CONFLICT (person_id, check_name) DO UPDATE SET check_name = excluded.check_name,
      status = excluded.status, issuer = excluded.issuer, issued_on = excluded.issued_on,
      expires_on = excluded.expires_on
  `).run({ ...screening, personId });
}

export function removeScreening(db: WriteDb, personId: PersonId, checkName: string): void {
  db.prepare('DELETE FROM screenings WHERE person_id = ? AND check_name = ?').run(
    personId,
    checkName,
  );
}

const NoteRow = Note.extend({ isPrivate: flag });
const NOTE = 'id, text, is_private AS isPrivate, written_at AS writtenAt';

/** What the coordinator noted about somebody, the latest first. */
export const notesOf = (db: ReadDb, personId: PersonId): Note[] =>
  NoteRow.array().parse(
    db
      .prepare(`SELECT ${NOTE} FROM notes WHERE person_id = ? ORDER BY written_at DESC, rowid DESC`)
      .all(personId),
  );

export function saveNote(db: WriteDb, personId: PersonId, note: Note): void {
  db.prepare(`
    INSERT INTO notes (id, person_id, text, is_private, written_at)
    VALUES (@id, @personId, @text, @isPrivate, @writtenAt)
  `).run({ ...note, personId, isPrivate: Number(note.isPrivate) });
}

/** Takes a note away; whose it was, or undefined where there is none. */
export const removeNote = (db: WriteDb, id: Note['id']): PersonId | undefined =>
  db
    .prepare<[string], PersonId>('DELETE FROM notes WHERE id = ? RETURNING person_id')
    .pluck()
    .get(id);
