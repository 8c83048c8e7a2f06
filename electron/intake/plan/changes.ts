import { type Answers, NO_ANSWERS } from '../../../shared/answers';
import type { Enrollment, NamedPerson } from '../../../shared/enrollment';
import { askedField, type Field, type FieldChange } from '../../../shared/intake';
import type { Person } from '../../../shared/person';
import type { Directory } from './directory';
import { PERSON_FIELDS } from './merge-person';
import type { DemographicChange } from './subjects';

/** One for all: lists of changes are long, and most begin with nothing. */
const NOTHING: string[] = [];

const ANSWER_FIELDS = [
  ['skills', 'skills'],
  ['goals', 'goals'],
  ['topGoal', 'top-goal'],
  ['style', 'style'],
  ['meeting', 'meeting'],
  ['slots', 'slots'],
  ['languages', 'languages'],
  ['outsideDepartment', 'outside-department'],
  ['capacity', 'capacity'],
  ['monthlyMinutes', 'monthly-hours'],
  ['note', 'note'],
] as const satisfies readonly (readonly [keyof Answers, Field])[];

const shown = (value: Answers[keyof Answers] | Person[keyof Person]): string[] => {
  if (value === null) return NOTHING;
  return Array.isArray(value) ? value : [String(value)];
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function compare(changes: FieldChange[], field: Field, from: string[], to: string[]): void {
  if (!same(from, to)) changes.push({ field, from, to });
}

/** What becomes different about a person; all of it where they are new. */
export function personChanges(
  before: Person | null,
  after: Person,
  { byId }: Directory,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [key, field] of PERSON_FIELDS) {
    const old = before?.[key] ?? null;
    if (old !== after[key]) compare(changes, field, shown(old), shown(after[key]));
  }
  const nameOf = (id: Person['managerId']) => (id === null ? NOTHING : [byId(id)?.name ?? id]);
  const from = before?.managerId ?? null;
  if (from !== after.managerId) {
    changes.push({ field: 'manager-number', from: nameOf(from), to: nameOf(after.managerId) });
  }
  return changes;
}

/** What becomes different of somebody's answers to optional questions. */
export const demographicChanges = (changes: readonly DemographicChange[]): FieldChange[] =>
  changes.map(({ field, from, to }) => ({
    field: askedField(field),
    from: shown(from),
    to: shown(to),
  }));

/** A named person as found, with the number that tells namesakes apart; else as written. */
const namedText = (named: readonly NamedPerson[], { byId }: Directory): string[] =>
  named.map(({ personId, writtenName }) => {
    const person = personId === null ? undefined : byId(personId);
    if (person === undefined) return writtenName;
    return person.staffNumber === null ? person.name : `${person.name} (${person.staffNumber})`;
  });

const optInText = (optIn: Enrollment['optIn'] | undefined): string[] =>
  optIn ? [optIn.answer, ...(optIn.wording === null ? [] : [optIn.wording])] : NOTHING;

/** What becomes different about somebody's part in the cohort; all they answered where it is new. */
export function enrollmentChanges(
  before: Enrollment | null,
  after: Enrollment,
  directory: Directory,
): FieldChange[] {
  const old = before?.answers ?? NO_ANSWERS;
  const changes: FieldChange[] = [];
  for (const [key, field] of ANSWER_FIELDS) {
    if (old[key] === after.answers[key]) continue;
    compare(changes, field, shown(old[key]), shown(after.answers[key]));
  }
  compare(changes, 'opt-in', optInText(before?.optIn), optInText(after.optIn));
  for (const field of ['wishes', 'vetoes'] as const) {
    const from = namedText(before?.[field] ?? [], directory);
    compare(changes, field, from, namedText(after[field], directory));
  }
  const answeredAt = before === null ? NOTHING : [before.answeredAt];
  compare(changes, 'answered-at', answeredAt, [after.answeredAt]);
  return changes;
}
