import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import { listErasures } from '../../../electron/db/erase';
import { CalendarDate } from '../../../shared/time';
import { writeCohort } from '../../support/crowd';
import { openOffice } from '../../support/office';
import { openVault } from '../../support/vault';

const DAY = CalendarDate.parse('2026-03-02');

let folder = '';
let now = new Date();
/** What was exported last, and is brought in next. */
let takenOut: Uint8Array = new Uint8Array();
let vault: ReturnType<typeof openVault>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-erased-'));
  now = new Date(`${DAY}T09:00:00.000Z`);
  vault = start();
  await vault.done('vault.beginPlain', {});
});
afterEach(() => {
  vault.life.close();
  rmSync(folder, { recursive: true });
});

const live = () => join(folder, 'mentorbook.db');
const start = () =>
  openVault(folder, {
    desk: {
      chooseTarget: async (fileName) => ({
        fileName,
        write: async (bytes) => {
          takenOut = bytes;
        },
      }),
      chooseArchive: async () => ({
        fileName: 'all.zip',
        bytes: takenOut.length,
        read: async () => takenOut,
      }),
    },
    clock: () => {
      now = new Date(now.getTime() + 1000);
      return now;
    },
  });

async function startAgain() {
  vault.life.close();
  vault = start();
  return vault.life.start();
}

function db(): WriteDb {
  if (vault.life.db === null) throw new Error('the file is not open');
  return vault.life.db;
}

const isThere = () => readFileSync(live()).includes('Canary');

/** Goes back to the oldest backup, and gives the token that leads to the state before. */
async function goBack(): Promise<string> {
  const { name = null } = vault.backups.list().at(-1) ?? {};
  const look = await vault.done('backups.look', { name });
  const { undo } = await vault.done('backups.restore', { token: look?.token ?? '' });
  return undo ?? '';
}

/** What the open file's log tells of erasures, the latest first; it is whole, and names nobody. */
async function toldInLog() {
  const { list, brokenAt } = await openOffice({ db: db() }).done('log.read', { most: 100 });
  expect(brokenAt).toBeNull();
  return list
    .filter(({ kind }) => kind === 'erase')
    .map(({ deed, at, names, people, erased, rows }) => ({
      deed,
      at,
      names,
      people,
      erased,
      rows,
    }));
}

/** What it tells where one person was erased again. */
const onceAgain = () => ({ deed: 'redone', names: [], people: 1, erased: 1, rows: 1 });

/** A file with somebody who is erased after a backup was made. */
async function eraseOne() {
  const office = openOffice({ db: db() });
  const { cohortId } = await office.startCohort();
  const id = await office.enroll(cohortId, 'mentor', 'Quintus Canary');
  await vault.backups.make('asked');
  await office.done('rights.erase', { personIds: [id], why: 'asked' });
  vault.backups.noteChange();
  await vault.backups.settle();
  return listErasures(db());
}

