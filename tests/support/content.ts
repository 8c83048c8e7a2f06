import type { ReadDb } from '../../electron/db/database';
import { trackedTables } from '../../electron/db/history';

/** How long a run took differs from run to run; all else follows from what was asked. */
const DURATION = /milliseconds\\*":\d+/gu;

/** All that the file holds of people and programs, row by row: equal texts, equal contents. */
export function contentOf(db: ReadDb): string {
  return JSON.stringify(
    trackedTables(db).map((table) => [
      table,
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM main."${table}"`)
        .all()
        .map((row) => JSON.stringify(row).replaceAll(DURATION, ''))
        .toSorted(),
    ]),
  );
}
