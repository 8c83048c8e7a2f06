import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WriteDb } from '../../../electron/db/database';
import { listErasures } from '../../../electron/db/erase';
import { tableNames } from '../../../electron/db/schema';
import type { BackupWork } from '../../../electron/jobs/backup';
import { contentOf, rowsOf } from '../../../electron/vault/content';
import type { Lock } from '../../../electron/vault/file-life';
import { liveFiles } from '../../../electron/vault/live-files';
import { tryArchive } from '../../../electron/vault/pack-copy';
import type { CohortId } from '../../../shared/ids';
import { lockWithCode, workHere } from '../../support/backups';
import { openWorld, type World } from '../../support/deeds';
import { openOffice } from '../../support/office';
import { openVault } from '../../support/vault';
import { type Chance, chanceOf, deedBy } from '../chance';
import { act, freshFolder } from '../file';
import { startPacker } from '../packer';
import { ledger, type Row, type Trials } from '../row';
import { bundled, type Script, scriptAt } from '../start-child';

const BACKUPS_PER_HOME = 60;
/** Bundling takes as long as some starts of a script. */
const WORTH_BUNDLING = 100;
/** Longer than a backup of such a file takes. */
const LONGEST_PACKING_MS = 120;
const CODE = '0123456789ABCDEFGHJKMNPQRSTV';

type Content = ReturnType<typeof contentOf>;

/** Where two contents differ; null where they are the same. */
function differing(then: Content, now: Content): string | null {
  const tables = new Set([...Object.keys(then), ...Object.keys(now)]);
  const other = [...tables].filter((table) => then[table] !== now[table]);
  return other.length === 0 ? null : `other contents in ${other.join()}`;
}

/** A data folder at work, whose backups are packed by another process. */
async function openHome(
  { folder, chance, script, isProtected }: Desk,
  lock: Lock | null,
  clock: () => Date,
) {
  const home = freshFolder(join(folder, 'home'));
  let packer = startPacker(script);
  let moment: Content = {};
  const work: BackupWork = {
    // The copy was taken just now: what is in the file is what has to come back.
    pack: async (order) => {
      moment = contentOf(db());
      if (!isProtected) {
        await sleep(LONGEST_PACKING_MS);
        copyFileSync(liveFiles(home).db, order.copy);
      }
      await packer.pack(order);
      return { madeAt: order.madeAt, reason: order.reason, counts: NOBODY, isProtected: false };
    },
    tryOut: workHere.tryOut,
    seal: workHere.seal,
  };
  const vault = openVault(home, { clock, work });
  const db = (): WriteDb => {
    if (vault.life.db === null) throw new Error('the file is not open');
    return vault.life.db;
  };
  await vault.life.begin(lock);
  let world: World = await openWorld(openOffice({ db: db() }));
  const { cohortId } = world;
  const goOn = (id: CohortId) => {
    world = { office: openOffice({ db: db() }), cohortId: id };
  };
  return {
    vault,
    db,
    office: () => world.office,
    cohortId,
    moment: () => moment,
    /** The file was put back: it is gone on with from there. */
    goOn: () => goOn(cohortId),
    work: async () => act(world, deedBy(chance)),
    /** Makes a backup while the work goes on. @returns how often something was done meanwhile */
    backUpAtWork: async (meanwhile: () => Promise<void> = async () => undefined) => {
      let isMade = false;
      let acts = 0;
      const making = vault.backups
        .make('asked')
        .catch(() => null)
        .finally(() => {
          isMade = true;
        });
      const also = meanwhile();
      while (!isMade) {
        await act(world, deedBy(chance));
        acts += 1;
        // Answers are read between two acts.
        await sleep(1);
      }
      await also;
      const made = await making;
      return { path: made && join(vault.backups.folder, made.name), acts };
    },
    ready: async () => packer.ready(),
    kill: async () => packer.kill(),
    revive: () => {
      packer = startPacker(script);
    },
    close: async () => {
      await packer.kill();
      await vault.backups.settle();
      vault.life.close();
    },
  };
}

type Home = Awaited<ReturnType<typeof openHome>>;
type Desk = {
  readonly folder: string;
  readonly chance: Chance;
  readonly script: Script;
  readonly isProtected: boolean;
};

const NOBODY = { people: 0, matches: 0, sessions: 0 };

/** Opens a backup on a computer that has nothing yet. */
async function elsewhere(folder: string, path: string, lock: Lock | null, clock: () => Date) {
  const { life, restores } = openVault(freshFolder(join(folder, 'elsewhere')), { clock });
  await life.start();
  try {
    let look = await restores.look(path);
    if (look.ok && look.value.look === 'locked' && lock !== null) {
      look = (await restores.unlock(look.value.token, lock.key)) ?? look;
    }
    if (!look.ok) return `refused as ${look.error}`;
    const restored = await restores.restore(look.value.token);
    if (!restored?.ok || life.db === null) return 'did not come back';
    return contentOf(life.db);
  } finally {
    life.close();
  }
}

