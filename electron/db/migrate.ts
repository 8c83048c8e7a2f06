import type { WriteDb } from './database';
import * as m0001 from './migrations/0001-initial';
import * as m0002 from './migrations/0002-formats';
import * as m0003 from './migrations/0003-scenarios';
import * as m0004 from './migrations/0004-events';
import * as m0005 from './migrations/0005-groups';
import * as m0006 from './migrations/0006-skills';
import * as m0007 from './migrations/0007-after-a-match';
import * as m0008 from './migrations/0008-demographics';
import * as m0009 from './migrations/0009-log';
import * as m0010 from './migrations/0010-erasures';
import * as m0011 from './migrations/0011-group-sessions';
import * as m0012 from './migrations/0012-safeguards';
import * as m0013 from './migrations/0013-private-group-notes';
import * as m0014 from './migrations/0014-screened-rotas';
import * as m0015 from './migrations/0015-form-drafts';
import * as m0016 from './migrations/0016-event-reasons';
import * as m0017 from './migrations/0017-successors';

type Migration = { readonly up: (db: WriteDb) => void };

/** Position is version: entry n takes the schema from n to n + 1. Append only. */
export const migrations: readonly Migration[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
  m0012,
  m0013,
  m0014,
  m0015,
  m0016,
  m0017,
];

/** The file was written by a newer release; opening it could lose data. */
export class DatabaseFromFutureError extends Error {
  override name = 'DatabaseFromFutureError';
}

/**
 * Brings the schema to `target` (by default the newest), one transaction per step.
 *
 * @returns the versions applied, oldest first; empty when there was nothing to do.
 * @throws DatabaseFromFutureError when the file is newer than this program.
 */
export function migrate(db: WriteDb, target = migrations.length): number[] {
  const current = Number(db.pragma('user_version', { simple: true }));
  if (current > migrations.length) {
    throw new DatabaseFromFutureError(`schema ${current}, newest known ${migrations.length}`);
  }
  const applied: number[] = [];
  for (const [index, migration] of migrations.slice(0, target).entries()) {
    const version = index + 1;
    if (version <= current) continue;
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${version}`);
    })();
    applied.push(version);
  }
  return applied;
}
