import type { ReadDb } from '../../electron/db/database';
import { trackedTables } from '../../electron/db/history';

/** Every row of what a file holds, table by table and in its order; two files are equal when these are. */
export const goingOut = (db: ReadDb): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries([
    ...trackedTables(db).map((table) => [
      table,
      db.prepare(`SELECT * FROM main."${table}" ORDER BY rowid`).all(),
    ]),
    ['erasures', db.prepare('SELECT * FROM erasures ORDER BY mark').all()],
  ]) as Readonly<Record<string, readonly unknown[]>>;
