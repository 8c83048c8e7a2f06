import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { targetAt } from '../../../electron/jobs/write-file';
import { openOffice } from '../../support/office';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BYTES = new Uint8Array([1, 2, 3]);

/** What the user reads when a report is saved there. */
async function failureAt(path: string): Promise<unknown> {
  const office = openOffice({
    desk: { chooseTarget: async () => targetAt(path), paint: async () => BYTES },
  });
  const { cohortId } = await office.startCohort();
  const reply = await office.call('report.print', { cohortId });
  return reply.ok ? 'written' : 'failure' in reply.error && reply.error.failure;
}

it('says precisely why a PDF cannot be written, and leaves nothing behind', async () => {
  mkdirSync(join(folder, 'folder.pdf'));
  writeFileSync(join(folder, 'file'), '');
  expect(await failureAt(join(folder, 'folder.pdf'))).toBe('is-folder');
  expect(await failureAt(join(folder, 'gone', 'a.pdf'))).toBe('folder-gone');
  expect(await failureAt(join(folder, 'file', 'a.pdf'))).toBe('folder-gone');
  expect(await failureAt(join(folder, `${'a'.repeat(300)}.pdf`))).toBe('name-too-long');
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder.pdf']);
});

it.runIf(existsSync('/dev/full'))(
  'says that the disk is full, and leaves a device one',
  async () => {
    expect(await failureAt('/dev/full')).toBe('disk-full');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  },
);

it('replaces a file as a whole and touches none beside it', async () => {
  for (const name of ['a.pdf', 'a.pdf.part']) writeFileSync(join(folder, name), 'mine');
  await targetAt(join(folder, 'a.pdf')).write(BYTES);
  expect(statSync(join(folder, 'a.pdf')).size).toBe(3);
  expect(statSync(join(folder, 'a.pdf.part')).size).toBe(4);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('writes under the longest name that a disk takes', async () => {
  const name = `${'a'.repeat(251)}.pdf`;
  await targetAt(join(folder, name)).write(BYTES);
  expect(readdirSync(folder)).toEqual([name]);
});
