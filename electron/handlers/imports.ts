import { randomUUID } from 'node:crypto';
import { LARGEST_FILE_BYTES } from '../../shared/contract/imports';
import type { AppError } from '../../shared/errors';
import { isGroupFormat } from '../../shared/format';
import { ChangeId, type CohortId, ImportId, PersonId, type ProgramId } from '../../shared/ids';
import {
  type FileKind,
  type ImportChoices,
  type ImportCounts,
  type ImportPreview,
  type Mapping,
  MOST_SHOWN,
} from '../../shared/intake';
import { fail, ok, type Result } from '../../shared/result';
import type { Instant } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { answersTo, listDemographicFields, saveDemographicAnswer } from '../db/demographics';
import { listEnrollments, saveEnrollment } from '../db/enrollments';
import { listErasures } from '../db/erase';
import { findDone, forgetChange, forgetUndone, replay } from '../db/history';
import {
  importFileName,
  listImports,
  rememberedFields,
  rememberFields,
  saveImport,
} from '../db/imports';
import { logChange } from '../db/log';
import { listPeople, savePerson } from '../db/people';
import { markOfPerson } from '../db/person-mark';
import { findCohort, findProgram } from '../db/programs';
import { listSkills } from '../db/skills';
import { guessMapping, rememberedOf, signatureOf, withFields } from '../intake/guess-mapping';
import { shownRows } from '../intake/plan/shown-rows';
import type { ImportPlan } from '../intake/plan/types';
import { planImport } from '../intake/plan-import';
import type { Table } from '../intake/read/table';
import { readTable } from '../intake/read-table';
import { recognise, recogniseForGroups, refuseByKind } from '../intake/recognise';
import { resolveNames } from '../intake/resolve-names';
import type { Desk } from './desk';
import type { CommandContext, Handlers } from './handler';
import { seededIds } from './new-id';

/** What all files kept open at a time may hold; the oldest go when another comes that would not fit. */
const MOST_OPEN_BYTES = 2 * LARGEST_FILE_BYTES;

