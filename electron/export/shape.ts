import { Answers } from '../../shared/answers';
import type { ReadDb } from '../db/database';
import { UNTRACKED } from '../db/history';
import { columnsOf, quote, referencesOf, tableNames } from '../db/schema';
import { gatedTables, HOLD } from './gate';

/** A column of a file: one of the table's own, or a name beside an id that is only there to be read. */
export type Column = {
  readonly heading: string;
  /** SQL of its values, in terms of `joins`. */
  readonly sql: string;
  /** Of an answer that is only there to be read: its name in the JSON of the table's answers. */
  readonly answer?: string;
} & ({ readonly own: string; readonly type: 'text' | 'integer' } | { readonly own: null });

/** How a table goes out and comes in. */
export type Shape = {
  readonly table: string;
  readonly fileName: string;
  readonly columns: readonly Column[];
  /** What `columns` are selected from. */
  readonly joins: string;
  /** Whether rows have an order of their own beside their key. */
  readonly ordered: boolean;
};

/** Tables whose names say too little to somebody who knows only the program. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  named_people: 'wishes-and-vetoes',
  minors: 'under-age',
  runs: 'matching-runs',
  snapshots: 'published-matchings',
  group_snapshots: 'published-groups',
  decisions: 'board-decisions',
  skills: 'skill-list-changes',
};

/** "held_on" is "Held on". */
const headingOf = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

/** "heldOn" is "held_on". */
export const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** The table that a column holds ids of, through other tables if need be; null where it holds none. */
function targetOf(db: ReadDb, table: string, column: string): string | null {
  for (const { table: parent, from, to } of referencesOf(db, table)) {
    if (from !== column) continue;
    const found = to === null || to === 'id' ? parent : targetOf(db, parent, to);
    if (found !== null) return found;
  }
  return null;
}

/** Collects the columns of a table, with the names of whom and what its ids stand for. */
class Columns {
  readonly list: Column[] = [];
  joins: string;
  private readonly db: ReadDb;
  private readonly taken: Set<string>;

  /** @param own names of the table's own columns: they have the right to their headings */
  constructor(db: ReadDb, table: string, own: readonly string[]) {
    this.db = db;
    this.joins = `main.${quote(table)} t`;
    this.taken = new Set(own.map(headingOf));
  }

  /** Adds a column that is only there to be read. */
  show(heading: string, rest: { readonly sql: string; readonly answer?: string }): void {
    if (this.taken.has(heading)) return;
    this.taken.add(heading);
    this.list.push({ heading, own: null, ...rest });
  }

  /** Adds names beside an id: of what it stands for, or of those a match or session is about. */
  showNames(id: string, target: string, base: string, depth = 0): void {
    const alias = `j${String(this.joins.split(' LEFT JOIN ').length)}`;
    this.joins += ` LEFT JOIN main.${quote(target)} ${alias} ON ${alias}.id = ${id}`;
    const names = columnsOf(this.db, target).map(({ name }) => name);
    if (names.includes('name')) this.show(headingOf(base), { sql: `${alias}.name` });
    if (depth > 0 || names.includes('name')) return;
    for (const name of names.filter(isId)) {
      const next = targetOf(this.db, target, name);
      if (next !== null) this.showNames(`${alias}.${quote(name)}`, next, baseOf(name), 1);
    }
  }
}

const isId = (name: string): boolean => name.endsWith('_id');
const baseOf = (name: string): string => name.slice(0, -'_id'.length);

function shapeOf(db: ReadDb, table: string): Shape {
  const own = columnsOf(db, table);
  const columns = new Columns(
    db,
    table,
    own.map(({ name }) => name),
  );
  for (const { name, type } of own) {
    if (type !== 'TEXT' && type !== 'INTEGER') throw new TypeError(`${table}.${name} is ${type}`);
    columns.list.push({
      heading: headingOf(name),
      sql: `t.${quote(name)}`,
      own: name,
      type: type === 'TEXT' ? 'text' : 'integer',
    });
    const target = isId(name) ? targetOf(db, table, name) : null;
    if (target !== null) columns.showNames(`t.${quote(name)}`, target, baseOf(name));
  }
  if (table === 'enrollments') {
    for (const answer of Object.keys(Answers.shape)) {
      columns.show(headingOf(snake(answer)), { sql: 'NULL', answer });
    }
  }
  // Filled in by the row: what is on hold is not for SQL to say.
  if (gatedTables(db).has(table)) columns.show(HOLD, { sql: 't.rowid' });
  const known = db.pragma('table_list') as { readonly name: string; readonly wr: number }[];
  return {
    table,
    fileName: `${FILE_NAMES[table] ?? table.replaceAll('_', '-')}.csv`,
    columns: columns.list,
    joins: columns.joins,
    ordered: known.find(({ name }) => name === table)?.wr === 0,
  };
}

/** Where it stands in a table's file that a row was on hold; -1 where the table has no gate. */
export const holdAt = ({ columns }: Shape): number =>
  columns.findIndex(({ heading, own }) => own === null && heading === HOLD);

/**
 * Every table that goes out, found by the schema itself, so that a new one is
 * covered without anybody thinking of it. The log, the steps of undo and what is remembered for
 * comfort stay; that somebody was erased goes along, so that they stay erased.
 */
export const shapesOf = (db: ReadDb): readonly Shape[] =>
  tableNames(db)
    .filter((table) => !UNTRACKED.has(table) || table === 'erasures')
    .map((table) => shapeOf(db, table));
