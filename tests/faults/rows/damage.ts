import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/db/database';
import { trackChanges } from '../../../electron/db/history';
import { migrate } from '../../../electron/db/migrate';
import { openWorld } from '../../support/deeds';
import { openOffice } from '../../support/office';
import { type Chance, chanceOf, deedBy, seedIds } from '../chance';
import { act, digestOf, FILE, freshFolder } from '../file';
import { ledger, type Row, type Trials } from '../row';

const PAGE = 4096;
const WORK = 25;

/** What can happen to the bytes of a file. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
  'a flipped bit': (bytes, { below }) => {
    const at = below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
    return bytes;
  },
  'a changed byte': (bytes, { below }) => {
    const at = below(bytes.length);
    bytes.writeUInt8((bytes.readUInt8(at) + 1 + below(255)) % 256, at);
    return bytes;
  },
  'a zeroed sector': (bytes, { below }) => {
    const at = 512 * below(Math.ceil(bytes.length / 512));
    return bytes.fill(0, at, at + 512);
  },
  'a cut end': (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  'swapped pages': (bytes, { below }) => {
    const pages = Math.floor(bytes.length / PAGE);
    const one = PAGE * below(pages);
    const other = PAGE * below(pages);
    const kept = Buffer.from(bytes.subarray(one, one + PAGE));
    bytes.copy(bytes, one, other, other + PAGE);
    kept.copy(bytes, other);
    return bytes;
  },
};

/** Makes a file with some work in it. */
async function makeFile(path: string, key: Buffer | undefined, seed: number): Promise<string> {
  seedIds(seed);
  const db = openDatabase(path, key);
  migrate(db);
  trackChanges(db);
  const world = await openWorld(openOffice({ db }));
  const chance = chanceOf(seed);
  for (let done = 0; done < WORK; done += 1) await act(world, deedBy(chance));
  const digest = digestOf(db);
  db.close();
  return digest;
}

/** How a file opens: refused, or with which contents. */
function openedAs(path: string, key: Buffer | undefined): string | null {
  try {
    const db = openDatabase(path, key);
    try {
      return digestOf(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

export const damage: Row = {
  promise:
    'damage is never accepted: a file that is not as it was written does not open as if it were',
  bar: '10,000 mutants, 0 opened in silence',
  counts: { full: 10_000, sample: 150, control: 2000 },
  control: 'the file is not encrypted, so its pages are not authenticated',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const key = isProtected ? randomBytes(32) : undefined;
    const path = join(freshFolder(join(folder, 'file')), FILE);
    const digest = await makeFile(path, key, seed);
    const whole = readFileSync(path);
    const names = Object.keys(DAMAGES);
    let done = 0;
    let unread = 0;
    while (done < n && goesOn()) {
      const name = chance.pick(names);
      const mutant = DAMAGES[name]?.(Buffer.from(whole), chance) ?? whole;
      if (mutant.equals(whole)) continue;
      done += 1;
      writeFileSync(path, mutant);
      const found = openedAs(path, key);
      if (found === digest) unread += 1;
      else if (found !== null) fail(`${name}: opened with other contents`);
    }
    return outcome(done, [
      `${unread} opened with all that was in them: the damage was where nothing is kept`,
    ]);
  },
};
