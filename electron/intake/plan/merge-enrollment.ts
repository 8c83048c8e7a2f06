import { type Answers, NO_ANSWERS } from '../../../shared/answers';
import type { Enrollment, NamedPerson, Role } from '../../../shared/enrollment';
import type { CohortId, EnrollmentId, PersonId } from '../../../shared/ids';
import { nameKey } from '../../../shared/person';
import type { CalendarDate, Instant } from '../../../shared/time';
import { dayAt } from '../values/dates';
import type { Draft, WrittenName } from './draft';

export type EnrollmentOrigin = {
  readonly personId: PersonId;
  readonly cohortId: CohortId;
  readonly role: Role;
  readonly now: Instant;
  /** Whose clocks wrote the file's times: a day is what they show. */
  readonly timeZone: string;
  readonly newId: () => string;
};

/** Names as written, with whom they were found to be before; new names are looked up later. */
function mergeNames(before: NamedPerson[], written: readonly WrittenName[]): NamedPerson[] {
  if (written.length === 0) return before;
  const known = new Map(before.map((named) => [nameKey(named.writtenName), named]));
  const once = new Map(written.map((named) => [nameKey(named.writtenName), named]));
  return [...once].map(([key, { writtenName, reason }]) => {
    const same = known.get(key);
    return {
      personId: same?.personId ?? null,
      writtenName,
      reason: reason ?? same?.reason ?? null,
    };
  });
}

/** The first yes to a wording keeps its date; another answer or wording is given on the new one. */
function mergeOptIn(
  before: Enrollment['optIn'],
  after: Draft['optIn'],
  on: CalendarDate,
): Enrollment['optIn'] {
  if (after === null) return before;
  const isSame = before?.answer === after.answer && before.wording === after.wording;
  return isSame ? before : { answer: after.answer, on, wording: after.wording };
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether both say the same, whenever it was said. */
export const sameAnswers = (a: Enrollment, b: Enrollment): boolean =>
  sameText([a.answers, a.optIn, a.wishes, a.vetoes], [b.answers, b.optIn, b.wishes, b.vetoes]);

/**
 * Whether answers that rows without a time gave one after the other come back to those on record. Then
 * nothing new was said, and the record keeps its days and whom its names were found to be.
 */
export function comesBackTo(before: Enrollment, after: Enrollment): boolean {
  const said = ({ answers, optIn, wishes, vetoes }: Enrollment) => [
    answers,
    optIn && [optIn.answer, optIn.wording],
    ...[wishes, vetoes].map((named) =>
      named.map(({ writtenName, reason }) => [writtenName, reason]),
    ),
  ];
  return sameText(said(before), said(after));
}

const mergeAnswers = (before: Answers, after: Partial<Answers>): Answers => ({
  ...before,
  ...after,
});

const isBlank = (answer: unknown): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0);

/** What an older row can still tell: answers to what the later one left open. Null where nothing. */
function fillIn(before: Enrollment, facts: Draft, on: CalendarDate): Enrollment | null {
  const open = Object.entries(facts.answers).filter(([name]) =>
    isBlank(before.answers[name as keyof Answers]),
  );
  const after: Enrollment = {
    ...before,
    answers: mergeAnswers(before.answers, Object.fromEntries(open)),
    optIn: before.optIn ?? mergeOptIn(null, facts.optIn, on),
    wishes: isBlank(before.wishes) ? mergeNames([], facts.wishes) : before.wishes,
    vetoes: isBlank(before.vetoes) ? mergeNames([], facts.vetoes) : before.vetoes,
  };
  return sameAnswers(before, after) ? null : after;
}

/**
 * Puts a row's answers to those on record, so that the order in which files arrive does not matter: the
 * later answer to a question wins, a blank erases nothing, an older row fills in what is still open. A row
 * without a time counts as given now, and leaves the record's time alone where it says nothing new.
 *
 * @returns the enrollment after the row, or null where the record has a later answer to all of it
 */
export function mergeEnrollment(
  before: Enrollment | null,
  facts: Draft,
  { personId, cohortId, role, now, timeZone, newId }: EnrollmentOrigin,
): Enrollment | null {
  const { answeredAt } = facts;
  const at = answeredAt ?? now;
  const on = dayAt(at, timeZone);
  if (before !== null && before.answeredAt > at) return fillIn(before, facts, on);
  const base: Enrollment = before ?? {
    id: newId() as EnrollmentId,
    cohortId,
    personId,
    role,
    answers: NO_ANSWERS,
    optIn: null,
    wishes: [],
    vetoes: [],
    answeredAt: at,
    withdrawnOn: null,
  };
  const after: Enrollment = {
    ...base,
    answers: mergeAnswers(base.answers, facts.answers),
    optIn: mergeOptIn(base.optIn, facts.optIn, on),
    wishes: mergeNames(base.wishes, facts.wishes),
    vetoes: mergeNames(base.vetoes, facts.vetoes),
    answeredAt: at,
  };
  return before !== null && answeredAt === null && sameAnswers(before, after) ? before : after;
}
