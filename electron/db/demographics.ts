import { z } from 'zod';
import { DemographicField } from '../../shared/demographic';
import { PersonId, type ProgramId } from '../../shared/ids';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';
import { withdrawnFrom } from './safeguards';

const FieldRow = DemographicField.extend({ choices: json(DemographicField.shape.choices) });
const AnswerRow = z.object({ field: z.string(), personId: PersonId, choice: z.string() });
type AnswerRow = z.infer<typeof AnswerRow>;

/** The optional questions a program asks, by name. */
export const listDemographicFields = (db: ReadDb, programId: ProgramId): DemographicField[] =>
  FieldRow.array().parse(
    db
      .prepare('SELECT name, choices FROM demographic_fields WHERE program_id = ? ORDER BY name')
      .all(programId),
  );

const ANSWERS = `
  SELECT field, person_id AS personId, choice FROM demographic_answers WHERE program_id = ?`;

/** Every answer on file to a field, by person: for keeping them in order, not for using what they say. */
export const storedAnswersTo = (
  db: ReadDb,
  programId: ProgramId,
  field: string,
): ReadonlyMap<PersonId, string> =>
  new Map(
    AnswerRow.array()
      .parse(db.prepare(`${ANSWERS} AND field = ?`).all(programId, field))
      .map(({ personId, choice }) => [personId, choice]),
  );

/** Every answer to a field, by person; not of those who no longer consent to its use. */
export function answersTo(
  db: ReadDb,
  programId: ProgramId,
  field: string,
): ReadonlyMap<PersonId, string> {
  const silent = withdrawnFrom(db, 'optional-questions');
  return new Map(
    [...storedAnswersTo(db, programId, field)].filter(([personId]) => !silent.has(personId)),
  );
}

/** What one person answered. */
export const demographicsOf = (
  db: ReadDb,
  programId: ProgramId,
  personId: PersonId,
): Pick<AnswerRow, 'field' | 'choice'>[] =>
  AnswerRow.array().parse(db.prepare(`${ANSWERS} AND person_id = ?`).all(programId, personId));

/** Writes a field, new or with other choices; its answers stay as they are. */
export function saveDemographicField(
  db: WriteDb,
  programId: ProgramId,
  { name, choices }: DemographicField,
): void {
  db.prepare(`
    INSERT INTO demographic_fields (program_id, name, choices) VALUES (?, ?, ?)
    ON CONFLICT (program_id, name) DO UPDATE SET choices = excluded.choices
  `).run(programId, name, JSON.stringify(choices));
}

/** Takes a field away, and every answer to it. */
export function removeDemographicField(db: WriteDb, programId: ProgramId, name: string): void {
  db.prepare('DELETE FROM demographic_fields WHERE program_id = ? AND name = ?').run(
    programId,
    name,
  );
}

/** Writes one person's answer to a field; null takes it back. */
export function saveDemographicAnswer(
  db: WriteDb,
  programId: ProgramId,
  { field, personId, choice }: Omit<AnswerRow, 'choice'> & { readonly choice: string | null },
): void {
  if (choice === null) {
    db.prepare(
      'DELETE FROM demographic_answers WHERE program_id = ? AND field = ? AND person_id = ?',
    ).run(programId, field, personId);
    return;
  }
  db.prepare(`
    INSERT INTO demographic_answers (program_id, field, person_id, choice) VALUES (?, ?, ?, ?)
    ON CONFLICT (program_id, field, person_id) DO UPDATE SET choice = excluded.choice
  `).run(programId, field, personId, choice);
}
