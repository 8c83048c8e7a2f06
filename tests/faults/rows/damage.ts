import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/db/database';
import { trackChanges } from '../../../electron/db/history';
import { codeSlot, keystoreSlot, newDataKey } from '../../../electron/vault/key-slots';
import { liveFiles } from '../../../electron/vault/live-files';
import { readArchive } from '../../../electron/vault/pack-copy';
import { openWorld } from '../../support/deeds';
import { MemoryKeystore } from '../../support/keystore';
import { openOffice, TODAY } from '../../support/office';
import { openVault } from '../../support/vault';
import { type Chance, chanceOf, deedBy, seedIds } from '../chance';
import { act, digestOf, freshFolder } from '../file';
import { mutantOf } from '../mutants';
import { ledger, type Row, type Trials } from '../row';

const WORK = 25;
const CODE = '0123456789ABCDEFGHJKMNPQRSTV';
const clock = () => new Date(`${TODAY}T09:00:00.000Z`);

/** All bytes of a data folder at work, with a backup of it, and of a change that was cut short. */
type Home = {
  readonly folder: string;
  readonly key: Buffer | null;
  readonly keystore: MemoryKeystore;
  readonly digest: string;
  readonly file: Buffer;
  readonly keys: Buffer | null;
  readonly backup: { readonly path: string; readonly bytes: Buffer };
  /** The file in the midst of a change, and the journal by which it is taken back. */
  readonly torn: Buffer;
  readonly journal: Buffer;
};

/** Lets a change be on the disk in part, as when the power goes. */
function cutShort(path: string, key: Buffer | null) {
  const db = openDatabase(path, key ?? undefined);
  trackChanges(db);
  db.pragma('cache_size = 10');
  db.exec(`BEGIN; UPDATE people SET department = 'Half';
    UPDATE change_rows SET row_after = 'torn'; UPDATE people SET site = 'torn'`);
  const [torn, journal] = [readFileSync(path), readFileSync(`${path}-journal`)];
  db.exec('ROLLBACK');
  db.close();
  return { torn, journal };
}

async function makeHome(folder: string, seed: number, isProtected: boolean): Promise<Home> {
  seedIds(seed);
  const keystore = new MemoryKeystore();
  const key = isProtected ? newDataKey() : null;
  const { life, backups } = openVault(freshFolder(folder), { clock, keystore });
  const slots = key && {
    code: await codeSlot(key, CODE, { mark: 'AB', madeOn: TODAY }),
    keystore: await keystoreSlot(key, keystore),
    passphrase: null,
  };
  await life.begin(key && slots && { key, slots });
  if (life.db === null) throw new Error('the file is not open');
  const world = await openWorld(openOffice({ db: life.db }));
  const chance = chanceOf(seed);
  for (let done = 0; done < WORK; done += 1) await act(world, deedBy(chance));
  const made = await backups.make('asked');
  const digest = digestOf(life.db);
  life.close();
  const live = liveFiles(folder);
  const path = join(backups.folder, made?.name ?? '');
  return {
    folder,
    key,
    keystore,
    digest,
    file: readFileSync(live.db),
    keys: key && readFileSync(live.keys),
    backup: { path, bytes: readFileSync(path) },
    ...cutShort(live.db, key),
  };
}

