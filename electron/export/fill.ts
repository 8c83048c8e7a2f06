import type { WriteDb } from '../db/database';
import { quote } from '../db/schema';
import type { Collected } from './collect';
import type { Value } from './csv';
import { holdAt, type Shape } from './shape';

/** Rows between two looks at what else there is to do. */
const ROWS_AT_A_TIME = 500;

/** SQLite did not take a row. */
export class RowRefused extends Error {
  override name = 'RowRefused';
  readonly shape: Shape;
  /** From 0. */
  readonly index: number;

  constructor(shape: Shape, index: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : 'refused', { cause });
    this.shape = shape;
    this.index = index;
  }
}

/**
 * Writes rows into tables that are empty, in the order they had; inside a transaction. What was on hold when
 * it went out comes in before its program's demands, and so is on hold again; every other match has
 * to pass the gate.
 *
 * @returns how many rows were written, from time to time
 * @throws RowRefused when the schema refuses a row
 */
export function* fill(db: WriteDb, tables: readonly Collected[]): Generator<number> {
  db.pragma('defer_foreign_keys = ON');
  const isGated = ({ shape }: Collected) => holdAt(shape) >= 0;
  const isHeld = (table: Collected, row: readonly Value[]) =>
    isGated(table) && row[holdAt(table.shape)] !== null;
  let done = 0;
  const passes: readonly ((table: Collected, row: readonly Value[]) => boolean)[] = [
    isHeld,
    (table) => !isGated(table),
    (table, row) => isGated(table) && !isHeld(table, row),
  ];
  for (const goesIn of passes) {
    for (const table of tables) {
      const insert = inserterInto(db, table.shape);
      for (const [index, row] of table.rows.entries()) {
        if (!goesIn(table, row)) continue;
        insert(index, row);
        done += 1;
        if (done % ROWS_AT_A_TIME === 0) yield done;
      }
    }
  }
  yield done;
}

function inserterInto(db: WriteDb, shape: Shape) {
  const own = shape.columns.flatMap((column, at) =>
    column.own === null ? [] : [{ name: column.own, at }],
  );
  // The place of a row is its row id: that of two rows with equal dates the later one counts, stays so.
  const names = [...(shape.ordered ? ['rowid'] : []), ...own.map(({ name }) => quote(name))];
  // Who was erased may be in the ledger already.
  const orKeep = shape.ordered ? '' : 'ON CONFLICT DO NOTHING';
  const statement = db.prepare(
    `INSERT INTO main.${quote(shape.table)} (${names.join(', ')})
     VALUES (${names.map(() => '?').join(', ')}) ${orKeep}`,
  );
  return (index: number, row: readonly Value[]): void => {
    const values = own.map(({ at }) => row[at] ?? null);
    try {
      statement.run(...(shape.ordered ? [index + 1] : []), ...values);
    } catch (error) {
      throw new RowRefused(shape, index, error);
    }
  };
}
