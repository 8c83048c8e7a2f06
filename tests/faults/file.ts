import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type WriteDb } from '../../electron/db/database';
import { trackChanges } from '../../electron/db/history';
import { migrate } from '../../electron/db/migrate';
import { CohortId } from '../../shared/ids';
import { contentOf } from '../support/content';
import { DEEDS, type Deed, openWorld, type World } from '../support/deeds';
import { openOffice } from '../support/office';
import { chanceOf, deedBy, seedIds } from './chance';

export const FILE = 'mentorbook.db';

/** Opens a file as the program does when it starts. */
export function openFile(path: string): WriteDb {
  const db = openDatabase(path);
  migrate(db);
  trackChanges(db);
  return db;
}

export const digestOf = (db: WriteDb): string =>
  createHash('sha256').update(contentOf(db)).digest('hex').slice(0, 16);

/** An empty folder of this name. */
export function freshFolder(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** A copy of the file in a folder, as the only thing in a folder of this name. */
export const copyIn = (from: string, folder: string): string => {
  const path = join(freshFolder(folder), FILE);
  copyFileSync(join(from, FILE), path);
  return path;
};

/** A file in which work has begun, to be copied for each trial. */
export type Base = { readonly folder: string; readonly cohortId: string; readonly seed: number };

const WARM_UP = 25;

/** Makes a file with a cohort, its people and some work behind it. */
export async function makeBase(folder: string, seed: number): Promise<Base> {
  seedIds(seed);
  const db = openFile(join(freshFolder(folder), FILE));
  db.pragma('synchronous = OFF');
  const world = await openWorld(openOffice({ db }));
  const chance = chanceOf(seed);
  for (let done = 0; done < WARM_UP; done += 1) await act(world, deedBy(chance));
  db.close();
  return { folder, cohortId: world.cohortId, seed };
}

/** Does one deed, or takes a step back or does it again. */
export async function act(world: World, deed: Deed): Promise<void> {
  const { what, a, b } = deed;
  if ((a + b) % 9 === 0) await world.office.call('history.undo', {});
  else if ((a + b) % 19 === 0) await world.office.call('history.redo', {});
  else await DEEDS[what](world, a, b);
}

/** Opens a copy of a base's file, to be worked on. */
export function workOn(base: Base, path: string) {
  const db = openFile(path);
  const world: World = { office: openOffice({ db }), cohortId: CohortId.parse(base.cohortId) };
  return { db, world };
}

/** Goes on with the work of a base in a copy of its file: every run does and writes the same. */
export function resume(base: Base, path: string) {
  seedIds(base.seed + 1);
  const { db, world } = workOn(base, path);
  const chance = chanceOf(base.seed + 1);
  return { db, act: () => act(world, deedBy(chance)) };
}

/** The digests of the contents before the work goes on, and after each act. */
export async function expectedStates(
  base: Base,
  folder: string,
  acts: number,
): Promise<readonly string[]> {
  const work = resume(base, copyIn(base.folder, folder));
  // What is compared is what is in the file, so this copy may be quick.
  work.db.pragma('synchronous = OFF');
  const digests = [digestOf(work.db)];
  while (digests.length <= acts) {
    await work.act();
    digests.push(digestOf(work.db));
  }
  work.db.close();
  return digests;
}

/**
 * What is wrong with a file after a fault; null when it is whole and holds what was acknowledged,
 * and at most the one change that was under way.
 */
export function faultIn(path: string, states: readonly string[], acknowledged: number) {
  let db: WriteDb;
  try {
    db = openDatabase(path);
  } catch (error) {
    return `does not open: ${error instanceof Error ? `${error.name} ${error.message}` : 'thrown'}`;
  }
  try {
    const found = db.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') return `is damaged: ${String(found)}`;
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'has dangling rows';
    const digest = digestOf(db);
    if (states.slice(acknowledged, acknowledged + 2).includes(digest)) return null;
    const at = states.indexOf(digest);
    return at < 0
      ? `after ${acknowledged} acknowledged changes: a state that never was`
      : `after ${acknowledged} acknowledged changes: only ${at} are there`;
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : 'thrown'}`;
  } finally {
    db.close();
  }
}
