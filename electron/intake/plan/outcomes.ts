import type { Role } from '../../../shared/enrollment';
import type { FieldChange, ImportCounts, ImportOutcome, ImportRow } from '../../../shared/intake';
import { ImportOutcome as Outcome } from '../../../shared/intake';
import { demographicChanges, enrollmentChanges, personChanges } from './changes';
import type { Directory } from './directory';
import type { Subject } from './subjects';
import type { RowFacts, Writes } from './types';

export type Verdict = Pick<ImportRow, 'outcome' | 'personId' | 'changes'>;

/** What becomes of one subject's rows of one role: the last speaks for all. */
function verdictOf(
  subject: Subject,
  role: Role | null,
  isOlder: boolean,
  changes: readonly FieldChange[],
): ImportOutcome {
  if (isOlder) return 'older-answer';
  const isNew = role === null ? subject.before === null : !subject.stored.has(role);
  if (isNew) return 'new';
  return changes.length > 0 ? 'updated' : 'unchanged';
}

/** Adds outcome and changes of every row of a subject; changes of the person stand at their last row. */
export function judge(
  subject: Subject,
  older: ReadonlySet<RowFacts>,
  directory: Directory,
  verdicts: Map<RowFacts, Verdict>,
): void {
  const { rows, person } = subject;
  const last = rows.findLast((row) => !older.has(row)) ?? rows.at(-1);
  const finals = new Map(rows.map((row) => [row.role, row]));
  for (const row of rows) {
    const { role } = row;
    if (finals.get(role) !== row) {
      verdicts.set(row, { outcome: 'merged-into-later', personId: person.id, changes: [] });
      continue;
    }
    const enrollment = role === null ? undefined : subject.enrollments.get(role);
    const stored = role === null ? null : (subject.stored.get(role) ?? null);
    const changes =
      row === last
        ? [
            ...personChanges(subject.before, person, directory),
            ...demographicChanges(subject.demographics),
          ]
        : [];
    if (enrollment !== undefined) changes.push(...enrollmentChanges(stored, enrollment, directory));
    const outcome = verdictOf(subject, role, older.has(row), changes);
    const shown = outcome === 'older-answer' ? [] : changes;
    verdicts.set(row, { outcome, personId: person.id, changes: shown });
  }
}

/** How many rows come to each outcome. */
export function countOutcomes(rows: readonly ImportRow[]): ImportCounts {
  const counts = Object.fromEntries(Outcome.options.map((outcome) => [outcome, 0])) as ImportCounts;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What is to be stored: everybody who is new or became different, and their enrollments likewise. */
export function writesOf(subjects: readonly Subject[], directory: Directory): Writes {
  const isDifferent = ({ before, person }: Subject) =>
    before !== null && personChanges(before, person, directory).length > 0;
  const enrollments = subjects.flatMap((subject) =>
    [...subject.enrollments].map(([role, enrollment]) => ({
      enrollment,
      stored: subject.stored.get(role) ?? null,
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
