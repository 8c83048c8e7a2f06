import type { PersonId } from '../../../shared/ids';
import { emailKey, nameKey, type Person, staffNumberKey } from '../../../shared/person';

type Lookup = (key: string) => readonly Person[];

/** People, and how to find them by the keys of `shared/person`; several may answer to one key. */
export type Directory = {
  readonly byId: ReadonlyMap<PersonId, Person>;
  readonly byNumber: Lookup;
  readonly byEmail: Lookup;
  readonly byName: Lookup;
};

const NOBODY: readonly Person[] = [];

function index(people: readonly Person[], keyOf: (person: Person) => string | null): Lookup {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) continue;
    const before = found.get(key);
    if (before === undefined) found.set(key, [person]);
    else before.push(person);
  }
  return (key) => found.get(key) ?? NOBODY;
}

/** The index, made when it is first asked: many files ask for one of the three only. */
function whenAsked(make: () => Lookup): Lookup {
  let lookup: Lookup | null = null;
  return (key) => {
    lookup ??= make();
    return lookup(key);
  };
}

/** Indexes people by id, staff number, e-mail and name. Complexity O(n). */
export function directoryOf(people: readonly Person[]): Directory {
  const byNumber = whenAsked(() =>
    index(people, ({ staffNumber }) => (staffNumber === null ? null : staffNumberKey(staffNumber))),
  );
  const byEmail = whenAsked(() =>
    index(people, ({ email }) => (email === null ? null : emailKey(email))),
  );
  const byName = whenAsked(() => index(people, ({ name }) => nameKey(name)));
  return {
    byId: new Map(people.map((person) => [person.id, person])),
    byNumber,
    byEmail,
    byName,
  };
}
