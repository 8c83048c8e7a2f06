import { Change, type ChangeKind } from '../../shared/history';
import type { ChangeId } from '../../shared/ids';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { type Column, caselessKeysOf, columnsOf, fold, quote, tableNames } from './schema';

/** Tables whose rows are not taken back: the history itself, the log, and what is remembered for comfort. */
export const UNTRACKED = new Set([
  'changes',
  'change_rows',
  'log',
  'erasures',
  'mappings',
  'form_drafts',
]);
/** Steps kept; older ones can no longer be taken back. */
const KEPT_CHANGES = 500;

type ChangeRow = {
  readonly tableName: string;
  readonly rowBefore: string | null;
  readonly rowAfter: string | null;
};

/** The tables whose rows can be taken back, which is all that people enter. */
export const trackedTables = (db: ReadDb): readonly string[] =>
  tableNames(db).filter((name) => !UNTRACKED.has(name));

const asJson = (columns: readonly Column[], row: 'OLD' | 'NEW'): string =>
  `json_object(${columns.map(({ name }) => `'${name}', ${row}.${quote(name)}`).join(', ')})`;

/**
 * Starts to record what every command does, by triggers made from the schema as it is, so that a
 * new table is covered without anybody thinking of it. The triggers belong to the connection.
 *
 * @see https://www.sqlite.org/undoredo.html for the idea
 */
export function trackChanges(db: WriteDb): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS recording (change_id TEXT)`);
  for (const table of trackedTables(db)) {
    const columns = columnsOf(db, table);
    const record = (event: string, before: string, after: string) => `
      CREATE TEMP TRIGGER IF NOT EXISTS ${quote(`track_${table}_${event}`)}
      AFTER ${event} ON main.${quote(table)} WHEN EXISTS (SELECT 1 FROM recording) BEGIN
        INSERT INTO change_rows (change_id, table_name, row_before, row_after)
        SELECT change_id, '${table}', ${before}, ${after} FROM recording;
      END;`;
    db.exec(
      record('INSERT', 'NULL', asJson(columns, 'NEW')) +
        record('UPDATE', asJson(columns, 'OLD'), asJson(columns, 'NEW')) +
        record('DELETE', asJson(columns, 'OLD'), 'NULL'),
    );
  }
}

/** Opens a step: what is written until `endChange` belongs to it. What was undone is gone for good. */
export function beginChange(db: WriteDb, id: ChangeId, madeAt: Instant): void {
  forgetUndone(db);
  db.prepare(
    `INSERT INTO changes (id, kind, subject, made_at, state) VALUES (?, 'change', NULL, ?, 'done')`,
  ).run(id, madeAt);
  db.prepare('INSERT INTO recording VALUES (?)').run(id);
}

/** Closes the step under its name. A step that changed nothing leaves no trace. */
export function endChange(
  db: WriteDb,
  id: ChangeId,
  { kind, subject }: { readonly kind: ChangeKind; readonly subject: string | null },
): void {
  db.prepare('DELETE FROM recording').run();
  db.prepare('UPDATE changes SET kind = ?, subject = ? WHERE id = ?').run(kind, subject, id);
  db.prepare(
    `DELETE FROM changes WHERE id = ? AND NOT EXISTS
       (SELECT 1 FROM change_rows WHERE change_id = changes.id)`,
  ).run(id);
  // By count: each step taken back and each done again uses up a number as well.
  db.prepare(
    `DELETE FROM changes WHERE sequence <=
       (SELECT sequence FROM changes ORDER BY sequence DESC LIMIT 1 OFFSET ${KEPT_CHANGES})`,
  ).run();
}

const COLUMNS = 'id, kind, subject, made_at AS madeAt';

/** The step that "Undo" would take back. */
export const lastDone = (db: ReadDb): Change | null =>
  firstChange(db, `WHERE state = 'done' ORDER BY sequence DESC`);

/** The step that "Redo" would do again. */
export const firstUndone = (db: ReadDb): Change | null =>
  firstChange(db, `WHERE state = 'undone' ORDER BY sequence`);

/** A step that is still in force, by its id; null when it was undone or is too old to be kept. */
export const findDone = (db: ReadDb, id: ChangeId): Change | null =>
  firstChange(db, `WHERE state = 'done' AND id = ?`, id);

function firstChange(db: ReadDb, where: string, ...values: string[]): Change | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM changes ${where} LIMIT 1`).get(...values);
  return row === undefined ? null : Change.parse(row);
}

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;
/** One row as it was before a step and as it was after; null where there was none. */
type Effect = {
  readonly table: string;
  readonly key: readonly Value[];
  readonly before: Values | null;
  after: Values | null;
};

/**
 * Takes a step back, or does it again: every row it touched returns to what it was on the other side.
 *
 * @returns the tables with rows that something else changed since, or that depend on what would go;
 *   when there are any, the caller must roll back
 */
export function replay(db: WriteDb, id: ChangeId, direction: 'undo' | 'redo'): string[] {
  db.pragma('defer_foreign_keys = ON');
  const effects = effectsOf(db, id);
  const moves = [...effects.values()]
    // A form saved as it was leaves rows as they were; that an import under it is gone is no conflict.
    .filter(({ before, after }) => !sameRow(before, after))
    .map(({ table, key, before, after }) =>
      direction === 'undo'
        ? { table, key, from: after, to: before }
        : { table, key, from: before, to: after },
    );
  const rowsOf = accessTo(db);
  const changedSince = moves.filter(
    ({ table, key, from }) => !sameRow(rowsOf(table).at(key), from),
  );
  if (changedSince.length > 0) return distinct(changedSince.map(({ table }) => table));
  const alsoTouched = recorded(db, () => {
    // Rows that go make room for those that come back: a key may be unique beyond the primary one.
    for (const { table, key, to } of moves) if (to === null) rowsOf(table).remove(key);
    for (const { table, to } of moves) if (to !== null) rowsOf(table).write(to);
  }).filter((touched) => !effects.has(touched));
  db.prepare('UPDATE changes SET state = ? WHERE id = ?').run(
    direction === 'undo' ? 'undone' : 'done',
    id,
  );
  const dangling = db.pragma('foreign_key_check') as { readonly table: string }[];
  return distinct([
    ...alsoTouched.map((touched) => String(JSON.parse(touched)[0])),
    ...dangling.map(({ table }) => table),
  ]);
}

