import type { PersonId } from '../../../shared/ids';
import { emailKey, nameKey, type Person, staffNumberKey } from '../../../shared/person';

/** People, and how to find them; several may answer to one key. */
export type Directory = {
  readonly byId: ReadonlyMap<PersonId, Person>;
  readonly byNumber: (staffNumber: string) => readonly Person[];
  readonly byEmail: (email: string) => readonly Person[];
  readonly byName: (name: string) => readonly Person[];
};

const NOBODY: readonly Person[] = [];

function index(people: readonly Person[], keyOf: (person: Person) => string | null) {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) continue;
    const before = found.get(key);
    if (before === undefined) found.set(key, [person]);
    else before.push(person);
  }
  return (key: string): readonly Person[] => found.get(key) ?? NOBODY;
}

/** Indexes people by id, staff number, e-mail and name. Complexity O(n). */
export function directoryOf(people: readonly Person[]): Directory {
  const byNumber = index(people, ({ staffNumber }) =>
    staffNumber === null ? null : staffNumberKey(staffNumber),
  );
  const byEmail = index(people, ({ email }) => (email === null ? null : emailKey(email)));
  const byName = index(people, ({ name }) => nameKey(name));
  return {
    byId: new Map(people.map((person) => [person.id, person])),
    byNumber: (staffNumber) => byNumber(staffNumberKey(staffNumber)),
    byEmail: (email) => byEmail(emailKey(email)),
    byName: (name) => byName(nameKey(name)),
  };
}
