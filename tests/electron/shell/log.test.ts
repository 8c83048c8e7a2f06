import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog, withoutWords } from '../../../electron/shell/log';

const SECRET = 'Ada Okafor';

class SavingError extends Error {
  override name = 'SavingError';
  code = 'SQLITE_CONSTRAINT_UNIQUE';
}

it('keeps the kind, the code and the places, and none of the words', () => {
  const text = withoutWords(new SavingError(`${SECRET} is there already`));
  expect(text).toMatch(/^SavingError SQLITE_CONSTRAINT_UNIQUE\n {2}at .*log\.test\.ts:\d+:\d+/);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(import.meta.dirname);
});

it('is not taken in by a message that looks like a place', () => {
  const error = new Error(`no\n    at ${SECRET} (/home/ada/private.txt:1:2)\n    at more`);
  expect(withoutWords(error)).not.toMatch(/Ada|private/);
});

it('is not taken in by names and codes with words in them', () => {
  const error = Object.assign(new Error('no'), { name: SECRET, code: SECRET });
  expect(withoutWords(error)).not.toContain('Ada');
});

it('follows the cause', () => {
  const error = new Error(SECRET, { cause: new TypeError(SECRET) });
  const text = withoutWords(error);
  expect(text).toContain('caused by TypeError');
  expect(text).not.toContain(SECRET);
});

it.each([SECRET, undefined, null, 3, { name: SECRET }])(
  'says only the type of a thrown %j',
  (thrown) => {
    expect(withoutWords(thrown)).toBe(`a ${typeof thrown} was thrown`);
  },
);

it('writes the incident into one file of its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorbook-log-'));
  openLog(folder)('incident-1', new RangeError(SECRET));
  const text = readFileSync(join(folder, 'incidents.log'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toMatch(/incident-1 RangeError\n/);
  expect(text).not.toContain(SECRET);
});
