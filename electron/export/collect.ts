import { type CalendarDate, type Instant, localDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import type { Value } from './csv';
import { holdsIn } from './gate';
import { holdAt, type Shape, shapesOf } from './shape';

/** A table's rows as they go out, in the columns of its shape. */
export type Collected = { readonly shape: Shape; readonly rows: readonly (readonly Value[])[] };

/**
 * A day that is not before what is on record: seen from a clock that was set back, a check that expired
 * meanwhile would still count, and what rests on it would not seem to be on hold.
 */
export function laterDay(today: CalendarDate, known: Instant | null): CalendarDate {
  const day = known === null ? today : localDate(new Date(known));
  return day > today ? day : today;
}

/** Everything that goes out, as it is at this moment; tables without rows are left out. */
export const collect = (db: ReadDb, today: CalendarDate): readonly Collected[] =>
  shapesOf(db)
    .map((shape) => ({ shape, rows: rowsOf(db, shape, today) }))
    .filter(({ rows }) => rows.length > 0);

function rowsOf(db: ReadDb, shape: Shape, today: CalendarDate): Value[][] {
  const { columns, joins, ordered } = shape;
  const cells = columns.map(({ sql }) => sql).join(', ');
  const order = ordered ? 't.rowid' : '1';
  const rows = db
    .prepare(`SELECT ${cells} FROM ${joins} ORDER BY ${order}`)
    .raw()
    .all() as Value[][];
  const at = holdAt(shape);
  if (at < 0) return rows;
  const holds = holdsIn(db, shape.table, today);
  for (const row of rows) row[at] = holds.get(Number(row[at])) ?? null;
  return rows;
}
