import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COHORT, PROGRAM } from '../../support/office';
import { openVault } from '../../support/vault';

let folder = '';
let vault: ReturnType<typeof openVault>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-life-'));
  vault = openVault(folder);
  await vault.life.start();
});
afterEach(() => {
  vault.life.close();
  rmSync(folder, { recursive: true });
});

const programs = async () =>
  (await vault.done('app.overview', {})).programs.map(({ name }) => name);

describe('reopening', () => {
  it('lets files be exchanged under the running program, with the key it had or without', async () => {
    await vault.protect('begin');
    await vault.done('programs.create', { program: PROGRAM, cohort: COHORT });
    const state = await vault.life.reopen(async () => {
      expect(await vault.call('app.overview', {})).toMatchObject({ error: { code: 'not-open' } });
    });
    expect(state.state).toBe('open');
    expect(await programs()).toEqual([PROGRAM.name]);
    const failed = vault.life.reopen(() => Promise.reject(new Error('no such backup')));
    await expect(failed).rejects.toThrow('no such backup');
    expect(await programs()).toEqual([PROGRAM.name]);
  });

  it('waits for the calls that still run, and stops jobs', async () => {
    await vault.done('vault.beginPlain', {});
    const sample = vault.call('sample.load', {});
    await vault.life.reopen(() => undefined);
    expect(await sample).toEqual({ ok: false, error: { code: 'stopped' } });
    expect(await programs()).toEqual([]);
    expect(vault.incidents).toEqual([]);
  });
});

it('keeps the passphrase and the keystore that are set at once', async () => {
  await vault.protect('begin');
  await Promise.all([
    vault.done('vault.setPassphrase', { passphrase: 'seven warm stones' }),
    vault.done('vault.setKeystore', { keystore: true }),
  ]);
  expect(await vault.done('vault.state', {})).toMatchObject({
    protection: { passphrase: true, keystore: true, keysFlawed: false },
  });
});

it('is not said to be open when it could not be opened, for whatever reason', async () => {
  await vault.done('vault.beginPlain', {});
  // All columns are as they are to be, so that bringing it up to date fails as nobody expects it.
  vault.life.db?.pragma('user_version = 1');
  await expect(vault.life.reopen(() => undefined)).rejects.toThrow('no such column');
  expect(vault.life.db).toBe(null);
  expect(await vault.done('vault.state', {})).toEqual({ state: 'no-access', why: 'not-known' });
  expect(await vault.call('app.overview', {})).toMatchObject({ error: { code: 'not-open' } });
});
