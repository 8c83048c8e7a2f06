import type { Role } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import type { FieldChange, ImportCounts, ImportOutcome } from '../../../shared/intake';
import { ImportOutcome as Outcome } from '../../../shared/intake';
import { demographicChanges, enrollmentChanges, personChanges } from './changes';
import type { Directory } from './directory';
import { partIn, type Subject } from './subjects';
import type { RowFacts, RowOutcome, Writes } from './types';

/** The row that speaks for a subject: the last that the record has no later answers to all of. */
const lastOf = ({ rows }: Subject, older: ReadonlySet<RowFacts>): RowFacts | undefined =>
  rows.findLast((row) => !older.has(row)) ?? rows.at(-1);

/** What a row changes. Changes of the person stand at the last of their rows, whatever its role. */
function changesAt(
  row: RowFacts,
  subject: Subject,
  isLast: boolean,
  directory: Directory,
): FieldChange[] {
  const changes = isLast
    ? [
        ...personChanges(subject.before, subject.person, directory),
        ...demographicChanges(subject.demographics),
      ]
    : [];
  if (row.role === null) return changes;
  const enrollment = partIn(subject.enrollments, row.role);
  const stored = partIn(subject.stored, row.role);
  if (enrollment !== null) changes.push(...enrollmentChanges(stored, enrollment, directory));
  return changes;
}

/** Sets the outcome of each row of a subject; of several with one role the last speaks for all. */
export function judge(subject: Subject, older: ReadonlySet<RowFacts>, directory: Directory): void {
  const { rows, before, stored } = subject;
  const last = lastOf(subject, older);
  const spokenFor: (Role | null)[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const { role } = row;
    if (spokenFor.includes(role)) row.outcome = 'merged-into-later';
    else if (older.has(row)) row.outcome = 'older-answer';
    else if (role === null ? before === null : partIn(stored, role) === null) row.outcome = 'new';
    else {
      const changes = changesAt(row, subject, row === last, directory);
      row.outcome = changes.length > 0 ? 'updated' : 'unchanged';
    }
    if (!spokenFor.includes(role)) spokenFor.push(role);
  }
}

/** Outcomes for which a row shows what it changes. */
const SHOWN: ReadonlySet<ImportOutcome> = new Set(['new', 'updated']);

/** Whom a row is about, and what it changes. */
export type Detail = {
  readonly personId: PersonId;
  readonly name: string;
  readonly changes: FieldChange[];
};

/** Details of the chosen rows, so far as it is known whom they are about. */
export function detailsOf(
  chosen: ReadonlySet<RowFacts>,
  subjects: readonly Subject[],
  older: ReadonlySet<RowFacts>,
  directory: Directory,
): ReadonlyMap<RowFacts, Detail> {
  const details = new Map<RowFacts, Detail>();
  for (const subject of subjects) {
    const { rows, person } = subject;
    const last = lastOf(subject, older);
    for (const row of rows) {
      if (!chosen.has(row)) continue;
      const changes = SHOWN.has(row.outcome)
        ? changesAt(row, subject, row === last, directory)
        : [];
      details.set(row, { personId: person.id, name: person.name, changes });
    }
  }
  return details;
}

/** How many rows come to each outcome. */
export function countOutcomes(rows: readonly RowOutcome[]): ImportCounts {
  const counts = Object.fromEntries(Outcome.options.map((outcome) => [outcome, 0])) as ImportCounts;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What is to be stored: everybody who is new or became different, and their enrollments likewise. */
export function writesOf(subjects: readonly Subject[], directory: Directory): Writes {
  const isDifferent = ({ before, person }: Subject) =>
    before !== null && personChanges(before, person, directory).length > 0;
  const enrollments = subjects.flatMap((subject) =>
    subject.enrollments.map((enrollment) => ({
      enrollment,
      stored: partIn(subject.stored, enrollment.role),
    })),
  );
  return {
    people: {
      insert: subjects.filter(({ before }) => before === null).map(({ person }) => person),
      update: subjects.filter(isDifferent).map(({ person }) => person),
    },
    enrollments: {
      insert: enrollments
        .filter(({ stored }) => stored === null)
        .map(({ enrollment }) => enrollment),
      update: enrollments
        .filter(
          ({ enrollment, stored }) =>
            stored !== null &&
            stored !== enrollment &&
            enrollmentChanges(stored, enrollment, directory).length > 0,
        )
        .map(({ enrollment }) => enrollment),
    },
    demographics: subjects.flatMap(({ person, demographics }) =>
      demographics.map(({ field, to }) => ({ field, choice: to, personId: person.id })),
    ),
  };
}
