import type { Difference, Differences, DifferentThing } from '../../shared/backup';
import { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { UNTRACKED } from '../db/history';
import { referencesOf, tableNames } from '../db/schema';
import { type Row, rowsOf, tableContent } from './content';

/** So many are named; the count tells how many there are. */
const NAMED = 5;

/** Where a person is placed, which is not what a person is. */
const PLACEMENTS = new Set(['event_people', 'group_members', 'group_decisions', 'named_people']);

/** One thing of a file: what it says in full, for comparing, and how to speak of it. */
type Thing = { readonly content: string; readonly named: DifferentThing };
type Things = ReadonlyMap<string, Thing>;

/**
 * What was added, changed and taken away since a backup was made. Both files must have the same schema.
 * Complexity O(rows of both).
 *
 * @param then the backup
 * @param now the file as it is
 */
export function differencesBetween(then: ReadDb, now: ReadDb): Differences {
  const [before, after] = [thingsOf(then), thingsOf(now)];
  const compared = new Set(['matches', 'groups', 'group_members', 'sessions', ...before.ownTables]);
  const others = [...new Set([...tableNames(then), ...tableNames(now)])].filter(
    (table) => !compared.has(table) && !UNTRACKED.has(table),
  );
  return {
    people: differ(before.people, after.people),
    matches: differ(before.matches, after.matches),
    sessions: differ(before.sessions, after.sessions),
    other: others.some((table) => contentIn(then, table) !== contentIn(now, table)),
  };
}

const contentIn = (db: ReadDb, table: string): string =>
  tableNames(db).includes(table) ? tableContent(db, table) : '';

/** Compares two lists of things by their ids. */
function differ(before: Things, after: Things): Difference {
  const added: DifferentThing[] = [];
  const changed: DifferentThing[] = [];
  for (const [id, thing] of after) {
    const was = before.get(id);
    if (was === undefined) added.push(thing.named);
    else if (was.content !== thing.content) changed.push(thing.named);
  }
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, { named }]) => named);
  const some = (things: readonly DifferentThing[]) => ({
    count: things.length,
    first: things
      .toSorted((a, b) => a.name.localeCompare(b.name) || (a.on ?? '').localeCompare(b.on ?? ''))
      .slice(0, NAMED),
  });
  return { added: some(added), changed: some(changed), gone: some(gone) };
}

const text = (row: Row, column: string): string => String(row[column] ?? '');

const dayIn = (row: Row, column: string): CalendarDate | null =>
  CalendarDate.safeParse(row[column]).data ?? null;

function thingsOf(db: ReadDb) {
  const names = new Map<string, string>();
  for (const row of rowsOf(db, 'people')) names.set(text(row, 'id'), text(row, 'name'));
  const nameOf = (id: string) => names.get(id) ?? '';
  const { people, ownTables } = peopleOf(db, names);
  const pairs = new Map<string, DifferentThing>();
  const matches = new Map<string, Thing>();
  for (const row of rowsOf(db, 'matches')) {
    const named = {
      name: nameOf(text(row, 'mentee_id')),
      other: nameOf(text(row, 'mentor_id')),
      on: null,
    };
    pairs.set(text(row, 'id'), named);
    matches.set(text(row, 'id'), { content: JSON.stringify(row), named });
  }
  for (const [id, thing] of groupsOf(db)) matches.set(id, thing);
  const sessions = new Map<string, Thing>();
  for (const row of rowsOf(db, 'sessions')) {
    const pair = pairs.get(text(row, 'match_id')) ?? { name: '', other: null };
    const named = { name: pair.name, other: pair.other, on: dayIn(row, 'held_on') };
    sessions.set(text(row, 'id'), { content: JSON.stringify(row), named });
  }
  return { people, matches, sessions, ownTables };
}

/** Groups with their members: who is in a group is what the group is. */
function groupsOf(db: ReadDb): Things {
  const members = new Map<string, string>();
  for (const row of rowsOf(db, 'group_members')) {
    const id = text(row, 'group_id');
    members.set(id, (members.get(id) ?? '') + JSON.stringify(row));
  }
  const groups = new Map<string, Thing>();
  for (const row of rowsOf(db, 'groups')) {
    const id = text(row, 'id');
    groups.set(id, {
      content: JSON.stringify(row) + (members.get(id) ?? ''),
      named: { name: text(row, 'name'), other: null, on: null },
    });
  }
  return groups;
}

/**
 * People with all that is theirs: the rows that lead to them or to one of their enrollments, found by
 * the schema's own references, so that a new table is compared without anybody thinking of it.
 */
function peopleOf(db: ReadDb, names: ReadonlyMap<string, string>) {
  const contents = new Map([...names.keys()].map((id): [string, string] => [id, '']));
  const add = (personId: string, row: Row) => {
    const known = contents.get(personId);
    if (known !== undefined) contents.set(personId, known + JSON.stringify(row));
  };
  const ownTables = ['people'];
  for (const row of rowsOf(db, 'people')) add(text(row, 'id'), row);
  const enrolled = new Map<string, string>();
  for (const row of rowsOf(db, 'enrollments')) {
    enrolled.set(text(row, 'id'), text(row, 'person_id'));
  }
  for (const table of tableNames(db)) {
    const references = referencesOf(db, table);
    const leads = (to: string, by: string) =>
      references.some(({ table: target, from }) => target === to && from === by);
    const byPerson = leads('people', 'person_id') && !PLACEMENTS.has(table);
    if (!byPerson && !leads('enrollments', 'enrollment_id')) continue;
    ownTables.push(table);
    for (const row of rowsOf(db, table)) {
      add(
        byPerson ? text(row, 'person_id') : (enrolled.get(text(row, 'enrollment_id')) ?? ''),
        row,
      );
    }
  }
  const people = new Map<string, Thing>();
  for (const [id, content] of contents) {
    people.set(id, { content, named: { name: names.get(id) ?? '', other: null, on: null } });
  }
  return { people, ownTables };
}
