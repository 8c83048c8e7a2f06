import type { Enrollment, NamedPerson } from '../../../shared/enrollment';
import type { FindingCode } from '../../../shared/intake';
import { emailKey, nameKey, type Person, staffNumberKey } from '../../../shared/person';
import type { NameResolver } from '../resolve-names';
import type { Directory } from './directory';
import type { CellFinder } from './fold';
import { findingOf } from './read-rows';
import type { Subject } from './subjects';
import type { PlanInput, RowFacts } from './types';

/** Those a manager column may mean: a staff number, with or without a name after it, an e-mail, a name. */
function managersNamed(written: string, directory: Directory): readonly Person[] {
  if (written.includes('@')) return directory.byEmail(emailKey(written));
  const byNumber = directory.byNumber(staffNumberKey(written));
  if (byNumber.length > 0) return byNumber;
  const leading = /^(\S*\d\S*)[\s,;:–-]/u.exec(written)?.[1];
  const byLeading = leading === undefined ? [] : directory.byNumber(staffNumberKey(leading));
  return byLeading.length > 0 ? byLeading : directory.byName(nameKey(written));
}

function doubtAbout(found: readonly Person[], person: Person): FindingCode | null {
  const [only] = found;
  if (only === undefined) return 'unknown-manager';
  if (found.length > 1) return 'ambiguous-manager';
  return only.id === person.id ? 'own-manager' : null;
}

/**
 * Links everybody to the manager their last row names; after all rows, since a manager may stand below.
 * A sign-up does not move anybody to another manager.
 */
export function linkManagers(
  subjects: readonly Subject[],
  directory: Directory,
  { kind }: PlanInput,
  cellOf: CellFinder,
): void {
  for (const subject of subjects) {
    const row = subject.rows.findLast(({ managerWritten }) => managerWritten !== null);
    if (row === undefined || row.managerWritten === null) continue;
    const found = managersNamed(row.managerWritten, directory);
    const doubt = doubtAbout(found, subject.person);
    const { column, cell } = cellOf(row, 'manager-number');
    const say = (code: FindingCode) =>
      row.findings.push(
        findingOf(row.rowNumber, column, 'manager-number', { code, read: null }, cell),
      );
    if (doubt !== null) {
      say(doubt);
      continue;
    }
    const managerId = found[0]?.id ?? null;
    const { person } = subject;
    if (person.managerId === managerId) continue;
    const mayOverwrite = subject.before === null || kind === 'roster' || person.managerId === null;
    if (mayOverwrite) subject.person = { ...person, managerId };
    else say('differs-from-record');
  }
}

const DOUBTS = {
  nobody: 'unknown-person',
  several: 'ambiguous-person',
  themselves: 'names-themselves',
} as const satisfies Record<string, FindingCode>;

type Say = (named: NamedPerson, code: FindingCode) => void;

function link(
  names: readonly NamedPerson[],
  by: Enrollment,
  resolve: NameResolver,
  say: Say,
): NamedPerson[] {
  return names.map((named) => {
    if (named.personId !== null) return named;
    const found = resolve(named.writtenName, by);
    if (found.is === 'one') return { ...named, personId: found.personId };
    say(named, DOUBTS[found.is]);
    return named;
  });
}

/** Looks up whom the wishes and vetoes of an enrollment name; what stays open is said at its row. */
export function linkNames(
  enrollment: Enrollment,
  row: RowFacts,
  resolve: NameResolver,
  cellOf: CellFinder,
): Enrollment {
  if (enrollment.wishes.length + enrollment.vetoes.length === 0) return enrollment;
  const sayAs =
    (field: 'wishes' | 'vetoes'): Say =>
    ({ writtenName }, code) => {
      const { column } = cellOf(row, field);
      row.findings.push(findingOf(row.rowNumber, column, field, { code, read: null }, writtenName));
    };
  return {
    ...enrollment,
    wishes: link(enrollment.wishes, enrollment, resolve, sayAs('wishes')),
    vetoes: link(enrollment.vetoes, enrollment, resolve, sayAs('vetoes')),
  };
}
