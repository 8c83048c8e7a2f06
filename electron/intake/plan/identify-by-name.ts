import type { PersonId } from '../../../shared/ids';
import { type Person, staffNumberKey } from '../../../shared/person';
import { foundBy } from './directory';
import { type Group, type Groups, sameName } from './groups';
import { ask, candidate, type Identity, known, NEW, type Question } from './identity';

type Identities = Map<Group, Identity>;

/** Somebody a name may mean: a person on record, or a newcomer whom the same file brings. */
type Bearer = Person | Group;

const isPerson = (bearer: Bearer): bearer is Person => 'id' in bearer;

const askAbout = (bearers: readonly Bearer[]): Identity =>
  ask(...bearers.filter(isPerson).map((person) => candidate(person, 'name')));

const as = (bearer: Bearer): Identity =>
  isPerson(bearer) ? known(bearer, 'name') : { is: 'same-as', group: bearer };

/**
 * Gives each group the one bearer that fits it; asks where several fit, or where several groups want the
 * same one.
 */
function settle(
  groups: readonly Group[],
  fits: (group: Group) => readonly Bearer[],
  isTaken: (bearer: Bearer) => boolean,
  identities: Identities,
): void {
  const wanted = groups.map(fits);
  const suitors = new Map<Bearer, number>();
  for (const bearers of wanted) {
    for (const bearer of bearers) suitors.set(bearer, (suitors.get(bearer) ?? 0) + 1);
  }
  for (const [index, group] of groups.entries()) {
    const bearers = wanted[index] ?? [];
    const [only] = bearers;
    if (only === undefined) {
      identities.set(group, NEW);
      continue;
    }
    const isSole = bearers.length === 1 && suitors.get(only) === 1 && !isTaken(only);
    identities.set(group, isSole ? as(only) : askAbout(bearers));
  }
}

const onRecord = ({ names }: Group, { directory }: Question): readonly Person[] =>
  foundBy(names, directory.byName);

const takenIn = (identities: Identities): ReadonlySet<PersonId> =>
  new Set(
    [...identities.values()].flatMap((identity) =>
      identity.is === 'known' ? [identity.personId] : [],
    ),
  );

/** Numbers nobody has: somebody on record of that name who has no number, and whom no other row is. */
export function identifyNumbered(
  groups: readonly Group[],
  identities: Identities,
  question: Question,
): void {
  const taken = takenIn(identities);
  const fits = (group: Group) =>
    onRecord(group, question).filter(
      ({ id, staffNumber }) =>
        !taken.has(id) && (staffNumber === null || staffNumberKey(staffNumber) === group.key),
    );
  settle(groups, fits, () => false, identities);
}

/** Whom a group with a number turned out to be, if that is known by now. */
function bearerOf(group: Group, identities: Identities, { directory }: Question): Bearer | null {
  const identity = identities.get(group);
  if (identity?.is === 'new') return group;
  return identity?.is === 'known' ? (directory.byId(identity.personId) ?? null) : null;
}

function groupsBy(
  groups: readonly Group[],
  keysOf: (group: Group) => Iterable<string>,
): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    for (const key of keysOf(group)) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [group]);
      else others.push(group);
    }
  }
  return found;
}

const sameNamed = (a: Group, b: Group): boolean =>
  a.names.some((name) => b.names.some((other) => sameName(name, other)));

/**
 * For rows with an address and no number: whoever gives the same address and name in the same file, beside a
 * number. Null where nobody does.
 */
export function identifyNearby(
  numbered: readonly Group[],
  identities: Identities,
  question: Question,
): (group: Group) => Identity | null {
  let byEmail: ReadonlyMap<string, readonly Group[]> | null = null;
  return (group) => {
    byEmail ??= groupsBy(numbered, ({ emails }) => emails);
    const others = (byEmail.get(group.key) ?? []).filter((other) => sameNamed(group, other));
    const nearby = others.flatMap((other) => bearerOf(other, identities, question) ?? []);
    const [only] = nearby;
    if (only === undefined) return null;
    return nearby.length === 1 ? as(only) : askAbout(nearby);
  };
}

/** Addresses nobody has: somebody on record of that name, or a newcomer with a number and no address. */
export function identifyEmailed(
  groups: readonly Group[],
  numbered: readonly Group[],
  identities: Identities,
  question: Question,
): void {
  if (groups.length === 0) return;
  const taken = takenIn(identities);
  const newcomers = numbered.filter(
    (group) => identities.get(group)?.is === 'new' && group.emails.length === 0,
  );
  const byName = groupsBy(newcomers, ({ names }) => names);
  const fits = (group: Group): readonly Bearer[] => [
    ...onRecord(group, question),
    ...new Set(group.names.flatMap((name) => byName.get(name) ?? [])),
  ];
  settle(groups, fits, (bearer) => isPerson(bearer) && taken.has(bearer.id), identities);
}

/** Whom the rows with numbers or addresses are, by the names they give. */
function namedInFile(
  groups: readonly Group[],
  identities: Identities,
  question: Question,
): ReadonlyMap<string, ReadonlySet<Bearer>> {
  const bearers = new Map<string, Set<Bearer>>();
  for (const group of groups) {
    const bearer = bearerOf(group, identities, question);
    if (bearer === null) continue;
    for (const name of group.names) {
      bearers.set(name, (bearers.get(name) ?? new Set<Bearer>()).add(bearer));
    }
  }
  return bearers;
}

/** Rows with a name only: anybody on record or in the file who bears it, if that is one person. */
export function identifyNamed(groups: Groups, identities: Identities, question: Question): void {
  if (groups.named.length === 0) return;
  const strong = [...groups.numbered, ...groups.emailed];
  const inFile = namedInFile(strong, identities, question);
  for (const group of groups.named) {
    const people = question.directory.byName(group.key);
    const bearers = [...new Set<Bearer>([...people, ...(inFile.get(group.key) ?? [])])];
    const [only] = bearers;
    if (only === undefined) identities.set(group, NEW);
    else identities.set(group, bearers.length === 1 ? as(only) : askAbout(bearers));
  }
}
