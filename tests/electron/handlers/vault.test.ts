import {
  existsSync,
  mkdirSync,
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
import { openDatabase } from '../../../electron/db/database';
import { migrate } from '../../../electron/db/migrate';
import { bytesOf } from '../../support/bytes-of';
import { MemoryKeystore } from '../../support/keystore';
import { COHORT, PROGRAM } from '../../support/office';
import { openVault } from '../../support/vault';

const PASSPHRASE = 'seven warm stones';
const FILES = ['mentorbook.db', 'mentorbook.keys'];
const CANARY = 'Zimmermann-Okafor';

let folder = '';
const open: { close: () => void }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-vault-'));
});
afterEach(() => {
  for (const life of open.splice(0)) life.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

/** As the program is started: the file looked at, the state told. */
async function start(keystore = new MemoryKeystore(), options = {}) {
  const vault = openVault(folder, { keystore, ...options });
  open.push(vault.life);
  const state = await vault.life.start();
  return { ...vault, state };
}

type Vault = Awaited<ReturnType<typeof start>>;

const writeDown = ({ done }: Vault) =>
  done('programs.create', { program: { ...PROGRAM, sponsor: CANARY }, cohort: COHORT });
const programs = async ({ done }: Vault) =>
  (await done('app.overview', {})).programs.map(({ name }) => name);

/** But for the journal, which an open file has beside it once something was written. */
const filesIn = (place: string): string[] =>
  readdirSync(place)
    .filter((name) => !name.endsWith('-journal'))
    .sort();

const everyByte = (): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
  );

describe('the life of the file', () => {
  it('refuses calls until there is a file, and begins one without protection', async () => {
    const vault = await start();
    expect(vault.state).toEqual({ state: 'absent', keystore: true });
    expect(await vault.call('app.overview', {})).toEqual({
      ok: false,
      error: { code: 'not-open' },
    });
    expect(await vault.done('vault.beginPlain', {})).toEqual({
      state: 'open',
      keystore: true,
      protection: null,
    });
    await writeDown(vault);
    expect(everyByte().includes(CANARY)).toBe(true);
    vault.life.close();
    const again = await start();
    expect(again.state.state).toBe('open');
    expect(await programs(again)).toEqual([PROGRAM.name]);
    // What belongs to another state is refused, and changes nothing.
    expect(await again.call('vault.beginPlain', {})).toMatchObject({ ok: true });
    expect(await programs(again)).toEqual([PROGRAM.name]);
  });

  it('opens by the code, by the passphrase and by the keystore, and by nothing else', async () => {
    const keystore = new MemoryKeystore();
    const first = await start(keystore);
    const code = await first.protect('begin', { passphrase: PASSPHRASE, keystore: true });
    await writeDown(first);
    first.life.close();
    expect(everyByte().includes(CANARY)).toBe(false);

    const byKeystore = await start(keystore);
    expect(byKeystore.state).toMatchObject({
      state: 'open',
      protection: { keystore: true, passphrase: true, keysFlawed: false },
    });
    expect(await programs(byKeystore)).toEqual([PROGRAM.name]);
    byKeystore.life.close();

    const elsewhere = await start(new MemoryKeystore());
    expect(elsewhere.state).toMatchObject({
      state: 'locked',
      passphrase: true,
      keystore: 'failed',
    });
    const before = await bytesOf(folder, FILES);
    const refused = async (by: 'code' | 'passphrase', typed: string) => {
      const reply = await elsewhere.call('vault.unlock', { by, typed, keystore: true });
      return reply.ok || reply.error;
    };
    const refusal = (why: string) => ({ code: 'unlock-refused', why });
    expect(await refused('passphrase', 'seven warm stone')).toEqual(refusal('wrong-passphrase'));
    expect(await refused('code', `${code.slice(0, -1)}_`)).toEqual(refusal('mistyped-code'));
    expect(await refused('code', '')).toEqual(refusal('mistyped-code'));
    expect(await elsewhere.call('app.overview', {})).toMatchObject({ error: { code: 'not-open' } });
    expect(await bytesOf(folder, FILES)).toEqual(before);
    await elsewhere.done('vault.unlock', { by: 'passphrase', typed: PASSPHRASE, keystore: false });
    expect(await programs(elsewhere)).toEqual([PROGRAM.name]);
    elsewhere.life.close();

    const other = new MemoryKeystore();
    const byCode = await start(other);
    await byCode.done('vault.unlock', { by: 'code', typed: code.toLowerCase(), keystore: true });
    expect(await programs(byCode)).toEqual([PROGRAM.name]);
    byCode.life.close();
    expect((await start(other)).state.state).toBe('open');
  });

  it('is not protected before the sheet is saved and typed back', async () => {
    const unsaved = await start(undefined, { desk: { chooseTarget: async () => null } });
    expect(await unsaved.done('vault.saveSheet', { purpose: 'begin' })).toMatchObject({
      saved: null,
    });
    const confirm = { purpose: 'begin', typed: '', passphrase: null, keystore: false } as const;
    expect(await unsaved.call('vault.confirmSheet', confirm)).toMatchObject({
      error: { code: 'file-moved-on' },
    });
    const vault = await start();
    const { group } = await vault.done('vault.saveSheet', { purpose: 'begin' });
    expect(await vault.call('vault.confirmSheet', { ...confirm, typed: 'AAAA' })).toEqual({
      ok: false,
      error: { code: 'sheet-mistyped', group },
    });
    expect(readdirSync(folder)).toEqual([]);
    const typed = vault.groups()[group - 1]?.toLowerCase() ?? '';
    expect(await vault.done('vault.confirmSheet', { ...confirm, typed })).toMatchObject({
      state: 'open',
      protection: { passphrase: false, keystore: false },
    });
    expect(filesIn(folder)).toEqual(FILES);
  });

  it('is protected later, unprotected again, and nothing of it is left in the clear or lost', async () => {
    const vault = await start();
    await vault.done('vault.beginPlain', {});
    await writeDown(vault);
    await vault.protect('protect', { keystore: true });
    expect(await programs(vault)).toEqual([PROGRAM.name]);
    expect(everyByte().includes(CANARY)).toBe(false);
    expect(filesIn(folder)).toEqual(['backups', ...FILES]);
    expect(await vault.done('vault.unprotect', {})).toMatchObject({ protection: null });
    expect(await programs(vault)).toEqual([PROGRAM.name]);
    expect(filesIn(folder)).toEqual(['backups', 'mentorbook.db']);
    // What was recorded can still be taken back.
    await vault.done('history.undo', {});
    expect(await programs(vault)).toEqual([]);
  });

  it('gets along without a keystore', async () => {
    const keystore = new MemoryKeystore();
    keystore.isThere = false;
    const vault = await start(keystore);
    expect(vault.state).toEqual({ state: 'absent', keystore: false });
    await vault.protect('begin', { keystore: true });
    expect(await vault.done('vault.state', {})).toMatchObject({
      keystore: false,
      protection: { keystore: false },
    });
    expect(await vault.call('vault.setKeystore', { keystore: true })).toEqual({
      ok: false,
      error: { code: 'no-keystore' },
    });
    vault.life.close();
    expect((await start(keystore)).state).toMatchObject({ state: 'locked', keystore: 'none' });
  });

  it('says why it cannot be begun, and begins when that is put right', async () => {
    const vault = await start();
    rmSync(folder, { recursive: true });
    expect(await vault.call('vault.beginPlain', {})).toEqual({
      ok: false,
      error: { code: 'file-unwritable', failure: 'folder-gone' },
    });
    mkdirSync(folder);
    writeFileSync(at('mentorbook.next.db'), 'what was left by then');
    expect(await vault.done('vault.beginPlain', {})).toMatchObject({ state: 'open' });
  });

  it('takes a new sheet, after which the old one no longer opens, and another passphrase', async () => {
    const vault = await start();
    const old = await vault.protect('begin');
    const renewed = await vault.protect('renew');
    expect(await vault.done('vault.setPassphrase', { passphrase: PASSPHRASE })).toMatchObject({
      protection: { passphrase: true },
    });
    expect(await vault.done('vault.setKeystore', { keystore: true })).toMatchObject({
      protection: { keystore: true },
    });
    vault.life.close();
    const later = await start();
    expect(await later.call('vault.unlock', { by: 'code', typed: old, keystore: false })).toEqual({
      ok: false,
      error: { code: 'unlock-refused', why: 'other-code' },
    });
    await later.done('vault.unlock', { by: 'code', typed: renewed, keystore: false });
    await later.done('vault.setPassphrase', { passphrase: null });
    later.life.close();
    expect((await start()).state).toMatchObject({ state: 'locked', passphrase: false });
  });
});

describe('a file that cannot be opened', () => {
  /** A protected file with something in it, closed, and its code. */
  async function protectedFile(): Promise<string> {
    const vault = await start();
    const code = await vault.protect('begin');
    await writeDown(vault);
    vault.life.close();
    return code;
  }

  it('is told apart: damaged data, damaged keys, either gone, foreign, newer, in use', async () => {
    await protectedFile();
    const [db, keys] = await bytesOf(folder, FILES);
    if (!db || !keys) throw new Error('no files');
    const stands = async () => {
      const { state, life } = await start();
      life.close();
      return 'part' in state ? `${state.state} ${state.part}` : state.state;
    };
    rmSync(at('mentorbook.keys'));
    expect(await stands()).toBe('damaged no-keys');
    writeFileSync(at('mentorbook.keys'), keys.subarray(0, 200));
    expect(await stands()).toBe('damaged keys');
    writeFileSync(at('mentorbook.keys'), keys);
    expect(await stands()).toBe('locked');
    truncateSync(at('mentorbook.db'), 0);
    expect(await stands()).toBe('damaged data');
    rmSync(at('mentorbook.db'));
    expect(await stands()).toBe('damaged no-data');
    expect(existsSync(at('mentorbook.db'))).toBe(false);
    rmSync(at('mentorbook.keys'));
    writeFileSync(at('mentorbook.db'), 'a letter');
    expect(await stands()).toBe('foreign');
    expect(readFileSync(at('mentorbook.db'), 'utf8')).toBe('a letter');
    rmSync(at('mentorbook.db'));
    const newer = openDatabase(at('mentorbook.db'));
    migrate(newer);
    newer.pragma('user_version = 999');
    expect(await stands()).toBe('in-use');
    newer.close();
    expect(await stands()).toBe('newer');
  });

  it('opens by the right code when a page is damaged only to say so, and is left as it is', async () => {
    const code = await protectedFile();
    const bytes = readFileSync(at('mentorbook.db'));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(at('mentorbook.db'), bytes);
    const vault = await start();
    expect(vault.state.state).toBe('locked');
    expect(await vault.done('vault.unlock', { by: 'code', typed: code, keystore: true })).toEqual({
      state: 'damaged',
      part: 'data',
    });
    expect(readFileSync(at('mentorbook.db'))).toEqual(bytes);
  });

  it('still opens when only the keys have a flaw, and asks for a new sheet', async () => {
    const code = await protectedFile();
    const keys = readFileSync(at('mentorbook.keys'), 'utf8');
    writeFileSync(at('mentorbook.keys'), keys.replace(/.\n$/, '_\n'));
    const vault = await start();
    expect(
      await vault.done('vault.unlock', { by: 'code', typed: code, keystore: false }),
    ).toMatchObject({ state: 'open', protection: { keysFlawed: true } });
    await vault.protect('renew');
    expect(await vault.done('vault.state', {})).toMatchObject({
      protection: { keysFlawed: false },
    });
  });
});
