import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DamagedFileError,
  FileInUseError,
  ForeignFileError,
  NoAccessError,
  openDatabase,
} from '../../../electron/db/database';
import { DatabaseFromFutureError, migrate, migrations } from '../../../electron/db/migrate';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-db-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openDatabase', () => {
  it('opens a new and an old file with every setting the promises rest on', () => {
    const path = join(folder, 'a.db');
    for (const _ of ['new', 'old']) {
      const db = openDatabase(path);
      migrate(db);
      const read = (name: string) => db.pragma(name, { simple: true });
      expect({
        locking: read('locking_mode'),
        journal: read('journal_mode'),
        synchronous: read('synchronous'),
        foreignKeys: read('foreign_keys'),
        trustedSchema: read('trusted_schema'),
        cellSizeCheck: read('cell_size_check'),
        secureDelete: read('secure_delete'),
        mmap: read('mmap_size'),
        tempStore: read('temp_store'),
      }).toEqual({
        locking: 'exclusive',
        journal: 'delete',
        synchronous: 3,
        foreignKeys: 1,
        trustedSchema: 0,
        cellSizeCheck: 1,
        secureDelete: 1,
        mmap: 0,
        tempStore: 2,
      });
      db.close();
    }
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text file', Buffer.from('Name;Mail\nAda;ada@example.org\n'.repeat(100))],
  ])('refuses %s and leaves it as it was', (_, bytes) => {
    const path = join(folder, 'foreign.db');
    writeFileSync(path, bytes);
    expect(() => openDatabase(path)).toThrow(ForeignFileError);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('refuses the database of another program and leaves it as it was', () => {
    const path = join(folder, 'other.db');
    const other = new Database(path);
    other.exec('CREATE TABLE t (a)');
    other.close();
    const before = readFileSync(path);
    expect(() => openDatabase(path)).toThrow(ForeignFileError);
    expect(readFileSync(path)).toEqual(before);
  });

  /** A file of ours with three hundred people in it, closed. */
  function ownFile(): string {
    const path = join(folder, 'own.db');
    const db = openDatabase(path);
    migrate(db);
    const insert = db.prepare('INSERT INTO people (id, name) VALUES (?, ?)');
    for (let id = 0; id < 300; id += 1) insert.run(String(id), 'n'.repeat(200));
    db.close();
    return path;
  }

  it.each([100, 512, 4096, 5000, 40_960])('refuses its own file cut off at %i bytes', (bytes) => {
    const path = ownFile();
    expect(statSync(path).size).toBeGreaterThan(bytes);
    truncateSync(path, bytes);
    const before = readFileSync(path);
    expect(() => openDatabase(path)).toThrow(DamagedFileError);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['own.db']);
  });

  it('refuses its own file with a page that was written over', () => {
    const path = ownFile();
    const bytes = readFileSync(path).fill(0xff, 8192, 20_480);
    writeFileSync(path, bytes);
    expect(() => openDatabase(path)).toThrow(DamagedFileError);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('refuses a folder in the place of the file', () => {
    mkdirSync(join(folder, 'folder.db'));
    expect(() => openDatabase(join(folder, 'folder.db'))).toThrow(NoAccessError);
  });

  // The superuser may write to anything.
  it.skipIf(process.getuid?.() === 0)('refuses a file that can only be read', () => {
    const path = ownFile();
    chmodSync(path, 0o444);
    expect(() => openDatabase(path)).toThrow(NoAccessError);
  });

  it('leaves a file from a newer release as it was', () => {
    const path = ownFile();
    const newer = new Database(path);
    newer.pragma('user_version = 99');
    newer.close();
    const before = readFileSync(path);
    const db = openDatabase(path);
    expect(() => migrate(db)).toThrow(DatabaseFromFutureError);
    db.close();
    expect(readFileSync(path)).toEqual(before);
  });

  it('keeps a second opener out while the first holds the file', () => {
    const path = join(folder, 'one.db');
    const first = openDatabase(path);
    migrate(first);
    expect(() => openDatabase(path)).toThrow(FileInUseError);
    first.close();
  });
});

describe('migrate', () => {
  it('applies every version once', () => {
    const db = openDatabase(':memory:');
    expect(migrate(db)).toEqual(migrations.map((_, index) => index + 1));
    expect(migrate(db)).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('refuses a file from a newer release', () => {
    const db = openDatabase(':memory:');
    migrate(db);
    db.pragma(`user_version = ${migrations.length + 1}`);
    expect(() => migrate(db)).toThrow(DatabaseFromFutureError);
  });
});
