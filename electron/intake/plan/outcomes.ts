import type { Role } from '../../../shared/enrollment';
import type { FieldChange, ImportCounts, ImportOutcome, ImportRow } from '../../../shared/intake';
import { ImportOutcome as Outcome } from '../../../shared/intake';
import { enrollmentChanges, personChanges } from './changes';
import type { Directory } from './directory';
import type { Subject } from './subjects';
import type { RowFacts, Writes } from './types';

type Verdict = Pick<ImportRow, 'outcome' | 'personId' | 'changes'>;

const NO_CHANGES: readonly FieldChange[] = [];

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

/** Outcome and changes of every row of a subject; changes of the person stand at their last row. */
export function judge(
  subject: Subject,
  older: ReadonlySet<RowFacts>,
  directory: Directory,
): ReadonlyMap<RowFacts, Verdict> {
  const verdicts = new Map<RowFacts, Verdict>();
  const personId = subject.person.id;
  const last = subject.rows.findLast((row) => !older.has(row)) ?? subject.rows.at(-1);
  const roles = new Set(subject.rows.map(({ role }) => role));
  for (const role of roles) {
    const rows = subject.rows.filter((row) => row.role === role);
    const final = rows.at(-1);
    for (const row of rows) {
      verdicts.set(row, { outcome: 'merged-into-later', personId, changes: [] });
    }
    if (final === undefined) continue;
    const enrollment = role === null ? undefined : subject.enrollments.get(role);
    const ownChanges =
      final === last ? personChanges(subject.before, subject.person, directory) : NO_CHANGES;
    const stored = role === null ? null : (subject.stored.get(role) ?? null);
    const changes = [
      ...ownChanges,
      ...(enrollment === undefined ? [] : enrollmentChanges(stored, enrollment, directory)),
    ];
    const outcome = verdictOf(subject, role, older.has(final), changes);
    verdicts.set(final, { outcome, personId, changes: outcome === 'older-answer' ? [] : changes });
  }
  return verdicts;
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
  };
}
