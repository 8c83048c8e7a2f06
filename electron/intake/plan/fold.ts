import type { Field } from '../../../shared/intake';
import { type Person, staffNumberKey } from '../../../shared/person';
import type { Directory } from './directory';
import { mergeEnrollment } from './merge-enrollment';
import { mergePerson } from './merge-person';
import { findingOf } from './read-rows';
import type { Subject } from './subjects';
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
    isFree: (person: Person, staffNumber: string): boolean => {
      const owner = given.get(staffNumberKey(staffNumber));
      if (owner !== undefined) return owner === person.id;
      return directory.byNumber(staffNumber).every(({ id }) => id === person.id);
    },
    give: ({ id, staffNumber }: Person): void => {
      if (staffNumber !== null) given.set(staffNumberKey(staffNumber), id);
    },
  };
}

/**
 * Puts the rows of each subject to the record, the earliest first, so that the latest answer has the last
 * word. Rows that are older than the record change nothing.
 *
 * @returns the rows that were too old
 */
export function foldRows(
  subjects: readonly Subject[],
  input: PlanInput,
  directory: Directory,
): ReadonlySet<RowFacts> {
  const older = new Set<RowFacts>();
  const numbers = numberKeeper(directory);
  const cellOf = cellFinder(input);
  for (const subject of subjects) {
    const { rows, before, enrollments } = subject;
    for (const row of rows) {
      const { role } = row;
      if (role !== null) {
        const origin = { ...input, personId: subject.person.id, role };
        const merged = mergeEnrollment(enrollments.get(role) ?? null, row, origin);
        if (merged === null) {
          older.add(row);
          continue;
        }
        enrollments.set(role, merged);
      }
      const isAuthority = before === null || input.kind === 'roster';
      const isFree = (staffNumber: string) => numbers.isFree(subject.person, staffNumber);
      const { person, differing } = mergePerson(subject.person, row.person, isAuthority, isFree);
      subject.person = person;
      if (row !== rows.at(-1)) continue;
      for (const field of differing) {
        const { column, cell } = cellOf(row, field);
        const remark = { code: 'differs-from-record', read: null } as const;
        row.findings.push(findingOf(row.rowNumber, column, field, remark, cell));
      }
    }
    numbers.give(subject.person);
  }
  return older;
}
