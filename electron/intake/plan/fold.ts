import type { Field } from '../../../shared/intake';
import { type Person, staffNumberKey } from '../../../shared/person';
import type { Directory } from './directory';
import { comesBackTo, mergeEnrollment } from './merge-enrollment';
import { mergePerson } from './merge-person';
import { findingOf } from './read-rows';
import { partIn, type Subject, withPart } from './subjects';
import type { PlanInput, RowFacts } from './types';

/** Where a field stands in the file, and what a row holds there. */
export type CellFinder = (
  row: RowFacts,
  field: Field,
) => { readonly column: number | null; readonly cell: string };

/** Finds cells by the mapping; a name in two columns is found in the first of them. */
export function cellFinder({ mapping }: PlanInput): CellFinder {
  const columns = new Map<Field, number>();
  for (const { field, column } of mapping.columns.toReversed()) columns.set(field, column);
  return ({ cells }, field) => {
    const own = columns.get(field) ?? null;
    const column = own ?? (field === 'name' ? (columns.get('last-name') ?? null) : null);
    return { column, cell: column === null ? '' : (cells[column] ?? '') };
  };
}

/** Staff numbers that are somebody's: on record, or given out by this file. */
function numberKeeper(directory: Directory) {
  const given = new Map<string, Person['id']>();
  return {
    isFree: (person: Person, key: string): boolean => {
      const owner = given.get(key);
      if (owner !== undefined) return owner === person.id;
      return directory.byNumber(key).every(({ id }) => id === person.id);
    },
    give: (person: Person, key: string): void => {
      given.set(key, person.id);
    },
  };
}

type Numbers = ReturnType<typeof numberKeeper>;

const bearsNumber = ({ staffNumber }: Person, { person, keys }: RowFacts): boolean =>
  staffNumber !== null &&
  (staffNumber === person.staffNumber || staffNumberKey(staffNumber) === keys.number);

/** Says at a row which of its cells were not taken, because the record says otherwise. */
function noteDifferences(row: RowFacts, differing: readonly Field[], cellOf: CellFinder): void {
  for (const field of differing) {
    const { column, cell } = cellOf(row, field);
    const remark = { code: 'differs-from-record', read: null } as const;
    row.findings.push(findingOf(row.rowNumber, column, field, remark, cell));
  }
}

/** Puts the answers of a row to its subject's; false where the record answers all of it later. */
function foldAnswers(subject: Subject, row: RowFacts, input: PlanInput): boolean {
  const { enrollments, person } = subject;
  const { role } = row;
  if (role === null) return true;
  const { cohortId, now, timeZone, newId } = input;
  const origin = { cohortId, now, timeZone, newId, personId: person.id, role };
  const merged = mergeEnrollment(partIn(enrollments, role), row, origin);
  if (merged !== null) subject.enrollments = withPart(enrollments, merged);
  return merged !== null;
}

/** What becomes different of the answers to optional questions; the later row has the last word. */
function foldDemographics(
  subject: Subject,
  older: ReadonlySet<RowFacts>,
  { asked, existing }: PlanInput,
) {
  if (asked.length === 0) return;
  const counting = subject.rows.filter((row) => !older.has(row));
  const said = new Map(counting.flatMap(({ demographics }) => [...demographics]));
  subject.demographics = [...said].flatMap(([field, to]) => {
    const from = existing.demographics.get(field)?.get(subject.person.id) ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}

/** Puts the record back where rows without a time went away from it and returned. */
function keepRecord(subject: Subject, { now }: PlanInput): void {
  for (const before of subject.stored) {
    const after = partIn(subject.enrollments, before.role);
    if (after?.answeredAt === now && comesBackTo(before, after)) {
      subject.enrollments = withPart(subject.enrollments, before);
    }
  }
}

/**
 * Whether a newcomer's only row can wait until somebody looks at it, as nearly all rows of a long list can:
 * nothing is to be said of it, and nothing of it matters to others but the number, which is taken for them.
 */
function canWait({ before, person, rows }: Subject, numbers: Numbers): boolean {
  const [row] = rows;
  if (before !== null || row === undefined || rows.length > 1) return false;
  const { number } = row.keys;
  if (number === null) return true;
  const isFree = numbers.isFree(person, number);
  if (isFree) numbers.give(person, number);
  return isFree;
}

export type Folded = {
  /** Rows to which the record has later answers; they change nothing. */
  readonly older: ReadonlySet<RowFacts>;
  /** Puts the rows of a subject to the record, where they still wait for it. */
  readonly fold: (subject: Subject) => void;
};

/**
 * Puts the rows of each subject to the record, the earliest first, so that the latest answer has the last
 * word.
 *
 * @param mayWait whether newcomers, as nobody looks for them, may be left to be folded when they are shown
 */
export function foldRows(
  subjects: readonly Subject[],
  input: PlanInput,
  directory: Directory,
  mayWait: boolean,
): Folded {
  const older = new Set<RowFacts>();
  const numbers = numberKeeper(directory);
  const cellOf = cellFinder(input);
  const fold = (subject: Subject) => {
    if (subject.isFolded) return;
    subject.isFolded = true;
    const isAuthority = subject.before === null || input.kind === 'roster';
    for (const row of subject.rows) {
      if (!foldAnswers(subject, row, input)) {
        older.add(row);
        continue;
      }
      const { number } = row.keys;
      const isFree = number !== null && numbers.isFree(subject.person, number);
      const { person, differing } = mergePerson(subject.person, row.person, isAuthority, isFree);
      subject.person = person;
      if (isFree && bearsNumber(person, row)) numbers.give(person, number);
      if (row === subject.rows.at(-1)) noteDifferences(row, differing, cellOf);
    }
    keepRecord(subject, input);
    foldDemographics(subject, older, input);
  };
  for (const subject of subjects) if (!(mayWait && canWait(subject, numbers))) fold(subject);
  return { older, fold };
}