describe('somebody who was erased', () => {
  it('stays so when the file goes back to a backup from before, and when that is taken back', async () => {
    const ledger = await eraseOne();
    const before = now.toISOString();
    const undo = await goBack();
    expect(isThere()).toBe(false);
    expect(listErasures(db())).toEqual(ledger);
    const [told, ...rest] = await toldInLog();
    expect(told).toMatchObject(onceAgain());
    expect(rest).toEqual([]);
    // When it was done again, not when it was done.
    expect(told && told.at > before).toBe(true);
    const rows = JSON.stringify(db().prepare('SELECT * FROM log').all());
    expect(rows).not.toContain('Canary');
    expect(db().pragma('foreign_key_check')).toEqual([]);
    await vault.done('backups.restore', { token: undo });
    expect(isThere()).toBe(false);
    expect(listErasures(db())).toEqual(ledger);
    // Nobody had to be erased again: it is told once, as it was done.
    expect(await toldInLog()).toMatchObject([{ deed: 'done', people: 1, erased: 1, rows: 1 }]);
  });

  it('is told of again each time a backup from before comes back, and not where it is looked at', async () => {
    await eraseOne();
    const { name = null } = vault.backups.list().at(-1) ?? {};
    await vault.done('backups.look', { name });
    expect(await toldInLog()).toMatchObject([{ deed: 'done' }]);
    await goBack();
    await goBack();
    expect(await toldInLog()).toMatchObject([onceAgain()]);
    // It is of the file that came back: opening it once more tells nothing new.
    await startAgain();
    expect(await toldInLog()).toMatchObject([onceAgain()]);
  });

  it('is told of in one entry with all who were erased since, and of nobody where nobody comes back', async () => {
    const office = openOffice({ db: db() });
    const { cohortId } = await office.startCohort();
    await vault.backups.make('asked');
    const late = await office.enroll(cohortId, 'mentor', 'Late Canary');
    await office.done('rights.erase', { personIds: [late], why: 'asked' });
    vault.backups.noteChange();
    await vault.backups.settle();
    await goBack();
    expect(listErasures(db())).toHaveLength(1);
    expect(await toldInLog()).toEqual([]);

    const again = openOffice({ db: db() });
    const one = await again.enroll(cohortId, 'mentor', 'Quintus Canary');
    const two = await again.enroll(cohortId, 'mentee', 'Sexta Canary');
    const made = await vault.backups.make('asked');
    await again.done('rights.erase', { personIds: [one], why: 'asked' });
    await again.done('rights.erase', { personIds: [two], why: 'retention' });
    vault.backups.noteChange();
    await vault.backups.settle();
    const look = await vault.done('backups.look', { name: made?.name ?? null });
    await vault.done('backups.restore', { token: look?.token ?? '' });
    expect(await toldInLog()).toMatchObject([
      { deed: 'redone', names: [], people: 2, erased: 2, rows: 2 },
    ]);
  });

  it('stays so when they had just been taken back, and could be brought in again', async () => {
    const cohortId = writeCohort(db(), DAY);
    let office = openOffice({ db: db() });
    const id = await office.enroll(cohortId, 'mentor', 'Quintus Canary');
    await office.done('history.undo', {});
    await vault.backups.make('asked');
    await office.done('history.redo', {});
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    await goBack();
    expect(isThere()).toBe(false);
    office = openOffice({ db: db() });
    expect((await office.call('history.redo', {})).ok).toBe(false);
  });

  it('stays so when the file itself is damaged, and can tell of nobody', async () => {
    const ledger = await eraseOne();
    expect(isThere()).toBe(false);
    vault.life.close();
    truncateSync(live(), 20_000);
    expect(await startAgain()).toMatchObject({ state: 'damaged' });
    await goBack();
    expect(isThere()).toBe(false);
    expect(listErasures(db())).toEqual(ledger);
    expect(await toldInLog()).toMatchObject([onceAgain()]);
  });

  /** The file is lost, and somebody begins another, which knows of nobody by itself. */
  async function beginAnother() {
    rmSync(live());
    await startAgain();
    await vault.done('vault.beginPlain', {});
  }

  it('stays so when the file is lost, and one begun in its place goes back to a backup', async () => {
    const ledger = await eraseOne();
    await beginAnother();
    expect(listErasures(db())).toEqual(ledger);
    // There was nobody in it.
    expect(await toldInLog()).toEqual([]);
    await goBack();
    expect(isThere()).toBe(false);
    expect(listErasures(db())).toEqual(ledger);
  });

  it('stays so when an export from before is brought into one that was begun in its place', async () => {
    const office = openOffice({ db: db() });
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', 'Quintus Canary');
    await vault.done('exports.save', {});
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    vault.backups.noteChange();
    await beginAnother();
    await vault.done('exports.bringIn', {});
    expect(db().prepare('SELECT count(*) FROM programs').pluck().get()).toBe(1);
    expect(isThere()).toBe(false);
    expect(await toldInLog()).toMatchObject([onceAgain()]);
  });

  it('stays so when an older file is put in the place of theirs by hand', async () => {
    const office = openOffice({ db: db() });
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', 'Quintus Canary');
    const older = readFileSync(live());
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    // Killed before it was noted: that is made up for at the next start.
    await startAgain();
    vault.backups.opened();
    const ledger = listErasures(db());
    vault.life.close();
    writeFileSync(live(), older);
    await startAgain();
    expect(isThere()).toBe(false);
    expect(listErasures(db())).toEqual(ledger);
    expect(await toldInLog()).toMatchObject([onceAgain()]);
  });
});
