import type { ReadDb } from '../db/database';
import type { Value } from './csv';
import { type Shape, shapesOf } from './shape';

/** A table's rows as they go out, in the columns of its shape. */
export type Collected = { readonly shape: Shape; readonly rows: readonly (readonly Value[])[] };

/** Everything that goes out, as it is at this moment; tables without rows are left out. */
export const collect = (db: ReadDb): readonly Collected[] =>
  shapesOf(db)
    .map((shape) => ({ shape, rows: rowsOf(db, shape) }))
    .filter(({ rows }) => rows.length > 0);

function rowsOf(db: ReadDb, { columns, joins, ordered }: Shape): Value[][] {
  const cells = columns.map(({ sql }) => sql).join(', ');
  const order = ordered ? 't.rowid' : '1';
  return db.prepare(`SELECT ${cells} FROM ${joins} ORDER BY ${order}`).raw().all() as Value[][];
}
