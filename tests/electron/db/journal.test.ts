import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DamagedFileError, openDatabase } from '../../../electron/db/database';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ROWS = 400;

/** A file in the midst of a change that is on the disk in part, with the journal that takes it back. */
function cutShort(key: Buffer | undefined) {
  const path = join(folder, 'mentorbook.db');
  const db = openDatabase(path, key);
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  const insert = db.prepare('INSERT INTO t VALUES (?, ?)');
  db.transaction(() => {
    for (let id = 0; id < ROWS; id += 1) insert.run(id, 'as it was '.repeat(40));
  })();
  db.pragma('cache_size = 10');
  db.exec(`BEGIN; UPDATE t SET text = 'half'`);
  const [file, journal] = [readFileSync(path), readFileSync(`${path}-journal`)];
  db.exec('ROLLBACK');
  db.close();
  const open = (bytes: Buffer) => {
    writeFileSync(path, file);
    writeFileSync(`${path}-journal`, bytes);
    const again = openDatabase(path, key);
    const changed = again.prepare(`SELECT count(*) FROM t WHERE text = 'half'`).pluck().get();
    again.close();
    return changed;
  };
  return { path, file, journal, open };
}

const changedAt = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 0x40, at);
  return changed;
};

describe.each([
  ['encrypted', randomBytes(32)],
  ['not encrypted', undefined],
])('a change that was cut short (%s)', (_, key) => {
  it('is taken back in full, and nothing is left lying about', () => {
    const { open, journal } = cutShort(key);
    expect(open(journal)).toBe(0);
    expect(readdirSync(folder)).toEqual(['mentorbook.db']);
  });

  it.each([
    ['the mark', 0],
    ['the count of pages', 10],
    ['the seed of the checksums', 12],
    ['the size of the file', 16],
    ['the size of a page', 25],
  ])('is not half kept where %s of the journal is damaged', (__, at) => {
    const { open, journal, path, file } = cutShort(key);
    const damaged = changedAt(journal, at);
    expect(() => open(damaged)).toThrow(DamagedFileError);
    // Both are as they were, to be set aside.
    expect(readFileSync(path)).toEqual(file);
    expect(readFileSync(`${path}-journal`)).toEqual(damaged);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is not half kept where the journal lost its end', () => {
    const { open, journal } = cutShort(key);
    expect(() => open(journal.subarray(0, 9000))).toThrow(DamagedFileError);
  });
});

it('finds out what only SQLite can read: a checksum that is just not right', () => {
  const { open, journal } = cutShort(randomBytes(32));
  const damaged = Buffer.from(journal);
  // Off by a little, so that it might be right.
  const at = 512 + 4 + 4096;
  damaged.writeUInt32BE(damaged.readUInt32BE(at) + 1, at);
  expect(() => open(damaged)).toThrow(DamagedFileError);
});
