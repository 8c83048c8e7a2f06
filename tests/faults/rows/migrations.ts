import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase, type WriteDb } from '../../../electron/db/database';
import {
  DatabaseFromFutureError,
  migrate,
  migrations as steps,
} from '../../../electron/db/migrate';
import { contentOf } from '../../support/content';
import { type Chance, chanceOf, seedIds } from '../chance';
import { copyIn, FILE, freshFolder } from '../file';
import { fillFirstRelease } from '../first-release';
import { ALL, ledger, type Row, type Trials } from '../row';

const versionOf = (db: WriteDb): number => Number(db.pragma('user_version', { simple: true }));

/** Schema and rows. */
const digestOf = (db: WriteDb): string =>
  createHash('sha256')
    .update(JSON.stringify(db.prepare('SELECT sql FROM main.sqlite_schema ORDER BY name').all()))
    .update(contentOf(db))
    .digest('hex');

/** Runs a text of SQL statement by statement, as SQLite itself cuts it. */
function runEach(db: WriteDb, sql: string, after: () => void): void {
  let text = '';
  let refused: unknown;
  for (const part of sql.split(';')) {
    text += `${part};`;
    try {
      db.prepare(text).run();
    } catch (error) {
      // Not the end of a statement yet, such as within a trigger.
      refused = error;
      continue;
    }
    text = '';
    after();
  }
  const rest = text.replace(/--.*$/gmu, '').replaceAll(';', '').trim();
  if (rest !== '') throw refused;
}

/** The same connection, which says after each statement that it was run. */
function watched(db: WriteDb, isProtected: boolean, after: () => void): WriteDb {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'exec') return (sql: string) => runEach(target, sql, after);
      if (name === 'transaction' && !isProtected) return (work: () => void) => work;
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        if (name === 'pragma') after();
        return result;
      };
    },
  });
}

/** Files of every version, with what they hold and what they are to hold when they are up to date. */
function everyVersion(folder: string, seed: number) {
  const digests: string[] = [];
  const folders = [...steps.keys()].map((index) => join(folder, `version-${index + 1}`));
  for (const [index, each] of folders.entries()) {
    seedIds(seed);
    const db = openDatabase(join(freshFolder(each), FILE));
    migrate(db, 1);
    fillFirstRelease(db);
    migrate(db, index + 1);
    digests.push(digestOf(db));
    db.close();
  }
  return { folders, digests };
}

/** What is wrong with a file that was left by a process killed while it migrated; null for nothing. */
function faultIn(path: string, digests: readonly string[]): string | null {
  const db = openDatabase(path);
  try {
    if (digestOf(db) !== digests[versionOf(db) - 1]) return 'it is neither the old nor the new';
    migrate(db);
    return digestOf(db) === digests.at(-1) ? null : 'it does not come to the newest version';
  } finally {
    db.close();
  }
}

type Killing = { readonly folder: string; readonly digests: readonly string[] };

/** What a process leaves that is killed after each statement of the step from a version, or after some. */
function* killedAt(
  from: string,
  { folder, digests }: Killing,
  isChosen: () => boolean,
  isProtected: boolean,
) {
  const work = join(folder, 'work');
  const left = join(folder, 'left');
  const path = copyIn(from, work);
  const db = openDatabase(path);
  // Pages are written before the end, as in a file that is large.
  db.pragma('cache_size = 5');
  const found: (string | null)[] = [];
  const look = () => {
    if (!isChosen()) return;
    freshFolder(left);
    for (const name of [FILE, `${FILE}-journal`]) {
      if (existsSync(join(work, name))) copyFileSync(join(work, name), join(left, name));
    }
    found.push(faultIn(join(left, FILE), digests));
  };
  const before = versionOf(db);
  migrate(watched(db, isProtected, look), before + 1);
  db.close();
  yield* found;
}

/** Files that are not ours, or not yet: refused, and not touched. */
function* strangers(folder: string, from: string, chance: Chance) {
  const path = copyIn(from, join(folder, 'stranger'));
  const plain = new Database(path);
  const kind = chance.pick(['newer', 'foreign'] as const);
  if (kind === 'newer') plain.pragma(`user_version = ${steps.length + 1 + chance.below(9)}`);
  else plain.pragma(`application_id = ${chance.below(1_000_000)}`);
  plain.close();
  const bytes = readFileSync(path);
  try {
    const db = openDatabase(path);
    try {
      migrate(db);
    } finally {
      db.close();
    }
    yield `a ${kind} file was opened`;
  } catch (error) {
    const isRight =
      kind === 'newer'
        ? error instanceof DatabaseFromFutureError
        : error instanceof Error && error.name === 'ForeignFileError';
    if (!isRight) yield `a ${kind} file: ${String(error)}`;
  }
  if (!readFileSync(path).equals(bytes)) yield `a ${kind} file was touched`;
  if (existsSync(`${path}-journal`)) yield `a journal was left beside a ${kind} file`;
  rmSync(path);
  yield null;
}

export const migrations: Row = {
  promise: 'migrations are all or nothing; a newer or foreign file is refused and not touched',
  bar: 'every earlier version with data, killed after each statement; 0 half-migrated',
  counts: { full: ALL, sample: ALL, control: ALL },
  control: 'no transaction around a step',
  run: ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const { folders, digests } = everyVersion(folder, seed);
    // About as many kills as are asked for; all when there are so many.
    const stride = Math.max(1, Math.round(250 / n));
    let done = 0;
    const take = (what: string, found: Iterable<string | null>) => {
      for (const fault of found) {
        done += 1;
        if (fault !== null) fail(`${what}: ${fault}`);
      }
    };
    for (const [index, from] of folders.slice(0, -1).entries()) {
      if (!goesOn()) break;
      seedIds(seed);
      const kills = killedAt(from, { folder, digests }, () => chance.once(stride), isProtected);
      take(`from version ${index + 1}`, kills);
      if (isProtected) take(`version ${index + 1}`, strangers(folder, from, chance));
    }
    return Promise.resolve(
      outcome(done, ['later versions carry what the first could hold, and are empty otherwise']),
    );
  },
};
