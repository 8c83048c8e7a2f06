import type { PersonId } from '../../../shared/ids';
import { emailKey, nameKey, type Person, staffNumberKey } from '../../../shared/person';

type Lookup = (key: string) => readonly Person[];

/** People, and how to find them by the keys of `shared/person`; several may answer to one key. */
export type Directory = {
  readonly byId: (id: PersonId) => Person | undefined;
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

/** The index, made when it is first asked: most files ask for one or two only. */
function whenAsked<K, V>(make: () => (key: K) => V): (key: K) => V {
  let lookup: ((key: K) => V) | null = null;
  return (key) => {
    lookup ??= make();
    return lookup(key);
  };
}

/** Everybody who answers to one of the keys, each once. */
export function foundBy(keys: readonly string[], lookup: Lookup): readonly Person[] {
  const [only] = keys;
  if (only === undefined) return NOBODY;
  return keys.length === 1 ? lookup(only) : [...new Set(keys.flatMap((key) => lookup(key)))];
}

/** Indexes people by id, staff number, e-mail and name. Complexity O(n). */
export function directoryOf(people: readonly Person[]): Directory {
  return {
    byId: whenAsked(() => {
      const byId = new Map(people.map((person) => [person.id, person]));
      return (id: PersonId) => byId.get(id);
    }),
    byNumber: whenAsked(() =>
      index(people, ({ staffNumber }) =>
        staffNumber === null ? null : staffNumberKey(staffNumber),
      ),
    ),
    byEmail: whenAsked(() =>
      index(people, ({ email }) => (email === null ? null : emailKey(email))),
    ),
    byName: whenAsked(() => index(people, ({ name }) => nameKey(name))),
  };
}
