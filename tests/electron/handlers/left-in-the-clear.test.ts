import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openVault } from '../../support/vault';

let folder = '';
let vault: ReturnType<typeof openVault>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-clear-'));
  vault = openVault(folder);
  await vault.done('vault.beginPlain', {});
});
afterEach(() => {
  vault.life.close();
  rmSync(folder, { recursive: true });
});

/** The data file is damaged and set aside; a backup is back in its place. */
async function goBackFromDamage(): Promise<void> {
  const made = await vault.backups.make('asked');
  vault.life.close();
  truncateSync(join(folder, 'mentorbook.db'), 20_000);
  vault = openVault(folder);
  expect(await vault.life.start()).toMatchObject({ state: 'damaged' });
  const look = await vault.done('backups.look', { name: made?.name ?? null });
  await vault.done('backups.restore', { token: look?.token ?? '' });
}

const plainFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes('SQLite format 3'));

it('says what lies unencrypted after the file was protected, and deletes it when asked', async () => {
  await goBackFromDamage();
  const made = await vault.backups.make('asked');
  const archive = join(vault.backups.folder, made?.name ?? '');
  truncateSync(archive, 5000);
  // The only one of its day; its moment is its own, also by a clock that stands still.
  const damaged = `${made?.name.replace('2026-03-01', '2026-02-02')}.damaged`;
  renameSync(archive, join(vault.backups.folder, damaged));
  expect(await vault.done('backups.leftInTheClear', {})).toEqual([]);

  await vault.protect('protect');
  const left = await vault.done('backups.leftInTheClear', {});
  expect(left.map(({ kind }) => kind)).toEqual(['data', 'backup']);
  expect(left[1]).toMatchObject({ name: damaged, at: '2026-02-02T09:00:00.001Z' });
  expect(plainFiles()).not.toEqual([]);

  const names = left.map(({ name }) => name);
  expect(await vault.done('backups.discard', { names })).toEqual({ count: 2 });
  expect(await vault.done('backups.leftInTheClear', {})).toEqual([]);
  expect(plainFiles()).toEqual([]);
  expect((await vault.done('backups.list', {})).length).toBeGreaterThan(0);
});

it('deletes nothing else, whatever it is asked for', async () => {
  await vault.protect('protect');
  // A file that was damaged under protection is encrypted where it lies.
  mkdirSync(join(folder, 'set aside then'));
  for (const name of ['mentorbook.db', 'mentorbook.keys']) {
    const to = join(folder, 'set aside then', name);
    renameSync(join(folder, name), to);
  }
  const names = [
    'set aside then',
    'backups',
    '..',
    ...(await vault.done('backups.list', {})).map(({ name }) => name),
  ];
  expect(await vault.done('backups.discard', { names })).toEqual({ count: 0 });
  expect(existsSync(join(folder, 'set aside then', 'mentorbook.db'))).toBe(true);
  expect(vault.backups.list()).toHaveLength(1);
});
