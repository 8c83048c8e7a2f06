import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type WriteDb } from '../../../electron/db/database';
import { migrate } from '../../../electron/db/migrate';
import { factsOf } from '../../../electron/vault/backup-folder';
import { Backups } from '../../../electron/vault/backups';
import { contentOf } from '../../../electron/vault/content';
import { packCopy, readArchive, triedFile, tryArchive } from '../../../electron/vault/pack-copy';
import { CalendarDate } from '../../../shared/time';
import { workHere } from '../../support/backups';
import { writeCohort, writeCrowd } from '../../support/crowd';

const DAY = CalendarDate.parse('2026-03-02');
let folder = '';
let db: WriteDb;
let now = new Date();
let failures: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-backups-'));
  db = openDatabase(join(folder, 'mentorbook.db'));
  migrate(db);
  writeCrowd(db, writeCohort(db, DAY), 12, DAY);
  now = new Date(`${DAY}T09:00:00.000Z`);
  failures = [];
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const open = (work = workHere) =>
  new Backups({
    folder,
    source: () => ({ db, key: null, keys: null }),
    work,
    clock: () => now,
    onNews: () => undefined,
    onFailure: (error) => failures.push(error),
  });
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const rename = (name: string) => db.prepare('UPDATE people SET name = ?').run(name);
const pathOf = (backups: Backups, index = 0) =>
  join(backups.folder, backups.list()[index]?.name ?? '');

/** What is in a backup, by its logical content. */
function contentIn(archive: string) {
  const scratch = join(folder, 'scratch');
  const tried = tryArchive({ kind: 'try', archive, scratch, known: [], erased: null, now: null });
  expect(tried.ok).toBe(true);
  const then = openDatabase(triedFile(scratch));
  const content = contentOf(then);
  then.close();
  return content;
}

describe('a backup', () => {
  it('holds what the file held, whatever is written afterwards, and is verified', async () => {
    const backups = open({
      ...workHere,
      pack: (order) => {
        rename('Somebody else');
        return packCopy(order);
      },
    });
    const held = contentOf(db);
    expect(await backups.make('asked')).toMatchObject({ reason: 'asked', verified: true });
    expect(contentIn(pathOf(backups))).toEqual(held);
    expect(contentOf(db)).not.toEqual(held);
    expect(readArchive(pathOf(backups))).toMatchObject({
      ok: true,
      value: { manifest: { counts: { people: 12, matches: 0, sessions: 0 } } },
    });
    expect(readdirSync(backups.room)).toEqual([]);
  });

  it.each([
    ['within one minute', 7000],
    ['within one second', 1],
    ['at the very same moment, by a clock that was set back', 0],
    ['just before the one before it, by such a clock', -1],
  ])('takes the place of none that was made %s', async (_, milliseconds) => {
    const backups = open();
    const held = [contentOf(db)];
    const first = await backups.make('asked');
    now = new Date(now.getTime() + milliseconds);
    rename('Somebody else');
    held.push(contentOf(db));
    const second = await backups.make('asked');
    now = new Date(now.getTime() - milliseconds);
    rename('A third');
    held.push(contentOf(db));
    const third = await backups.make('before-erasure');
    const made = [first, second, third].map((each) => each?.name ?? '');
    expect(new Set(made).size).toBe(3);
    const list = backups.list();
    expect(list.map(({ name }) => name).toSorted()).toEqual(made.toSorted());
    expect(list.every(({ verified }) => verified)).toBe(true);
    // None bears the moment of another either, by which they are shown and told apart.
    expect(new Set(list.map(({ madeAt }) => madeAt)).size).toBe(3);
    expect(made.map((name) => contentIn(join(backups.folder, name)))).toEqual(held);
    // What an archive says of itself is what its name says.
    expect(list.map(({ name }) => factsOf(join(backups.folder, name))?.madeAt)).toEqual(
      list.map(({ madeAt }) => madeAt),
    );
  });

  it('comes at the first change of a day, then at most every quarter of an hour, then at the end', async () => {
    const backups = open();
    backups.noteChange();
    await expect.poll(() => backups.list().length).toBe(1);
    expect(backups.list()[0]?.reason).toBe('first-change');
    later(1);
    backups.noteChange();
    await backups.settle();
    expect(backups.list()).toHaveLength(1);
    expect(backups.isBehind).toBe(true);
    later(15);
    backups.noteChange();
    await expect.poll(() => backups.list()[0]?.reason).toBe('quarter-hour');
    later(1);
    await backups.finish();
    expect(backups.list()).toHaveLength(2);
    backups.noteChange();
    await backups.finish();
    expect(backups.list().map(({ reason }) => reason)).toEqual([
      'quit',
      'quarter-hour',
      'first-change',
    ]);
  });

  it('is made once at the first change of a day, also where more is changed while it is packed', async () => {
    const backups = open({
      ...workHere,
      pack: (order) => {
        backups.noteChange();
        return packCopy(order);
      },
    });
    backups.noteChange();
    await expect.poll(() => backups.list().length).toBe(1);
    await backups.settle();
    expect(backups.list()).toHaveLength(1);
    expect(backups.isBehind).toBe(true);
  });

  it('that is dated after now, as the clock was wrong once, takes the place of none', async () => {
    const backups = open();
    later(60 * 24 * 365);
    await backups.make('asked');
    later(-60 * 24 * 365);
    backups.noteChange();
    await expect.poll(() => backups.list().at(1)?.reason).toBe('first-change');
    const made = backups.newest?.madeAt;
    expect(made).toBe(now.toISOString());
    later(1);
    backups.noteChange();
    await backups.settle();
    expect(backups.list()).toHaveLength(2);
    await backups.rehearse();
    expect(backups.notes.rehearsal?.madeAt).toBe(made);
  });

  it('that fails leaves nothing, counts as not made, and the next one works', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    let isFull = true;
    const backups = open({
      ...workHere,
      pack: (order) => (isFull ? Promise.reject(full) : packCopy(order)),
    });
    backups.noteChange();
    await backups.finish();
    expect(backups.lastFailure).toBe(full);
    expect(backups.isBehind).toBe(true);
    expect(backups.list()).toEqual([]);
    isFull = false;
    await backups.finish();
    expect(backups.list()).toHaveLength(1);
    expect(backups.lastFailure).toBe(null);
  });

  it('is made, and goes to the second folder, where an older one can not be removed', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const backups = open();
    await backups.chooseSecond(stick);
    // What holds a file open keeps it where it is; a folder by its name does so on every system.
    const stuck = '2026-03-02T09.00.00.000Z quarter-hour.mentorbook.damaged';
    mkdirSync(join(backups.folder, stuck), { recursive: true });
    await backups.make('asked');
    later(1);
    expect(await backups.make('asked')).toMatchObject({ verified: true });
    expect(backups.lastSecond).toEqual({ outcome: 'copied' });
    const kept = readdirSync(join(stick, `Mentorbook backups ${backups.notes.computer}`));
    expect(kept).toHaveLength(2);
  });

  it('that was interrupted is cleared away at the next start', async () => {
    const backups = open();
    await backups.make('asked');
    mkdirSync(backups.room, { recursive: true });
    writeFileSync(join(backups.room, 'half.db'), 'half');
    expect(open().list()).toHaveLength(1);
    expect(readdirSync(backups.folder)).toHaveLength(1);
  });
});

