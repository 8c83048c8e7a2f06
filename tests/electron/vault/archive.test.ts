import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Contents, packArchive, unpackArchive } from '../../../electron/vault/archive';
import type { Instant } from '../../../shared/time';

const CONTENTS: Contents = {
  facts: {
    madeAt: '2026-11-22T07:04:00.000Z' as Instant,
    reason: 'quarter-hour',
    counts: { people: 3, matches: 1, sessions: 2 },
    isProtected: true,
  },
  schemaVersion: 8,
  database: new Uint8Array(randomBytes(9000)),
  keys: new Uint8Array(randomBytes(500)),
};

describe('a backup file', () => {
  it('gives back what was put in, with and without keys, packed and unpacked', () => {
    for (const contents of [
      CONTENTS,
      { ...CONTENTS, keys: null, facts: { ...CONTENTS.facts, isProtected: false } },
    ]) {
      const unpacked = unpackArchive(packArchive(contents));
      expect(unpacked.ok && unpacked.value.database).toEqual(contents.database);
      expect(unpacked.ok && unpacked.value.keys).toEqual(contents.keys);
      expect(unpacked.ok && unpacked.value.manifest).toMatchObject({
        ...contents.facts,
        schemaVersion: 8,
        database: { bytes: 9000 },
      });
    }
  });

  it('is a ZIP that other programs open', () => {
    const files = unzipSync(packArchive(CONTENTS));
    expect(Object.keys(files)).toEqual(['manifest.json', 'mentorbook.db', 'mentorbook.keys']);
  });

  it('never looks whole when it was interrupted: every shorter one is refused', () => {
    const whole = packArchive({ ...CONTENTS, database: CONTENTS.database.subarray(0, 1500) });
    for (let length = 0; length < whole.length; length += 1) {
      expect(unpackArchive(whole.subarray(0, length)).ok).toBe(false);
    }
    // A disk may keep the length and lose what was written last.
    for (let length = 0; length < whole.length; length += 97) {
      expect(unpackArchive(whole.map((byte, at) => (at < length ? byte : 0))).ok).toBe(false);
    }
  });

  it('is refused when any one bit of it is another', () => {
    const whole = packArchive(CONTENTS);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const mutant = Uint8Array.from(whole);
        mutant[at] = (mutant[at] ?? 0) ^ (1 << bit);
        expect(unpackArchive(mutant).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('tells what is not ours from what is damaged', () => {
    const refusal = (bytes: Uint8Array) => {
      const unpacked = unpackArchive(bytes);
      return unpacked.ok ? 'taken' : unpacked.error;
    };
    expect(refusal(new Uint8Array())).toBe('foreign');
    expect(refusal(strToU8('Name;Mail\nAda;ada@example.org'))).toBe('foreign');
    expect(refusal(zipSync({ 'letter.txt': strToU8('Dear Ada') }))).toBe('foreign');
    expect(refusal(zipSync({ 'manifest.json': strToU8('{}') }))).toBe('damaged');
    expect(refusal(packArchive(CONTENTS).subarray(0, 5000))).toBe('damaged');
  });
});
