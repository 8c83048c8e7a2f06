import type { DemographicField } from '../../shared/demographic';
import type { Enrollment } from '../../shared/enrollment';
import type { CohortId, PersonId } from '../../shared/ids';
import type { Field, FileKind, ImportChoices, IntakeRefusal, Mapping } from '../../shared/intake';
import type { Person } from '../../shared/person';
import { fail, ok, type Result } from '../../shared/result';
import type { Instant } from '../../shared/time';
import { markOfPerson, type PersonMark } from '../db/person-mark';
import { guessMapping, signatureOf, withFields } from './guess-mapping';
import type { SkillLibrary } from './library';
import type { ImportPlan, OnProgress } from './plan/types';
import { planImport } from './plan-import';
import type { Table } from './read/table';
import { recognise, recogniseForGroups, refuseByKind } from './recognise';
import { seededIds } from './seeded-ids';
import type { Ladder } from './values/levels';

/** What a file is held against, as it is on record now. Plain data, which can be sent to a thread. */
export type IntakeRecord = {
  readonly cohortId: CohortId;
  readonly isOfGroups: boolean;
  readonly ladder: Ladder;
  readonly timeZone: string;
  readonly library: SkillLibrary;
  readonly people: readonly Person[];
  /** Those of the cohort. */
  readonly enrollments: readonly Enrollment[];
  /** The optional questions of the program, and who answered what. */
  readonly asked: readonly DemographicField[];
  readonly demographics: ReadonlyMap<string, ReadonlyMap<PersonId, string>>;
  /** How the columns of files were read before, by signature. */
  readonly remembered: ReadonlyMap<string, readonly Field[]>;
  readonly erased: ReadonlySet<PersonMark>;
  readonly now: Instant;
};

export type Worked = {
  readonly plan: ImportPlan;
  readonly kind: FileKind;
  readonly mapping: Mapping;
};

/** What a table would do to the record. Changes nothing. Complexity as that of `planImport`. */
export function workOut(
  record: IntakeRecord,
  table: Table,
  choices: ImportChoices,
  onProgress?: OnProgress,
): Result<Worked, IntakeRefusal> {
  const { asked, people, enrollments, demographics, erased } = record;
  const signature = signatureOf(table.headers);
  const fields = record.remembered.get(signature);
  const names = asked.map(({ name }) => name);
  const guessed = guessMapping(table, fields ? { signature, fields } : null, names);
  const mapping = choices.fields ? withFields(guessed, choices.fields) : guessed;
  const guess = () =>
    record.isOfGroups ? recogniseForGroups(table, mapping) : recognise(table, mapping).kind;
  const kind = choices.kind ?? guess();
  const refusal = refuseByKind(kind);
  if (refusal) return fail(refusal);
  const plan = planImport({
    table,
    mapping,
    kind,
    corrections: choices.corrections,
    answers: choices.answers,
    dateOrder: choices.dateOrder,
    existing: { people, enrollments, demographics },
    asked,
    ladder: record.ladder,
    library: record.library,
    cohortId: record.cohortId,
    now: record.now,
    timeZone: record.timeZone,
    newId: seededIds(
      people.map(({ id }) => id),
      (id) => erased.size > 0 && erased.has(markOfPerson(id as PersonId)),
    ),
    ...(onProgress && { onProgress }),
  });
  return ok({ plan, kind, mapping });
}
