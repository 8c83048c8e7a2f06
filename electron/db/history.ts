import { Change, type ChangeKind } from '../../shared/history';
import type { ChangeId } from '../../shared/ids';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';

/** Tables whose rows are not taken back: the history itself, and what is remembered for comfort. */
const UNTRACKED = new Set(['changes', 'change_rows', 'mappings']);
/** Steps kept; older ones can no longer be taken back. */
const KEPT_CHANGES = 500;

type Column = { readonly name: string; readonly pk: number };
type ChangeRow = {
  readonly tableName: string;
  readonly rowBefore: string | null;
  readonly rowAfter: string | null;
};

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const columnsOf = (db: ReadDb, table: string): readonly Column[] =>
  db.pragma(`table_info(${quote(table)})`) as Column[];

const trackedTables = (db: ReadDb): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
    .filter((name) => !UNTRACKED.has(name));

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
  db.prepare(`DELETE FROM changes WHERE state = 'undone'`).run();
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
  db.prepare(
    `DELETE FROM changes WHERE sequence <= (SELECT max(sequence) FROM changes) - ${KEPT_CHANGES}`,
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

/**
 * Takes a step back, or does it again: every row it touched returns to what it was on the other side.
 *
 * @returns the tables and rows that were changed since by something else; when there are any, the
 *   caller must roll back
 */
export function replay(db: WriteDb, id: ChangeId, direction: 'undo' | 'redo'): string[] {
  db.pragma('defer_foreign_keys = ON');
  const order = direction === 'undo' ? 'DESC' : 'ASC';
  const rows = db
    .prepare<[ChangeId], ChangeRow>(
      `SELECT table_name AS tableName, row_before AS rowBefore, row_after AS rowAfter
         FROM change_rows WHERE change_id = ? ORDER BY sequence ${order}`,
    )
    .all(id);
  const conflicts: string[] = [];
  for (const { tableName, rowBefore, rowAfter } of rows) {
    const [from, to] = direction === 'undo' ? [rowAfter, rowBefore] : [rowBefore, rowAfter];
    if (!moveRow(db, tableName, from, to)) conflicts.push(tableName);
  }
  db.prepare('UPDATE changes SET state = ? WHERE id = ?').run(
    direction === 'undo' ? 'undone' : 'done',
    id,
  );
  return conflicts;
}

/** Forgets a step that was taken back out of turn, so that "Redo" does not offer it. */
export function forgetChange(db: WriteDb, id: ChangeId): void {
  db.prepare('DELETE FROM changes WHERE id = ?').run(id);
}

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** Brings one row from `from` to `to`; false when the row there is not `from`. */
function moveRow(db: WriteDb, table: string, from: string | null, to: string | null): boolean {
  const columns = columnsOf(db, table);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const before = from === null ? null : (JSON.parse(from) as Values);
  const after = to === null ? null : (JSON.parse(to) as Values);
  const key = keys.map((name) => (before ?? after)?.[name] ?? null);
  const where = keys.map((name) => `${quote(name)} = ?`).join(' AND ');
  const now = db
    .prepare<Value[], Values>(`SELECT * FROM main.${quote(table)} WHERE ${where}`)
    .get(...key);
  // A cascade of an earlier row may have brought this one there already.
  if (sameRow(now ?? null, after, columns)) return true;
  if (!sameRow(now ?? null, before, columns)) return false;
  if (after === null) {
    db.prepare(`DELETE FROM main.${quote(table)} WHERE ${where}`).run(...key);
    return true;
  }
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => after[name] ?? null);
  if (before === null) {
    db.prepare(
      `INSERT INTO main.${quote(table)} (${names.map(quote).join(', ')})
       VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...values);
    return true;
  }
  db.prepare(
    `UPDATE main.${quote(table)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE ${where}`,
  ).run(...values, ...key);
  return true;
}

const sameRow = (now: Values | null, then: Values | null, columns: readonly Column[]): boolean =>
  now === null || then === null
    ? now === then
    : columns.every(({ name }) => (now[name] ?? null) === (then[name] ?? null));
