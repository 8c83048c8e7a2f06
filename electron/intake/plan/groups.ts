import { emailKey, nameKey, staffNumberKey } from '../../../shared/person';
import type { RowFacts } from './types';

/** Rows of one file that are about one person, by the strongest thing they say of themselves. */
export type Group = {
  readonly by: 'staff-number' | 'email' | 'name';
  readonly key: string;
  readonly rows: RowFacts[];
  /** Keys, as the rows write them. */
  readonly emails: Set<string>;
  readonly names: Set<string>;
  /** Other rows of the file give the same number or e-mail under another name. */
  isShared: boolean;
};

/** Whether two name keys can be one person's: `rosa ortiz` and `rosa m. ortiz`, in any order. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return few !== undefined && few.length > 1 && few.every((part) => many?.includes(part) === true);
}

const anySameName = (names: ReadonlySet<string>, name: string): boolean =>
  [...names].some((other) => sameName(other, name));

function add(group: Group, row: RowFacts): void {
  group.rows.push(row);
  if (row.person.email !== null) group.emails.add(emailKey(row.person.email));
  if (row.person.name !== null) group.names.add(nameKey(row.person.name));
}

/** Whether a row that gives the group's key can be about the same person. */
function belongs({ by, names, emails }: Group, { person }: RowFacts): boolean {
  if (person.name === null || names.size === 0) return true;
  if (by === 'staff-number' && person.email !== null && emails.has(emailKey(person.email)))
    return true;
  return anySameName(names, nameKey(person.name));
}

/** Puts a row to those with its key; rows of another name make a group of their own. */
function place(groups: Map<string, Group[]>, by: Group['by'], key: string, row: RowFacts): void {
  const others = groups.get(key) ?? [];
  const own = others.find((other) => belongs(other, row));
  if (own !== undefined) {
    add(own, row);
    return;
  }
  const group: Group = { by, key, rows: [], emails: new Set(), names: new Set(), isShared: false };
  add(group, row);
  groups.set(key, [...others, group]);
  if (others.length > 0) for (const one of [...others, group]) one.isShared = true;
}

/** Groups with a staff number, by e-mail: one that several share finds nobody. */
function soleOwners(groups: Iterable<Group>): ReadonlyMap<string, Group | null> {
  const owners = new Map<string, Group | null>();
  for (const group of groups) {
    for (const email of group.emails) owners.set(email, owners.has(email) ? null : group);
  }
  return owners;
}

export type Groups = {
  readonly numbered: readonly Group[];
  readonly emailed: readonly Group[];
  readonly named: readonly Group[];
};

const inOrder = (groups: Map<string, Group[]>): readonly Group[] =>
  [...groups.values()].flat().sort((a, b) => (a.key < b.key ? -1 : 1));

/** Longest name first, so that a group's first row has the most to compare with; then as text. */
const byName = (a: RowFacts, b: RowFacts): number => {
  const [first, second] = [a.person.name ?? '', b.person.name ?? ''];
  return second.length - first.length || (first < second ? -1 : Number(first > second));
};

/**
 * Puts rows together that say the same of themselves: by staff number, else by e-mail, else by name. Rows
 * that say nothing are in none. The result does not depend on the order of the rows.
 */
export function groupRows(rows: readonly RowFacts[]): Groups {
  const sorted = rows.toSorted(byName);
  const numbered = new Map<string, Group[]>();
  const emailed = new Map<string, Group[]>();
  const named = new Map<string, Group[]>();
  for (const row of sorted) {
    const { staffNumber } = row.person;
    if (staffNumber !== null) place(numbered, 'staff-number', staffNumberKey(staffNumber), row);
  }
  const owners = soleOwners([...numbered.values()].flat());
  for (const row of sorted) {
    const { staffNumber, email, name } = row.person;
    if (staffNumber !== null) continue;
    if (email !== null) {
      const key = emailKey(email);
      const owner = owners.get(key) ?? null;
      if (owner !== null && belongs(owner, { ...row, person: { ...row.person, email: null } })) {
        add(owner, row);
      } else place(emailed, 'email', key, row);
    } else if (name !== null) place(named, 'name', nameKey(name), row);
  }
  return { numbered: inOrder(numbered), emailed: inOrder(emailed), named: inOrder(named) };
}
