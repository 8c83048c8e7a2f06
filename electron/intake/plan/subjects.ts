import type { Enrollment, Role } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import type { Candidate } from '../../../shared/intake';
import {
  BLANK_PERSON,
  emailKey,
  nameKey,
  type Person,
  staffNumberKey,
} from '../../../shared/person';
import type { Directory } from './directory';
import type { Group } from './groups';
import type { Identity } from './identity';
import { findingOf } from './read-rows';
import type { PlanInput, RowFacts } from './types';

/** A person the file is about, with the rows that say so, in the order in which they count. */
export type Subject = {
  readonly before: Person | null;
  person: Person;
  rows: readonly RowFacts[];
  readonly stored: readonly Enrollment[];
  /** One for each role. Lists of few, as there are as many as people: maps would take more than what they hold. */
  enrollments: readonly Enrollment[];
  /** What the file changes of their answers to optional questions. */
  demographics: readonly DemographicChange[];
  /** Whether the rows were put to the record. */
  isFolded: boolean;
};

export type DemographicChange = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type Cast = {
  readonly subjects: readonly Subject[];
  /** Rows that wait for an answer, with those they may mean. */
  readonly asking: ReadonlyMap<RowFacts, readonly Candidate[]>;
};

const NONE: readonly never[] = [];

/** Somebody's part in a role, if they have one. */
export const partIn = (enrollments: readonly Enrollment[], role: Role): Enrollment | null =>
  enrollments.find((enrollment) => enrollment.role === role) ?? null;

/** The parts, with this one in place of the one in the same role. */
export function withPart(
  enrollments: readonly Enrollment[],
  part: Enrollment,
): readonly Enrollment[] {
  const at = enrollments.findIndex(({ role }) => role === part.role);
  return at < 0 ? enrollments.concat(part) : enrollments.with(at, part);
}

/** The time a row counts from: when it was answered, or now where the file does not say. */
const timeOf = ({ answeredAt }: RowFacts, now: string): string => answeredAt ?? now;

/** Earlier answers first; of two given at the same time the lower row counts as the later. */
const inTime =
  (now: string) =>
  (a: RowFacts, b: RowFacts): number => {
    const [first, second] = [timeOf(a, now), timeOf(b, now)];
    if (first !== second) return first < second ? -1 : 1;
    return a.rowNumber - b.rowNumber;
  };

const newcomer = (id: PersonId, name: string): Person => ({ ...BLANK_PERSON, id, name });

/** A row is held against nobody: nothing in it names anybody. */
export function refuseNameless(row: RowFacts): void {
  row.findings.push(findingOf(row.rowNumber, null, 'name', { code: 'no-name', read: null }, ''));
  row.refused = true;
}

function storedByPerson({ existing, cohortId }: PlanInput) {
  const own = existing.enrollments.filter((enrollment) => enrollment.cohortId === cohortId);
  return Map.groupBy(own, ({ personId }) => personId);
}

/** What a newcomer is known by, in the order in which rows are held against the record. */
function seedOf({ rows }: Group, name: string): string {
  const numbered = rows.find(({ person }) => person.staffNumber !== null)?.person.staffNumber;
  if (numbered) return `staff number ${staffNumberKey(numbered)}`;
  const addressed = rows.find(({ person }) => person.email !== null)?.person.email;
  return addressed ? `e-mail ${emailKey(addressed)}` : `name ${nameKey(name)}`;
}

/**
 * Makes one subject of all groups that are one person. Newcomers get their ids here; those without a name
 * are refused.
 */
export function castOf(
  identities: ReadonlyMap<Group, Identity>,
  input: PlanInput,
  directory: Directory,
): Cast {
  const stored = storedByPerson(input);
  const known = new Map<PersonId, Subject>();
  const fresh = new Map<Group, Subject>();
  const asking = new Map<RowFacts, readonly Candidate[]>();
  const subjectOf = (before: Person): Subject => {
    const enrollments = stored.get(before.id) ?? NONE;
    const subject = known.get(before.id) ?? {
      before,
      person: before,
      rows: NONE,
      stored: enrollments,
      enrollments,
      demographics: NONE,
      isFolded: false,
    };
    known.set(before.id, subject);
    return subject;
  };
  const welcome = (group: Group): Subject | null => {
    const name = group.rows.find((row) => row.person.name !== null)?.person.name ?? null;
    if (name === null) return null;
    const subject: Subject = {
      before: null,
      person: newcomer(input.newId(seedOf(group, name)) as PersonId, name),
      rows: NONE,
      stored: NONE,
      enrollments: NONE,
      demographics: NONE,
      isFolded: false,
    };
    fresh.set(group, subject);
    return subject;
  };
  const find = (group: Group, identity: Identity): Subject | null => {
    if (identity.is === 'same-as') return fresh.get(identity.group) ?? null;
    if (identity.is !== 'known') return identity.is === 'new' ? welcome(group) : null;
    const person = directory.byId(identity.personId);
    return person === undefined ? null : subjectOf(person);
  };
  for (const [group, identity] of identities) {
    if (identity.is === 'ask') {
      for (const row of group.rows) {
        row.outcome = 'ask';
        asking.set(row, identity.candidates);
      }
      continue;
    }
    const subject = find(group, identity);
    if (subject === null) group.rows.forEach(refuseNameless);
    else subject.rows = subject.rows.concat(group.rows);
  }
  const subjects = [...known.values(), ...fresh.values()];
  const byTime = inTime(input.now);
  for (const subject of subjects) {
    if (subject.rows.length > 1) subject.rows = subject.rows.toSorted(byTime);
  }
  return { subjects, asking };
}