/** A backup made at work is what the file was at that moment, on another computer too. */
async function comesBackElsewhere(
  home: Home,
  folder: string,
  lock: Lock | null,
  clock: () => Date,
) {
  const { path, acts } = await home.backUpAtWork();
  if (path === null) return { acts, wrong: 'no backup was made' };
  const found = await elsewhere(folder, path, lock, clock);
  return { acts, wrong: typeof found === 'string' ? found : differing(home.moment(), found) };
}

/** All that is in a file, in words. */
const wordsIn = (db: WriteDb): string =>
  JSON.stringify(tableNames(db).map((table) => [...rowsOf(db, table)]));

/** Going back to it, nobody comes back who was erased since. */
async function staysErased(home: Home, canary: string): Promise<string | null> {
  const { restores } = home.vault;
  const office = home.office();
  const id = await office.enroll(home.cohortId, 'mentor', canary).catch(() => null);
  const { path } = await home.backUpAtWork();
  if (path === null) return 'no backup was made';
  // Going back makes a backup as well.
  const then = home.moment();
  // What was done meanwhile may have taken them back already.
  const isErased =
    id !== null && (await office.call('rights.erase', { personIds: [id], why: 'asked' })).ok;
  const known = listErasures(home.db()).length;
  const look = await restores.look(path);
  if (!look.ok) return `refused as ${look.error}`;
  const restored = await restores.restore(look.value.token);
  if (!restored?.ok) return 'did not come back';
  home.goOn();
  if (listErasures(home.db()).length < known) return 'forgot who was erased';
  if (!isErased) return differing(then, contentOf(home.db()));
  return wordsIn(home.db()).includes(canary) ? 'somebody erased came back' : null;
}

/** Whatever stands under the name of a backup once its making was cut short is a whole one. */
async function neverLooksWhole(home: Home, folder: string, chance: Chance) {
  const { path } = await home.backUpAtWork(async () => {
    // What is cut short is the packing, not the start.
    await home.ready();
    await sleep(chance.below(LONGEST_PACKING_MS));
    await home.kill();
  });
  home.revive();
  const newest = home.vault.backups.list()[0];
  const isHalf = path === null;
  if (isHalf && newest === undefined) return { isHalf, wrong: null };
  const archive = path ?? join(home.vault.backups.folder, newest?.name ?? '');
  const tried = tryArchive({
    kind: 'try',
    archive,
    scratch: join(folder, 'scratch'),
    known: home.vault.life.lock ? [home.vault.life.lock.key] : [],
    erased: null,
    now: null,
  });
  const wrong = tried.ok
    ? null
    : `a backup whose making was killed is there, and is ${tried.error.code}`;
  return { isHalf, wrong };
}

export const restored: Row = {
  promise: 'backups restore: what was there when one was made comes back, and half a one is none',
  bar: '1,000, all equal; an interrupted one never looks whole',
  counts: { full: 1000, sample: 3, control: 6 },
  control: 'the file itself is packed while it is written, not a copy of one moment',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const name = 'pack-child.ts';
    const script = n >= WORTH_BUNDLING ? await bundled(name) : scriptAt(name);
    const lock = await lockWithCode(CODE);
    let now = Date.parse('2026-03-01T09:00:00.000Z');
    const clock = () => {
      now += 1000;
      return new Date(now);
    };
    let [done, acts, kills, halves] = [0, 0, 0, 0];
    for (let homes = 0; done < n && goesOn(); homes += 1) {
      const sealed = homes % 2 === 0 ? null : lock;
      const home = await openHome({ folder, chance, script, isProtected }, sealed, clock);
      const until = Math.min(
        n,
        done + (n < BACKUPS_PER_HOME ? Math.ceil(n / 2) : BACKUPS_PER_HOME),
      );
      for (; done < until && goesOn(); done += 1) {
        const kind = done % 4;
        let wrong: string | null;
        if (kind === 3) {
          kills += 1;
          const killed = await neverLooksWhole(home, folder, chance);
          halves += Number(killed.isHalf);
          wrong = killed.wrong;
        } else if (kind === 2) wrong = await staysErased(home, `Quintus Canary${String(done)}`);
        else {
          const came = await comesBackElsewhere(home, folder, sealed, clock);
          acts += came.acts;
          wrong = came.wrong;
        }
        if (wrong !== null) fail(`backup ${done}: ${wrong}`);
      }
      await home.close();
    }
    return outcome(done, [
      `${acts} changes while another process packed them; it was killed ${kills} times, ${halves} before it had one`,
      'half of them encrypted; a quarter after somebody was erased, who stayed erased',
    ]);
  },
};