/**
 * Forgets a step that was taken back out of turn, so that "Redo" does not offer it; and those after it
 * that changed a row of it. They had led back to what it left, and could not be taken back any more, nor
 * anything before them.
 */
export function forgetChange(db: WriteDb, id: ChangeId): void {
  const changedBy = (step: ChangeId) =>
    [...effectsOf(db, step)].flatMap(([row, { before, after }]) =>
      sameRow(before, after) ? [] : row,
    );
  const gone = new Set(changedBy(id));
  const later = db
    .prepare<[ChangeId], ChangeId>(
      'SELECT id FROM changes WHERE sequence > (SELECT sequence FROM changes WHERE id = ?)',
    )
    .pluck()
    .all(id)
    .filter((step) => changedBy(step).some((row) => gone.has(row)));
  const forget = db.prepare('DELETE FROM changes WHERE id = ?');
  for (const step of [id, ...later]) forget.run(step);
}

/** Gives up what could be done again: something else was done since, and it may no longer fit. */
export function forgetUndone(db: WriteDb): void {
  db.prepare(`DELETE FROM changes WHERE state = 'undone'`).run();
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const keyNames = (db: ReadDb, table: string): readonly string[] =>
  columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name);

/** Reads the key of a table's rows: its values, and a text that is the same for the same row. */
function keyReader(db: ReadDb, table: string) {
  const names = keyNames(db, table);
  const caseless = caselessKeysOf(db, table);
  return (row: Values | null) => {
    const key = names.map((name) => row?.[name] ?? null);
    const same = names.map((name, at) => {
      const value = key[at] ?? null;
      return caseless.has(name) && typeof value === 'string' ? fold(value) : value;
    });
    return { key, text: JSON.stringify([table, ...same]) };
  };
}

/** What a step did on the whole to each row it touched, by table and key. */
function effectsOf(db: ReadDb, id: string): ReadonlyMap<string, Effect> {
  const rows = db
    .prepare<[string], ChangeRow>(
      `SELECT table_name AS tableName, row_before AS rowBefore, row_after AS rowAfter
         FROM change_rows WHERE change_id = ? ORDER BY sequence`,
    )
    .all(id);
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Values));
  const effects = new Map<string, Effect>();
  const keysOf = new Map<string, ReturnType<typeof keyReader>>();
  for (const { tableName: table, rowBefore, rowAfter } of rows) {
    const [before, after] = [parse(rowBefore), parse(rowAfter)];
    const readKey = keysOf.get(table) ?? keyReader(db, table);
    keysOf.set(table, readKey);
    const { key, text } = readKey(before ?? after);
    const known = effects.get(text);
    if (known) known.after = after;
    else effects.set(text, { table, key, before, after });
  }
  return effects;
}

/** The keys of all rows that `run` touches, by itself or through foreign keys. */
function recorded(db: WriteDb, run: () => void): readonly string[] {
  // The triggers that ask for checks know by this id that something is brought back.
  const scratch = 'replay';
  db.prepare(`INSERT INTO changes (id, kind, made_at, state) VALUES (?, 'change', '', 'done')`).run(
    scratch,
  );
  db.prepare('INSERT INTO recording VALUES (?)').run(scratch);
  run();
  db.prepare('DELETE FROM recording').run();
  const keys = [...effectsOf(db, scratch).keys()];
  db.prepare('DELETE FROM changes WHERE id = ?').run(scratch);
  return keys;
}

/** What is done to the rows of one table. */
type Access = {
  readonly at: (key: readonly Value[]) => Values | null;
  readonly remove: (key: readonly Value[]) => void;
  readonly write: (row: Values) => void;
};

/** Makes the statements for each table once: an import is one step, and touches thousands of rows. */
function accessTo(db: WriteDb): (table: string) => Access {
  const known = new Map<string, Access>();
  return (table) => {
    const access = known.get(table) ?? accessToTable(db, table);
    known.set(table, access);
    return access;
  };
}

function accessToTable(db: WriteDb, table: string): Access {
  const names = columnsOf(db, table).map(({ name }) => name);
  const keys = keyNames(db, table);
  const where = keys.map((name) => `${quote(name)} = ?`).join(' AND ');
  // Of its key as well: that may be the same in other letters.
  const updates = names.map((name) => `${quote(name)} = excluded.${quote(name)}`).join(', ');
  const select = db.prepare<Value[], Values>(`SELECT * FROM main.${quote(table)} WHERE ${where}`);
  const remove = db.prepare(`DELETE FROM main.${quote(table)} WHERE ${where}`);
  const insert = db.prepare(
    `INSERT INTO main.${quote(table)} (${names.map(quote).join(', ')})
     VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (${keys.map(quote).join(', ')}) DO UPDATE SET ${updates}`,
  );
  return {
    at: (key) => select.get(...key) ?? null,
    remove: (key) => {
      remove.run(...key);
    },
    write: (row) => {
      insert.run(...names.map((name) => row[name] ?? null));
    },
  };
}

const sameRow = (now: Values | null, then: Values | null): boolean =>
  now === null || then === null
    ? now === then
    : Object.entries(now).every(([name, value]) => value === (then[name] ?? null));
