import type { RowFacts } from './types';

/** Rows of one file that are about one person, by the strongest thing they say of themselves. */
export type Group = {
  readonly by: 'staff-number' | 'email' | 'name';
  readonly key: string;
  readonly rows: RowFacts[];
  /** Keys, as the rows write them. */
  readonly emails: string[];
  readonly names: string[];
  /** Other rows of the file give the same number or e-mail under another name. */
  isShared: boolean;
};

/** Whether two name keys can be one person's: `rosa ortiz` and `rosa m. ortiz`, in any order. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return few?.every((part) => many?.includes(part) === true) ?? false;
}

const anySameName = (names: readonly string[], name: string): boolean =>
  names.some((other) => sameName(other, name));

/** Groups are small, and there are as many of them as people: lists cost less than sets. */
function addOnce(list: string[], key: string): void {
  if (!list.includes(key)) list.push(key);
}

function addKeys({ emails, names }: Group, { keys: { email, name } }: RowFacts): void {
  if (email !== null) addOnce(emails, email);
  if (name !== null) addOnce(names, name);
}

function add(group: Group, row: RowFacts): void {
  group.rows.push(row);
  addKeys(group, row);
}

const listOf = (key: string | null): string[] => (key === null ? [] : [key]);

const groupOf = (by: Group['by'], key: string, rows: readonly RowFacts[]): Group => {
  const { email = null, name = null } = rows[0]?.keys ?? {};
  // Nearly all groups are one row, and a list made with what it holds takes a third of a grown one's room.
  const lists = { rows: [...rows], emails: listOf(email), names: listOf(name) };
  const group: Group = { by, key, ...lists, isShared: false };
  for (const row of rows) addKeys(group, row);
  return group;
};

/** Whether two rows that give the same number, e-mail or name can be about one person. */
function areConnected(group: Group, { keys: { email, name } }: RowFacts): boolean {
  if (group.by === 'staff-number' && email !== null && group.emails.includes(email)) return true;
  return name !== null && anySameName(group.names, name);
}

/** More names under one number than people have: then they are only compared as they are written. */
const MANY_NAMES = 50;

/**
 * Rows of one key, put apart by name: whatever is connected, over others too, stays together. Rows without
 * a name go to the only group there is, or make one of their own.
 */
function partByName(by: Group['by'], key: string, rows: readonly RowFacts[]): readonly Group[] {
  const byWriting = Map.groupBy(rows, ({ keys }) => keys.name);
  const nameless = byWriting.get(null) ?? [];
  byWriting.delete(null);
  if (byWriting.size > MANY_NAMES) {
    return [...byWriting.values(), nameless]
      .filter((some) => some.length > 0)
      .map((some) => groupOf(by, key, some));
  }
  let groups: Group[] = [];
  for (const row of [...byWriting.values()].flat()) {
    const connected = groups.filter((group) => areConnected(group, row));
    const apart = groups.filter((group) => !connected.includes(group));
    const [sole] = connected;
    if (sole !== undefined && connected.length === 1) {
      add(sole, row);
      groups = [...apart, sole];
    } else {
      groups = [...apart, groupOf(by, key, [...connected.flatMap((group) => group.rows), row])];
    }
  }
  const [only] = groups;
  if (only !== undefined && groups.length === 1) for (const row of nameless) add(only, row);
  else if (nameless.length > 0) groups.push(groupOf(by, key, nameless));
  return groups;
}

/** Rows by a key of theirs; where people share it, group by group. */
function groupBy(
  rows: readonly RowFacts[],
  by: Group['by'],
  keyOf: (row: RowFacts) => string | null,
): readonly Group[] {
  const firsts = new Map<string, RowFacts>();
  const sharers = new Map<string, RowFacts[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      continue;
    }
    const others = sharers.get(key);
    if (others === undefined) sharers.set(key, [first, row]);
    else others.push(row);
  }
  const found: Group[] = [];
  for (const [key, first] of firsts) {
    const all = sharers.get(key);
    const groups = all === undefined ? [groupOf(by, key, [first])] : partByName(by, key, all);
    for (const group of groups) {
      group.isShared = groups.length > 1;
      found.push(group);
    }
  }
  return found;
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

/** The group with a number that a row without one belongs to, by its e-mail and a name that agrees. */
function ownerOf(
  { keys: { email, name } }: RowFacts,
  owners: ReadonlyMap<string, Group | null>,
): Group | null {
  const owner = email === null ? null : (owners.get(email) ?? null);
  if (owner === null) return null;
  const agrees = name === null || owner.names.length === 0 || anySameName(owner.names, name);
  return agrees ? owner : null;
}

/**
 * Puts rows together that say the same of themselves: by staff number, else by e-mail, else by name. Rows
 * that say nothing are in none. The result does not depend on the order of the rows.
 */
export function groupRows(rows: readonly RowFacts[]): Groups {
  const numbered = groupBy(rows, 'staff-number', ({ keys }) => keys.number);
  const isWhole = rows.every(({ keys }) => keys.number !== null);
  if (isWhole) return { numbered, emailed: [], named: [] };
  const owners = soleOwners(numbered);
  const owned: (readonly [Group, RowFacts])[] = [];
  const rest: RowFacts[] = [];
  for (const row of rows) {
    if (row.keys.number !== null) continue;
    const owner = ownerOf(row, owners);
    if (owner === null) rest.push(row);
    else owned.push([owner, row]);
  }
  for (const [group, row] of owned) add(group, row);
  const emailed = groupBy(rest, 'email', ({ keys }) => keys.email);
  for (const group of emailed) if (owners.has(group.key)) group.isShared = true;
  const named = groupBy(rest, 'name', ({ keys }) => (keys.email === null ? keys.name : null));
  return { numbered, emailed, named };
}