/** How a file opens: refused, or with which contents. */
function openedAs(path: string, key: Buffer | null): string | null {
  try {
    const db = openDatabase(path, key ?? undefined);
    try {
      return digestOf(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** What became of a mutant: refused, all there all the same, or opened as if it were whole. */
type Fate = 'refused' | 'whole' | 'unnoticed' | 'no trace';

const fateOf = (found: string | null, { digest }: Home): Fate => {
  if (found === null) return 'refused';
  return found === digest ? 'whole' : 'unnoticed';
};

const inFile = ({ home, chance }: Ward) => {
  const { name, bytes } = mutantOf(home.file, chance);
  const path = liveFiles(home.folder).db;
  writeFileSync(path, bytes);
  return { name, fate: fateOf(openedAs(path, home.key), home) };
};

/** A journal of which nothing is left at its head looks as one that never reached the disk. */
const HEAD_BYTES = 12;
const isHeadless = (journal: Buffer): boolean =>
  journal.length < 512 || journal.subarray(0, HEAD_BYTES).every((byte) => byte === 0);

const inJournal = ({ home, chance }: Ward) => {
  const { db, journal } = liveFiles(home.folder);
  const isBeside = chance.once(2);
  const { name, bytes } = mutantOf(isBeside ? home.journal : home.torn, chance);
  writeFileSync(db, isBeside ? home.torn : bytes);
  writeFileSync(journal, isBeside ? bytes : home.journal);
  const found = fateOf(openedAs(db, home.key), home);
  rmSync(journal, { force: true });
  const fate: Fate = found === 'unnoticed' && isBeside && isHeadless(bytes) ? 'no trace' : found;
  return { name: `${name} beside a journal`, fate };
};

/** The keys file: each way in opens the right file and says what is wrong, or does not open. */
const inKeys = async ({ home, chance }: Ward) => {
  const live = liveFiles(home.folder);
  const { name, bytes } = mutantOf(home.keys ?? Buffer.alloc(0), chance);
  writeFileSync(live.db, home.file);
  writeFileSync(live.keys, bytes);
  const { life } = openVault(home.folder, { clock, keystore: home.keystore });
  const state = await life.start();
  const digest = life.db && digestOf(life.db);
  life.close();
  if (home.keys) writeFileSync(live.keys, home.keys);
  const fate: Fate = fateOf(digest, home);
  const isSaid = state.state !== 'open' || state.protection?.keysFlawed === true;
  return { name: `${name} in the keys`, fate: isSaid ? fate : ('unnoticed' as const) };
};

const inBackup = ({ home, chance }: Ward) => {
  const { name, bytes } = mutantOf(home.backup.bytes, chance);
  writeFileSync(home.backup.path, bytes);
  const read = readArchive(home.backup.path);
  writeFileSync(home.backup.path, home.backup.bytes);
  return {
    name: `${name} in a backup`,
    fate: read.ok ? ('unnoticed' as const) : ('refused' as const),
  };
};

/** Of a damaged file the window is told, and the newest backup is there to go back to. */
async function isOffered({ home, chance }: Ward): Promise<boolean> {
  const live = liveFiles(home.folder);
  writeFileSync(live.db, mutantOf(home.file, chance).bytes);
  const { life, backups, restores } = openVault(home.folder, { clock, keystore: home.keystore });
  const { state } = await life.start();
  life.close();
  const newest = backups.list().find(({ verified }) => verified);
  const look = newest && (await restores.look(join(backups.folder, newest.name)));
  return (state === 'damaged' || state === 'open') && look?.ok === true;
}

type Ward = { readonly home: Home; readonly chance: Chance };
type Kind = (ward: Ward) => { name: string; fate: Fate } | Promise<{ name: string; fate: Fate }>;

/** In how many of ten: what people see most, most often. */
const KINDS: readonly Kind[] = [
  ...Array<Kind>(5).fill(inFile),
  ...Array<Kind>(3).fill(inJournal),
  inKeys,
  inBackup,
];
/** Looking for a backup each time would take as long as all else. */
const OFFER_EVERY = 40;

export const damage: Row = {
  promise:
    'damage is never accepted: a file that is not as it was written does not open as if it were',
  bar: '10,000 mutants of files, journals, keys and backups, 0 opened in silence; the newest verified backup is offered',
  counts: { full: 10_000, sample: 80, control: 2000 },
  control: 'the file is not encrypted, so its pages are not authenticated',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const home = await makeHome(join(folder, 'home'), seed, isProtected);
    const ward = { home, chance };
    const kinds = isProtected ? KINDS : [inFile];
    const fates: Record<Fate, number> = { refused: 0, whole: 0, unnoticed: 0, 'no trace': 0 };
    let done = 0;
    for (; done < n && goesOn(); done += 1) {
      const { name, fate } = await chance.pick(kinds)(ward);
      fates[fate] += 1;
      if (fate === 'unnoticed') fail(`${name}: opened with other contents, or said nothing`);
      if (isProtected && done % OFFER_EVERY === 0 && !(await isOffered(ward))) {
        fail('the newest verified backup was not offered');
      }
    }
    return outcome(done, [
      `${fates.whole} opened with all that was in them: the damage was where nothing is kept, or was taken back`,
      `${fates['no trace']} journals lost their head in the midst of a change, and look as if they had never been written: nothing tells them apart`,
    ]);
  },
};
