import { setImmediate } from 'node:timers/promises';
import type { ExportRefusal } from '../../shared/export';
import { fail, ok, type Result } from '../../shared/result';
import type { CalendarDate } from '../../shared/time';
import { openDatabase, type WriteDb } from '../db/database';
import { applyErasures, type Erasure, listErasures } from '../db/erase';
import { migrate } from '../db/migrate';
import type { PersonMark } from '../db/person-mark';
import { type Collected, collect, laterDay } from './collect';
import type { Value } from './csv';
import { fill, RowRefused } from './fill';
import { readBack } from './read-back';
import { holdAt, type Shape, shapesOf, snake } from './shape';
import type { ReadFile, Unpacked } from './unpack-export';

type Refused<T> = Result<T, ExportRefusal>;

type Options = {
  /** Who was erased here: whoever of them is in the export stays erased. */
  readonly erased: readonly Erasure[];
  readonly today: CalendarDate;
  readonly signal: AbortSignal;
  /** In rows. */
  readonly progress: (done: number, total: number) => void;
};

/** An export that can be brought in. */
export type Staged = {
  /** The rows as they are to be written. */
  readonly tables: readonly Collected[];
  /** Who was in it and is erased: their rows are no longer among these. */
  readonly erased: readonly PersonMark[];
};

/**
 * Tries an export out: writes it into a database of its own, in memory, of the version it was made by, brings
 * that up to date and reads everything back. The file itself is not touched.
 *
 * @throws the signal's reason when stopped
 */
export async function stageExport(
  { schemaVersion, madeAt, files }: Unpacked,
  { erased, today, signal, progress }: Options,
): Promise<Refused<Staged>> {
  const db = openDatabase(':memory:');
  try {
    migrate(db, schemaVersion);
    const tables = arranged(shapesOf(db), files);
    if (!tables.ok) return tables;
    const total = tables.value.reduce((sum, { rows }) => sum + rows.length, 0);
    db.exec('BEGIN');
    for (const done of fill(db, tables.value)) {
      progress(done, total);
      await setImmediate();
      signal.throwIfAborted();
    }
    const dangling = danglingIn(db, tables.value);
    if (dangling !== null) return fail(dangling);
    db.exec('COMMIT');
    migrate(db);
    const now = shapesOf(db);
    const unread = readBack(
      db,
      now.map(({ table }) => table),
    );
    if (unread !== null) return fail(unreadable(now, unread));
    const again = db.transaction(() => applyErasures(db, [...listErasures(db), ...erased]))();
    return ok({ tables: collect(db, laterDay(today, madeAt)), erased: again });
  } catch (error) {
    if (error instanceof RowRefused) return fail(refusedRow(error));
    throw error;
  } finally {
    db.close();
  }
}

/** Puts the cells of each file under the columns of its table. */
function arranged(
  shapes: readonly Shape[],
  files: readonly ReadFile[],
): Refused<readonly Collected[]> {
  const byName = new Map(shapes.map((shape) => [shape.fileName, shape]));
  const tables = new Map<Shape, Collected>();
  for (const file of files) {
    const shape = byName.get(file.fileName);
    if (shape === undefined) return fail({ code: 'file-extra', file: file.fileName });
    const refusal = refuseHeadings(shape, file);
    if (refusal !== null) return fail(refusal);
    const rows: Value[][] = [];
    for (const [index, cells] of file.rows.entries()) {
      const row = rowOf(shape, file.headings, cells);
      if (typeof row === 'string') return fail(badValue(shape, index, row));
      rows.push(row);
    }
    tables.set(shape, { shape, rows });
  }
  return ok(shapes.flatMap((shape) => tables.get(shape) ?? []));
}

function refuseHeadings(
  { columns }: Shape,
  { fileName, headings, forReading }: ReadFile,
): ExportRefusal | null {
  const own = columns.flatMap((column) => (column.own === null ? [] : column.heading));
  const missing = own.find((heading) => !headings.includes(heading));
  if (missing !== undefined) {
    return { code: 'column-missing', file: fileName, column: missing };
  }
  // Which columns are only there to be read is up to the version that made them.
  const expected = new Set([...own, ...forReading]);
  const extra = headings.find(
    (heading, at) => !expected.has(heading) || headings.indexOf(heading) !== at,
  );
  return extra === undefined ? null : { code: 'column-extra', file: fileName, column: extra };
}

const INTEGER = /^(?:0|-?[1-9]\d{0,15})$/u;

/** A row of cells as values; the heading of the first cell that is none. */
function rowOf(
  shape: Shape,
  headings: readonly string[],
  cells: readonly (string | null)[],
): Value[] | string {
  const row: Value[] = [];
  const hold = holdAt(shape);
  for (const [at, column] of shape.columns.entries()) {
    const cell = cells[headings.indexOf(column.heading)] ?? null;
    // Names that are only there to be read are not looked at.
    const counts = column.own !== null || at === hold;
    if (cell === null || !counts || column.own === null || column.type === 'text') {
      row.push(counts ? cell : null);
      continue;
    }
    const number = Number(cell);
    if (!INTEGER.test(cell) || !Number.isSafeInteger(number)) return column.heading;
    row.push(number);
  }
  return row;
}

/** The headings are row 1. */
const rowNumber = (index: number): number => index + 2;

const badValue = (shape: Shape, index: number, column: string | null): ExportRefusal => ({
  code: 'bad-value',
  file: shape.fileName,
  row: rowNumber(index),
  column,
});

/** What SQLite's refusal of a row means. */
function refusedRow({ shape, index, message }: RowRefused): ExportRefusal {
  const { fileName: file, columns } = shape;
  if (message === 'not-screened') return { code: 'not-screened', file, row: rowNumber(index) };
  const name = /failed: \w+\.(\w+)$/u.exec(message)?.[1];
  const column = columns.find(({ own }) => own !== null && own === name);
  return badValue(shape, index, column?.heading ?? null);
}

/** The first row that belongs to one that is not there. Rows have the ids of their places. */
function danglingIn(db: WriteDb, tables: readonly Collected[]): ExportRefusal | null {
  const [found] = db.pragma('foreign_key_check') as {
    readonly table: string;
    readonly rowid: number;
    readonly parent: string;
  }[];
  if (!found) return null;
  const fileOf = (table: string) =>
    tables.find(({ shape }) => shape.table === table)?.shape.fileName ?? `${table}.csv`;
  return {
    code: 'dangling',
    file: fileOf(found.table),
    row: found.rowid + 1,
    other: fileOf(found.parent),
  };
}

function unreadable(
  shapes: readonly Shape[],
  { table, field }: NonNullable<ReturnType<typeof readBack>>,
): ExportRefusal {
  const shape = shapes.find((each) => each.table === table);
  const name = field === null ? null : snake(field);
  const column = shape?.columns.find(({ own }) => own !== null && own === name);
  return {
    code: 'bad-value',
    file: shape?.fileName ?? '',
    row: null,
    column: column?.heading ?? null,
  };
}
