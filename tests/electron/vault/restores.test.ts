import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import { packArchive, unpackArchive } from '../../../electron/vault/archive';
import { contentOf } from '../../../electron/vault/content';
import { keyByCode } from '../../../electron/vault/key-slots';
import type { BackupLook } from '../../../shared/contract/backups';
import { CalendarDate } from '../../../shared/time';
import { lockWithCode } from '../../support/backups';
import { writeCohort, writeCrowd } from '../../support/crowd';
import { openVault } from '../../support/vault';

const DAY = CalendarDate.parse('2026-03-02');
const CODE = '0123456789ABCDEFGHJKMNPQRSTV';

let folder = '';
let now = new Date();
let vault: ReturnType<typeof openVault>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-restores-'));
  now = new Date(`${DAY}T09:00:00.000Z`);
  vault = start();
});
afterEach(() => {
  vault.life.close();
  rmSync(folder, { recursive: true });
});

const start = () =>
  openVault(folder, {
    clock: () => {
      now = new Date(now.getTime() + 1000);
      return now;
    },
  });

function db(): WriteDb {
  if (vault.life.db === null) throw new Error('the file is not open');
  return vault.life.db;
}

async function begin(lock: Parameters<typeof vault.life.begin>[0]) {
  await vault.life.begin(lock);
  writeCrowd(db(), writeCohort(db(), DAY), 8, DAY);
}

const newest = () => join(vault.backups.folder, vault.backups.list()[0]?.name ?? '');

async function looked(archive = newest()): Promise<BackupLook> {
  const look = await vault.restores.look(archive);
  if (!look.ok) throw new Error(look.error);
  return look.value;
}

async function restored(token: string) {
  const reply = await vault.restores.restore(token);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}

describe('going back to a backup', () => {
  it('shows first what was added, changed and taken away since, by name', async () => {
    await begin(null);
    await vault.backups.make('asked');
    const [ada, bo] = db().prepare<[], string>('SELECT id FROM people ORDER BY name').pluck().all();
    db().prepare(`UPDATE people SET site = 'Elsewhere' WHERE id = ?`).run(ada);
    db().prepare('DELETE FROM enrollments WHERE person_id = ?').run(bo);
    db().prepare('DELETE FROM people WHERE id = ?').run(bo);
    db().prepare(`INSERT INTO people (id, name) VALUES ('new', 'Zoë New')`).run();
    const held = contentOf(db());
    const look = await looked();
    const { people, matches, other } = (look.look === 'ready' && look.differences) || {};
    const named = (some: { count: number; first: { name: string }[] } | undefined) => [
      some?.count,
      ...(some?.first ?? []).map(({ name }) => name),
    ];
    expect(named(people?.added)).toEqual([1, 'Zoë New']);
    expect(named(people?.changed)[0]).toBe(1);
    expect(named(people?.gone)[0]).toBe(1);
    expect(named(matches?.added)).toEqual([0]);
    expect(other).toBe(false);
    // Looking changes nothing.
    expect(contentOf(db())).toEqual(held);
    expect(vault.backups.list()).toHaveLength(1);
  });

  it.each([
    ['without protection', false],
    ['protected', true],
  ])('brings back what was there, and can itself be taken back (%s)', async (_, isProtected) => {
    const lock = isProtected ? await lockWithCode(CODE) : null;
    await begin(lock);
    const then = contentOf(db());
    await vault.backups.make('asked');
    db().prepare(`UPDATE people SET name = name || '!'`).run();
    const later = contentOf(db());
    const look = await looked();
    const { state, undo } = await restored(look.token);
    expect(state.state).toBe('open');
    expect(contentOf(db())).toEqual(then);
    expect(vault.life.lock !== null).toBe(isProtected);
    expect(vault.backups.list()[0]?.reason).toBe('before-restore');
    await restored(undo ?? '');
    expect(contentOf(db())).toEqual(later);
    expect(readdirSync(vault.backups.room)).toEqual([]);
  });

  it('to one whose place the backup made before it takes', async () => {
    await begin(null);
    const then = contentOf(db());
    await vault.backups.make('asked');
    const first = newest();
    const look = await looked();
    // All in one quarter of an hour, of which the newest three are kept.
    await vault.backups.make('asked');
    await vault.backups.make('asked');
    db().prepare(`UPDATE people SET name = name || '!'`).run();
    expect(existsSync(first)).toBe(true);
    const { undo } = await restored(look.token);
    expect(existsSync(first)).toBe(false);
    expect(contentOf(db())).toEqual(then);
    expect(undo).not.toBeNull();
  });

  it('to one from before the protection leaves the file protected, by the same sheet', async () => {
    await begin(null);
    const then = contentOf(db());
    await vault.backups.make('asked');
    await vault.life.rewrite(await lockWithCode(CODE));
    const look = await looked();
    await restored(look.token);
    expect(contentOf(db())).toEqual(then);
    const { lock } = vault.life;
    expect(lock && (await keyByCode(lock.slots.code, CODE))).toEqual(lock?.key);
    expect(readFileSync(join(folder, 'mentorbook.db')).includes('SQLite format')).toBe(false);
  });

  it('to one under another key asks for its code, and takes its sheet over', async () => {
    await begin(await lockWithCode(CODE));
    const then = contentOf(db());
    await vault.backups.make('asked');
    await vault.life.rewrite(null);
    const look = await looked();
    expect(look).toMatchObject({ look: 'locked', sheet: { mark: 'AB' }, passphrase: false });
    expect(await vault.restores.restore(look.token)).toBe(null);
    const slots = vault.restores.keysOf(look.token)?.slots;
    const key = slots && (await keyByCode(slots.code, CODE));
    expect(await vault.restores.unlock(look.token, key as Buffer)).toMatchObject({
      ok: true,
      value: { look: 'ready', differences: { people: { changed: { count: 0 } } } },
    });
    const { state } = await restored(look.token);
    expect(state.state).toBe('open');
    expect(contentOf(db())).toEqual(then);
  });

  it('on a computer without a file puts it in place', async () => {
    await begin(null);
    const then = contentOf(db());
    await vault.backups.make('asked');
    const carried = join(folder, 'carried.mentorbook');
    copyFileSync(newest(), carried);
    vault.life.close();
    rmSync(join(folder, 'mentorbook.db'));
    vault = start();
    expect(await vault.life.start()).toMatchObject({ state: 'absent' });
    const look = await looked(carried);
    expect(look).toMatchObject({
      look: 'ready',
      differences: null,
      fileName: 'carried.mentorbook',
    });
    expect(await restored(look.token)).toMatchObject({ state: { state: 'open' }, undo: null });
    expect(contentOf(db())).toEqual(then);
  });
});

