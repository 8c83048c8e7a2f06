import { type Answers, NO_ANSWERS } from '../../../shared/answers';
import type { Enrollment, NamedPerson } from '../../../shared/enrollment';
import type { Field, FieldChange } from '../../../shared/intake';
import type { Person } from '../../../shared/person';
import type { Directory } from './directory';
import { PERSON_FIELDS } from './merge-person';

const NOTHING: readonly string[] = [];

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

const shown = (value: Answers[keyof Answers] | Person[keyof Person]): readonly string[] => {
  if (value === null) return NOTHING;
  return Array.isArray(value) ? value : [String(value)];
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function compare(field: Field, from: readonly string[], to: readonly string[]): FieldChange[] {
  return same(from, to) ? [] : [{ field, from: [...from], to: [...to] }];
}

/** What becomes different about a person; all of it where they are new. */
export function personChanges(
  before: Person | null,
  after: Person,
  { byId }: Directory,
): FieldChange[] {
  const changes = PERSON_FIELDS.flatMap(([key, field]) =>
    compare(field, shown(before?.[key] ?? null), shown(after[key])),
  );
  const nameOf = (id: Person['managerId']) => (id === null ? NOTHING : [byId.get(id)?.name ?? id]);
  const from = before?.managerId ?? null;
  if (from === after.managerId) return changes;
  return [
    ...changes,
    { field: 'manager-number', from: [...nameOf(from)], to: [...nameOf(after.managerId)] },
  ];
}

/** A named person as found, with the number that tells namesakes apart; else as written. */
const namedText = (named: readonly NamedPerson[], { byId }: Directory): readonly string[] =>
  named.map(({ personId, writtenName }) => {
    const person = personId === null ? undefined : byId.get(personId);
    if (person === undefined) return writtenName;
    return person.staffNumber === null ? person.name : `${person.name} (${person.staffNumber})`;
  });

const optInText = (optIn: Enrollment['optIn'] | undefined): readonly string[] =>
  optIn ? [optIn.answer, ...(optIn.wording === null ? [] : [optIn.wording])] : NOTHING;

/** What becomes different about somebody's part in the cohort; all they answered where it is new. */
export function enrollmentChanges(
  before: Enrollment | null,
  after: Enrollment,
  directory: Directory,
): FieldChange[] {
  const old = before?.answers ?? NO_ANSWERS;
  const changes = ANSWER_FIELDS.flatMap(([key, field]) =>
    old[key] === after.answers[key]
      ? []
      : compare(field, shown(old[key]), shown(after.answers[key])),
  );
  const named = (field: 'wishes' | 'vetoes') =>
    compare(field, namedText(before?.[field] ?? [], directory), namedText(after[field], directory));
  return [
    ...changes,
    ...compare('opt-in', optInText(before?.optIn), optInText(after.optIn)),
    ...named('wishes'),
    ...named('vetoes'),
    ...compare('answered-at', before === null ? NOTHING : [before.answeredAt], [after.answeredAt]),
  ];
}
