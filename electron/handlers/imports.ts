import { randomUUID } from 'node:crypto';
import { LARGEST_FILE_BYTES } from '../../shared/contract/imports';
import type { AppError } from '../../shared/errors';
import { isGroupFormat } from '../../shared/format';
import { ChangeId, type CohortId, ImportId } from '../../shared/ids';
import type { ImportCounts, IntakeRefusal } from '../../shared/intake';
import { fail, ok, type Result } from '../../shared/result';
import type { Instant } from '../../shared/time';
import { changesMade, type ReadDb, type WriteDb } from '../db/database';
import { answersTo, listDemographicFields, saveDemographicAnswer } from '../db/demographics';
import { enrollmentSaver, hasOpenNames, listEnrollments } from '../db/enrollments';
import { listErasures } from '../db/erase';
import { findDone, forgetChange, forgetUndone, replay } from '../db/history';
import {
  allRemembered,
  importFileName,
  listImports,
  rememberFields,
  saveImport,
} from '../db/imports';
import { logChange } from '../db/log';
import { listPeople, personSaver } from '../db/people';
import { findCohort, findProgram } from '../db/programs';
import { listSkills } from '../db/skills';
import { rememberedOf } from '../intake/guess-mapping';
import type { IntakeAnswers } from '../intake/intake-room';
import type { Writes } from '../intake/plan/types';
import { resolveNames } from '../intake/resolve-names';
import type { IntakeRecord } from '../intake/work-out';
import type { CommandContext, Handlers } from './handler';

/** What all files kept open at a time may hold; the oldest go when another comes that would not fit. */
const MOST_OPEN_BYTES = 2 * LARGEST_FILE_BYTES;

export const importHandlers = {
  'imports.open': async ({ desk }, { fileName, base64 }) => {
    const handle = randomUUID();
    const file = { name: fileName, bytes: Buffer.from(base64, 'base64') };
    desk.openFiles.set(handle, file);
    desk.intake.load(handle, file);
    let total = 0;
    // A dozen small files fit side by side, and so do hundreds; from the latest back, what fits stays.
    for (const [other, { bytes }] of [...desk.openFiles].toReversed()) {
      total += bytes.length;
      if (total > MOST_OPEN_BYTES) desk.openFiles.delete(other);
    }
    return ok({ file: handle });
  },

  'imports.preview': async ({ db, desk, now, signal, progress }, { cohortId, file, choices }) => {
    const opened = desk.openFiles.get(file);
    if (!opened) return fail({ code: 'not-found', entity: 'file' });
    const record = recordOf(db, cohortId, now);
    if (!record) return fail({ code: 'not-found', entity: 'cohort' });
    const matter = { choices, record };
    progress(0, 0);
    const read = await desk.intake.ask(file, opened, 'preview', matter, { signal, progress });
    return read.ok ? read : refused(opened.name, read.error);
  },

  'imports.apply': async (context, { cohortId, file, choices }) => {
    const { db, desk, now, commit, ...patience } = context;
    const opened = desk.openFiles.get(file);
    if (!opened) return fail({ code: 'not-found', entity: 'file' });
    for (;;) {
      const seen = changesMade(db);
      const record = recordOf(db, cohortId, now);
      if (!record) return fail({ code: 'not-found', entity: 'cohort' });
      const read = await desk.intake.ask(file, opened, 'import', { choices, record }, patience);
      if (!read.ok) return refused(opened.name, read.error);
      // Something else was saved meanwhile: the file is held against that as well.
      if (changesMade(db) !== seen) continue;
      const applied = commit((command) => takeIn(command, cohortId, read.value));
      if (applied.ok) {
        desk.openFiles.delete(file);
        desk.intake.forget(file);
      }
      return applied;
    }
  },

  'imports.list': ({ db }, { cohortId }) =>
    ok(
      listImports(db, cohortId).map((record) => ({
        ...record,
        canUndo: findDone(db, ChangeId.parse(record.id)) !== null,
      })),
    ),

  'imports.undo': ({ db, now }, { importId }) => {
    const fileName = importFileName(db, importId);
    const change = findDone(db, ChangeId.parse(importId));
    if (!change || fileName === undefined) return fail({ code: 'nothing-to-undo' });
    const conflicts = replay(db, change.id, 'undo');
    if (conflicts.length > 0) return fail({ code: 'undo-conflict', subjects: conflicts });
    logChange(db, change.id, 'undone', now);
    forgetChange(db, change.id);
    forgetUndone(db);
    return ok({ fileName });
  },
} satisfies Partial<Handlers>;

const refused = (fileName: string, refusal: IntakeRefusal) =>
  fail({ code: 'file-refused', fileName, refusal } as const satisfies AppError);

/** What a file for the cohort is held against; undefined where there is no such cohort. */
export function recordOf(db: ReadDb, cohortId: CohortId, now: Instant): IntakeRecord | undefined {
  const cohort = findCohort(db, cohortId);
  const program = cohort && findProgram(db, cohort.programId);
  if (!program) return undefined;
  const asked = listDemographicFields(db, program.id);
  return {
    cohortId,
    isOfGroups: isGroupFormat(cohort.format),
    ladder: program.ladder,
    timeZone: program.timeZone,
    library: listSkills(db),
    people: listPeople(db),
    enrollments: listEnrollments(db, cohortId),
    asked,
    demographics: new Map(asked.map(({ name }) => [name, answersTo(db, program.id, name)])),
    remembered: allRemembered(db),
    erased: new Set(listErasures(db).map(({ mark }) => mark)),
    now,
  };
}

/** Takes a file in, as one step that can be taken back as a whole, and keeps a record of it. */
function takeIn(
  context: CommandContext,
  cohortId: CohortId,
  { fileName, kind, mapping, counts, writes }: IntakeAnswers['import'],
): Result<{ importId: ImportId; counts: ImportCounts }, AppError> {
  const { db, now, changeId, nameStep } = context;
  const saved = saveRows(db, cohortId, counts, writes);
  if (!saved.ok) return saved;
  const importId = ImportId.parse(changeId);
  rememberFields(db, mapping.signature, rememberedOf(mapping).fields, now);
  saveImport(db, cohortId, { id: importId, fileName, kind, importedAt: now, counts });
  nameStep('import', fileName);
  return ok({ importId, counts });
}

/** Saves what a table says about people; the caller makes a step of it. */
export function saveRows(
  db: WriteDb,
  cohortId: CohortId,
  counts: ImportCounts,
  { people, enrollments, demographics }: Writes,
): Result<null, AppError> {
  const questions = counts.ask ?? 0;
  if (questions > 0) return fail({ code: 'import-has-questions', rows: questions });
  const programId = findCohort(db, cohortId)?.programId;
  if (programId === undefined) return fail({ code: 'not-found', entity: 'cohort' });
  // People may report to one another, in any order.
  db.pragma('defer_foreign_keys = ON');
  const savePerson = personSaver(db);
  const saveEnrollment = enrollmentSaver(db);
  for (const person of [...people.insert, ...people.update]) savePerson(person);
  for (const enrollment of [...enrollments.insert, ...enrollments.update]) {
    saveEnrollment(enrollment);
  }
  for (const answer of demographics) saveDemographicAnswer(db, programId, answer);
  // Somebody named in an earlier file may have arrived with this one.
  if (hasOpenNames(db, cohortId)) {
    const found = resolveNames(listEnrollments(db, cohortId), listPeople(db));
    for (const enrollment of found) saveEnrollment(enrollment);
  }
  return ok(null);
}
