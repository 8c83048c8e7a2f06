import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Lock } from '../../../electron/vault/file-life';
import { writeKeys } from '../../../electron/vault/key-slots';
import { sealArchive, tryArchive } from '../../../electron/vault/pack-copy';
import { lockWithCode } from '../../support/backups';
import { openVault } from '../../support/vault';

const CODE = '0123456789ABCDEFGHJKMNPQRSTV';

let folder = '';
let vault: ReturnType<typeof openVault>;
let archive = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-seal-'));
  vault = openVault(folder);
  await vault.done('vault.beginPlain', {});
  const made = await vault.backups.make('asked');
  archive = join(vault.backups.folder, made?.name ?? '');
});
afterEach(() => {
  vault.life.close();
  rmSync(folder, { recursive: true });
});

const scratch = () => join(vault.backups.room, 'scratch');
const sealWith = ({ key }: Lock, of: Lock) =>
  sealArchive({
    kind: 'seal',
    archive,
    scratch: scratch(),
    key,
    keys: writeKeys(of.slots, of.key),
  });

it('encrypts a backup in its place, and what is there then opens with the key', async () => {
  const lock = await lockWithCode(CODE);
  expect(await sealWith(lock, lock)).toBe(true);
  const known = [lock.key];
  expect(
    tryArchive({ kind: 'try', archive, scratch: scratch(), known, erased: null, now: null }),
  ).toMatchObject({ ok: true, value: { facts: { isProtected: true, reason: 'asked' } } });
});

it('leaves the only copy as it was where what was written does not open', async () => {
  const before = readFileSync(archive);
  const sealing = sealWith(await lockWithCode(CODE), await lockWithCode(CODE));
  await expect(sealing).rejects.toThrow('did not read back');
  expect(readFileSync(archive)).toEqual(before);
  expect(readdirSync(vault.backups.folder)).toHaveLength(2);
});