describe('the second folder', () => {
  it('gets every backup from then on, apart from those of other computers', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    writeFileSync(join(stick, 'letter.txt'), 'mine');
    const backups = open();
    await backups.make('asked');
    await backups.chooseSecond(stick);
    later(20);
    await backups.make('asked');
    expect(backups.lastSecond).toEqual({ outcome: 'copied' });
    const room = join(stick, `Mentorbook backups ${backups.notes.computer}`);
    expect(readdirSync(room).toSorted()).toEqual(
      backups
        .list()
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(readdirSync(stick)).toContain('letter.txt');
  });

  it('gets what is made after a clock that was ahead was set back', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const backups = open();
    await backups.chooseSecond(stick);
    later(60 * 24 * 365);
    await backups.make('asked');
    later(-60 * 24 * 365);
    const made = await backups.make('asked');
    const room = join(stick, `Mentorbook backups ${backups.notes.computer}`);
    expect(readdirSync(room)).toContain(made?.name);
  });

  it('is rid of what was being written when a stick was pulled out', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const backups = open();
    await backups.chooseSecond(stick);
    await backups.make('asked');
    const room = join(stick, `Mentorbook backups ${backups.notes.computer}`);
    writeFileSync(join(room, '.0123abcd.part'), 'half a backup');
    later(1);
    await backups.make('asked');
    expect(readdirSync(room).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that is not there is said, and keeps no backup from being made', async () => {
    const backups = open();
    await backups.chooseSecond(join(folder, 'gone'));
    expect(await backups.make('asked')).toMatchObject({ verified: true });
    expect(backups.lastSecond).toEqual({ outcome: 'missing' });
  });
});

describe('the monthly rehearsal', () => {
  it('tries the newest backup and notes that all of it came back', async () => {
    const backups = open();
    await backups.make('asked');
    await backups.rehearse();
    const first = backups.notes.rehearsal;
    expect(first).toMatchObject({ outcome: 'passed', madeAt: backups.list()[0]?.madeAt });
    later(24 * 60);
    await backups.rehearse();
    expect(backups.notes.rehearsal).toEqual(first);
    later(30 * 24 * 60);
    await backups.rehearse();
    expect(backups.notes.rehearsal?.at).not.toBe(first?.at);
  });

  it('takes a damaged one out of the list and makes another', async () => {
    const backups = open();
    await backups.make('asked');
    writeFileSync(pathOf(backups), 'PK\u0003\u0004');
    later(1);
    await backups.rehearse();
    await backups.settle();
    expect(backups.notes.rehearsal?.outcome).toBe('damaged');
    expect(backups.list()).toMatchObject([{ verified: true }]);
    expect(readArchive(pathOf(backups)).ok).toBe(true);
  });
});