export const importHandlers = {
  'imports.open': async ({ desk }, { fileName, base64 }) => {
    const handle = randomUUID();
    desk.openFiles.set(handle, { name: fileName, bytes: Buffer.from(base64, 'base64') });
    let total = 0;
    // A dozen small files fit side by side, and so do hundreds; from the latest back, what fits stays.
    for (const [other, { bytes }] of [...desk.openFiles].toReversed()) {
      total += bytes.length;
      if (total > MOST_OPEN_BYTES) desk.openFiles.delete(other);
    }
    return ok({ file: handle });
  },

  'imports.preview': async ({ db, desk, now }, { cohortId, file, choices }) => {
    const table = await tableOf(desk, file, choices);
    if (!table.ok) return table;
    const worked = workOut(db, cohortId, table.value, choices, now);
    if (!worked.ok) return worked;
    const { plan, kind, mapping } = worked.value;
    const shown = shownRows(plan.outcomes, MOST_SHOWN);
    const preview: ImportPreview = {
      file: table.value.facts,
      kind,
      mapping,
      hasNames: plan.hasNames,
      rows: [...plan.rowsAt(shown)],
      cells: shown.map((index) => [...(table.value.rows[index] ?? [])]),
      counts: plan.counts,
      remarked: plan.outcomes.filter(({ findings }) => findings.length > 0).length,
    };
    return ok(preview);
  },

  'imports.apply': async ({ desk, commit }, { cohortId, file, choices }) => {
    const table = await tableOf(desk, file, choices);
    if (!table.ok) return table;
    const applied = commit((context) => takeIn(context, cohortId, table.value, choices));
    if (applied.ok) desk.openFiles.delete(file);
    return applied;
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

/** Reads a file that was opened before. */
async function tableOf(
  desk: Desk,
  handle: string,
  { encoding }: ImportChoices,
): Promise<Result<Table, AppError>> {
  const file = desk.openFiles.get(handle);
  if (!file) return fail({ code: 'not-found', entity: 'file' });
  const table = await readTable(file.bytes, file.name, encoding);
  if (table.ok) return table;
  return fail({ code: 'file-refused', fileName: file.name, refusal: table.error });
}

const kindOf = (table: Table, mapping: Mapping): FileKind => recognise(table, mapping).kind;

type Worked = {
  readonly plan: ImportPlan;
  readonly kind: FileKind;
  readonly mapping: Mapping;
  readonly programId: ProgramId;
};

/** What a table would do to the cohort as it is now. Changes nothing. */
function workOut(
  db: ReadDb,
  cohortId: CohortId,
  table: Table,
  choices: ImportChoices,
  now: Instant,
): Result<Worked, AppError> {
  const cohort = findCohort(db, cohortId);
  const program = cohort && findProgram(db, cohort.programId);
  if (!program) return fail({ code: 'not-found', entity: 'cohort' });
  const signature = signatureOf(table.headers);
  const fields = rememberedFields(db, signature);
  const asked = listDemographicFields(db, program.id);
  const names = asked.map(({ name }) => name);
  const guessed = guessMapping(table, fields && { signature, fields }, names);
  const mapping = choices.fields ? withFields(guessed, choices.fields) : guessed;
  const guess = isGroupFormat(cohort.format) ? recogniseForGroups : kindOf;
  const kind = choices.kind ?? guess(table, mapping);
  const refusal = refuseByKind(kind);
  if (refusal) return fail({ code: 'file-refused', fileName: table.facts.fileName, refusal });
  const people = listPeople(db);
  const erased = new Set(listErasures(db).map(({ mark }) => mark));
  const plan = planImport({
    table,
    mapping,
    kind,
    corrections: choices.corrections,
    answers: choices.answers,
    dateOrder: choices.dateOrder,
    existing: {
      people,
      enrollments: listEnrollments(db, cohortId),
      demographics: new Map(names.map((name) => [name, answersTo(db, program.id, name)])),
    },
    asked,
    ladder: program.ladder,
    library: listSkills(db),
    cohortId,
    now,
    timeZone: program.timeZone,
    newId: seededIds(
      people.map(({ id }) => id),
      (id) => erased.size > 0 && erased.has(markOfPerson(PersonId.parse(id))),
    ),
  });
  return ok({ plan, kind, mapping, programId: program.id });
}

/** Takes a table in, as one step that can be taken back as a whole, and keeps a record of it. */
function takeIn(
  context: CommandContext,
  cohortId: CohortId,
  table: Table,
  choices: ImportChoices,
): Result<{ importId: ImportId; counts: ImportCounts }, AppError> {
  const taken = saveRows(context, cohortId, table, choices);
  if (!taken.ok) return taken;
  const { db, now, changeId, nameStep } = context;
  const { counts } = taken.value.plan;
  const { mapping, kind } = taken.value;
  const { fileName } = table.facts;
  const importId = ImportId.parse(changeId);
  rememberFields(db, mapping.signature, rememberedOf(mapping).fields, now);
  saveImport(db, cohortId, { id: importId, fileName, kind, importedAt: now, counts });
  nameStep('import', fileName);
  return ok({ importId, counts });
}

/** Saves what a table says about people; the caller makes a step of it. */
export function saveRows(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  cohortId: CohortId,
  table: Table,
  choices: ImportChoices,
): Result<Worked, AppError> {
  const worked = workOut(db, cohortId, table, choices, now);
  if (!worked.ok) return worked;
  const { plan } = worked.value;
  const questions = plan.counts.ask ?? 0;
  if (questions > 0) return fail({ code: 'import-has-questions', rows: questions });
  const { people, enrollments, demographics } = plan.writes();
  // People may report to one another, in any order.
  db.pragma('defer_foreign_keys = ON');
  for (const person of [...people.insert, ...people.update]) savePerson(db, person);
  for (const enrollment of [...enrollments.insert, ...enrollments.update]) {
    saveEnrollment(db, enrollment);
  }
  for (const answer of demographics) {
    saveDemographicAnswer(db, worked.value.programId, answer);
  }
  // Somebody named in an earlier file may have arrived with this one.
  for (const enrollment of resolveNames(listEnrollments(db, cohortId), listPeople(db))) {
    saveEnrollment(db, enrollment);
  }
  return worked;
}
