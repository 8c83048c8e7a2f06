import type { Enrollment } from '../../shared/enrollment';
import type { PersonId } from '../../shared/ids';
import type { Field, FindingCode, ImportRow } from '../../shared/intake';
import type { Person } from '../../shared/person';
import { type Directory, directoryOf } from './plan/directory';
import { cellFinder, type Folded, foldRows } from './plan/fold';
import { type Group, groupRows } from './plan/groups';
import { identify } from './plan/identify';
import type { Identity } from './plan/identity';
import { linkManagers, linkNames } from './plan/link';
import { countOutcomes, detailsOf, judge, writesOf } from './plan/outcomes';
import { findingOf, readRows } from './plan/read-rows';
import { type Cast, castOf, refuseNameless, type Subject } from './plan/subjects';
import type { ImportPlan, PlanInput, RowFacts } from './plan/types';
import { nameResolver } from './resolve-names';

/** Fields that tell who a row is about. */
const WHO: readonly Field[] = ['name', 'first-name', 'last-name', 'staff-number', 'email'];

const saysWho = ({ person: { name, staffNumber, email } }: RowFacts): boolean =>
  name !== null || staffNumber !== null || email !== null;

function say(row: RowFacts, code: FindingCode): void {
  row.findings.push(
    findingOf(row.rowNumber, null, null, { code, read: null }, row.person.name ?? ''),
  );
}

/** Names that several newcomers bear. */
function sharedNames(identities: ReadonlyMap<Group, Identity>): ReadonlySet<string> {
  const names = new Set<string>();
  const shared = new Set<string>();
  for (const [group, identity] of identities) {
    if (identity.is !== 'new') continue;
    for (const name of group.names) {
      if (names.has(name)) shared.add(name);
      else names.add(name);
    }
  }
  return shared;
}

/** Says at each row how its person was found, where that could be a mistake. */
function noteIdentities(identities: ReadonlyMap<Group, Identity>, directory: Directory): void {
  const shared = sharedNames(identities);
  for (const [group, identity] of identities) {
    const note = (code: FindingCode) => {
      for (const row of group.rows) say(row, code);
    };
    const byName = identity.is === 'known' && identity.by === 'name';
    if (byName || identity.is === 'same-as') note('matched-by-name');
    if (identity.is !== 'new') continue;
    const isNamesake = group.names.some(
      (name) => shared.has(name) || directory.byName(name).length > 0,
    );
    if (isNamesake) note('namesake');
    if (group.isShared || group.emails.some((email) => directory.byEmail(email).length > 0)) {
      note('two-records');
    }
  }
}

/** Everybody as they will be, but for managers: those on record, with those of the file in their place. */
function everybody({ existing }: PlanInput, subjects: readonly Subject[]): Directory {
  const known = new Map<PersonId, Person>();
  const newcomers: Person[] = [];
  for (const { before, person } of subjects) {
    if (before === null) newcomers.push(person);
    else known.set(person.id, person);
  }
  return directoryOf([
    ...existing.people.map((person) => known.get(person.id) ?? person),
    ...newcomers,
  ]);
}

/** Whether a row of somebody's, or their record, speaks of others. */
const namesOthers = ({ rows, stored }: Subject): boolean =>
  rows.some((row) => row.managerWritten !== null || row.wishes.length + row.vetoes.length > 0) ||
  stored.some(({ wishes, vetoes }) => wishes.length + vetoes.length > 0);

/** Links what rows say of other people, once all people are there. */
function linkAll(input: PlanInput, { subjects }: Cast, older: ReadonlySet<RowFacts>): Directory {
  const cellOf = cellFinder(input);
  const directory = everybody(input, subjects);
  linkManagers(subjects, directory, input, cellOf);
  const isNaming = ({ enrollments: own }: Subject) =>
    own.some(({ wishes, vetoes }) => wishes.length + vetoes.length > 0);
  if (!subjects.some(isNaming)) return directory;
  const enrollments = new Map<string, Enrollment>(
    input.existing.enrollments.map((enrollment) => [enrollment.id, enrollment]),
  );
  for (const subject of subjects) {
    for (const enrollment of subject.enrollments) enrollments.set(enrollment.id, enrollment);
  }
  const resolve = nameResolver(directory, [...enrollments.values()]);
  for (const subject of subjects) {
    subject.enrollments = subject.enrollments.map((enrollment) => {
      const row = subject.rows.findLast((one) => one.role === enrollment.role && !older.has(one));
      return row === undefined ? enrollment : linkNames(enrollment, row, resolve, cellOf);
    });
  }
  return directory;
}

/** Rows as they are shown, worked out when asked for: of a long file few are. */
function rowShower(
  facts: readonly RowFacts[],
  { subjects, asking }: Cast,
  { older, fold }: Folded,
  directory: Directory,
): ImportPlan['rowsAt'] {
  return (indices) => {
    const rows = indices.flatMap((index) => facts[index] ?? []);
    const chosen = new Set(rows);
    const shown = subjects.filter((subject) => subject.rows.some((row) => chosen.has(row)));
    shown.forEach(fold);
    const details = detailsOf(chosen, shown, older, directory);
    return rows.map((row): ImportRow => {
      const detail = details.get(row);
      return {
        rowNumber: row.rowNumber,
        name: row.person.name ?? detail?.name ?? '',
        outcome: row.outcome,
        personId: detail?.personId ?? null,
        changes: detail?.changes ?? [],
        findings: row.findings,
        candidates: [...(asking.get(row) ?? [])],
      };
    });
  };
}

/** Takes rows out that somebody does not want in. */
function leaveOut(facts: readonly RowFacts[], { answers }: PlanInput): void {
  const unwanted = new Set(
    answers.filter(({ personId }) => personId === 'left-out').map(({ row }) => row),
  );
  if (unwanted.size === 0) return;
  for (const row of facts) {
    if (!unwanted.has(row.rowNumber)) continue;
    say(row, 'left-out-by-you');
    row.refused = true;
  }
}

/**
 * Works out what a file would change, and changes nothing: who each row is, what it says that the record
 * does not, and what is to be stored. The same file twice changes nothing the second time; the order of
 * rows counts only between answers of one person given at the same time.
 *
 * Complexity O(n) for n rows, beside the sorting.
 */
export function planImport(input: PlanInput): ImportPlan {
  const facts = readRows(input);
  for (const row of facts) if (!row.refused && !saysWho(row)) refuseNameless(row);
  leaveOut(facts, input);
  const directory = directoryOf(input.existing.people);
  const groups = groupRows(facts.filter(({ refused }) => !refused));
  const identities = identify(groups, {
    directory,
    answers: new Map(input.answers.map(({ row, personId }) => [row, personId])),
    isRoster: input.kind === 'roster',
  });
  noteIdentities(identities, directory);
  const cast = castOf(identities, input, directory);
  const { subjects } = cast;
  const isLinked = subjects.some(namesOthers);
  const folded = foldRows(subjects, input, directory, !isLinked);
  const { older, fold } = folded;
  const after = isLinked ? linkAll(input, cast, older) : directory;
  for (const subject of subjects) judge(subject, older, after);
  return {
    outcomes: facts,
    counts: countOutcomes(facts),
    hasNames: input.mapping.columns.some(({ field }) => WHO.includes(field)),
    rowsAt: rowShower(facts, cast, folded, after),
    writes: () => {
      subjects.forEach(fold);
      return writesOf(subjects, after);
    },
  };
}
