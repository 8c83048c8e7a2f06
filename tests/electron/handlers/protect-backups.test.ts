import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackArchive } from '../../../electron/vault/archive';
import type { FileLife } from '../../../electron/vault/file-life';
import { MemoryKeystore } from '../../support/keystore';
import { COHORT, PROGRAM } from '../../support/office';
import { openVault } from '../../support/vault';

let folder = '';
let second = '';
let life: FileLife | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-vault-'));
  second = mkdtempSync(join(tmpdir(), 'mentorbook-second-'));
});
afterEach(() => {
  life?.close();
  for (const each of [folder, second]) rmSync(each, { recursive: true });
});

const archivesUnder = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mentorbook'))
    .map((name) => join(place, name));

it('encrypts what was backed up before, here and in the second folder, and can go back to it', async () => {
  const vault = openVault(folder);
  life = vault.life;
  await life.start();
  await vault.done('vault.beginPlain', {});
  vault.chosen.folder = second;
  await vault.done('backups.chooseSecond', {});
  await vault.done('programs.create', { program: PROGRAM, cohort: COHORT });
  await vault.done('backups.make', {});
  const inTheClear = async () =>
    (await vault.done('backups.list', {})).filter(({ facts }) => facts?.isProtected === false);
  expect(await inTheClear()).not.toEqual([]);

  await vault.protect('protect');
  const listed = await vault.done('backups.list', {});
  expect(listed.map(({ reason }) => reason)).toContain('before-protection');
  expect(await inTheClear()).toEqual([]);
  for (const place of [folder, second]) {
    for (const archive of archivesUnder(place)) {
      expect(unpackArchive(readFileSync(archive))).toMatchObject({
        ok: true,
        value: { manifest: { isProtected: true } },
      });
    }
  }
  const { name } = listed.find(({ reason }) => reason === 'asked') ?? { name: '' };
  const look = await vault.done('backups.look', { name });
  expect(look).toMatchObject({ look: 'ready' });

  // What is done to the file as a whole is in its log, also in the one gone back to.
  await vault.done('backups.restore', { token: look?.token ?? '' });
  await vault.done('vault.unprotect', {});
  const { list, brokenAt } = await vault.done('log.read', { most: 9 });
  expect(list.map(({ kind }) => kind)).toEqual(['unprotect', 'restore', 'program']);
  expect(brokenAt).toBeNull();
  expect(vault.incidents).toEqual([]);
});

it('goes back to a backup that was encrypted after somebody looked at it', async () => {
  const vault = openVault(folder);
  life = vault.life;
  await vault.done('vault.beginPlain', {});
  await vault.done('backups.make', {});
  const [backup] = await vault.done('backups.list', {});
  const look = await vault.done('backups.look', { name: backup?.name ?? null });
  await vault.done('programs.create', { program: PROGRAM, cohort: COHORT });
  await vault.protect('protect');
  await vault.done('backups.restore', { token: look?.token ?? '' });
  expect((await vault.done('app.overview', {})).programs).toEqual([]);
});

it('goes back to one from an earlier protection, and opens by what was chosen since', async () => {
  const keystore = new MemoryKeystore();
  const vault = openVault(folder, { keystore });
  life = vault.life;
  await vault.done('vault.beginPlain', {});
  await vault.done('programs.create', { program: PROGRAM, cohort: COHORT });
  const earlier = await vault.protect('protect', { keystore: true });
  await vault.done('backups.make', {});
  const backups = await vault.done('backups.list', {});
  const backup = backups.find(({ reason }) => reason === 'asked');
  await vault.done('vault.unprotect', {});
  const code = await vault.protect('protect', { keystore: true });
  // This computer made it and opens it unasked: nobody would be told of another sheet.
  const look = await vault.done('backups.look', { name: backup?.name ?? null });
  const restored = await vault.done('backups.restore', { token: look?.token ?? '' });
  expect((await vault.done('app.overview', {})).programs).toHaveLength(1);
  life.close();

  const repaired = openVault(folder);
  life = repaired.life;
  await repaired.done('vault.retry', {});
  const opens = async (typed: string) =>
    (await repaired.call('vault.unlock', { by: 'code', typed, keystore: false })).ok;
  expect([await opens(earlier), await opens(code)]).toEqual([false, true]);
  expect((await repaired.done('app.overview', {})).programs).toHaveLength(1);
  expect(restored.undo).not.toBeNull();
});

it('says of a backup that is listed no more that it is gone, not that a file is to be dropped again', async () => {
  const vault = openVault(folder);
  life = vault.life;
  await life.start();
  await vault.done('vault.beginPlain', {});
  await vault.done('programs.create', { program: PROGRAM, cohort: COHORT });
  await vault.done('backups.make', {});
  const [{ name } = { name: '' }] = await vault.done('backups.list', {});
  rmSync(join(folder, 'backups', name));
  expect(await vault.call('backups.look', { name })).toEqual({
    ok: false,
    error: { code: 'backup-refused', why: 'gone', fileName: name },
  });
});