describe('a damaged file', () => {
  it('is set aside with its journal, never overwritten, and the backup takes its place', async () => {
    await begin(null);
    const then = contentOf(db());
    await vault.backups.make('asked');
    vault.life.close();
    const live = join(folder, 'mentorbook.db');
    truncateSync(live, 20_000);
    writeFileSync(`${live}-journal`, 'half a change');
    const damaged = readFileSync(live);
    vault = start();
    expect(await vault.life.start()).toMatchObject({ state: 'damaged' });
    const look = await looked();
    expect(look).toMatchObject({ look: 'ready', differences: null });
    expect(await restored(look.token)).toMatchObject({ state: { state: 'open' }, undo: null });
    expect(contentOf(db())).toEqual(then);
    const aside = readdirSync(folder).find((name) => name.startsWith('set aside'));
    expect(readFileSync(join(folder, aside ?? '', 'mentorbook.db'))).toEqual(damaged);
    expect(existsSync(`${live}-journal`)).toBe(false);
  });
});

describe('a backup file that can not be used', () => {
  it('is said to be damaged, newer or no backup, and changes nothing', async () => {
    await begin(null);
    await vault.backups.make('asked');
    const held = contentOf(db());
    const path = join(folder, 'carried.mentorbook');
    const refusals = [];
    const whole = readFileSync(newest());
    for (const bytes of [Buffer.from('a letter'), whole.subarray(0, 3000)]) {
      writeFileSync(path, bytes);
      refusals.push(await vault.restores.look(path));
    }
    const unpacked = unpackArchive(whole);
    if (!unpacked.ok) throw new Error(unpacked.error);
    const { manifest, ...rest } = unpacked.value;
    writeFileSync(path, packArchive({ ...rest, facts: manifest, schemaVersion: 9999 }));
    refusals.push(await vault.restores.look(path));
    expect(refusals).toEqual(
      ['foreign', 'damaged', 'newer'].map((error) => ({ ok: false, error })),
    );
    expect(contentOf(db())).toEqual(held);
  });

  it('is said to be gone where it made room for newer ones meanwhile, and changes nothing', async () => {
    await begin(null);
    await vault.backups.make('asked');
    const look = await looked();
    rmSync(newest());
    db().prepare(`UPDATE people SET name = name || '!'`).run();
    const held = contentOf(db());
    expect(await vault.restores.restore(look.token)).toEqual({ ok: false, error: 'gone' });
    expect(contentOf(db())).toEqual(held);
    expect(vault.backups.list()).toEqual([]);
  });
});
