import { expect, it } from 'vitest';
import { protectionAfter } from '../../../../renderer/features/backups/look-view';
import { CalendarDate } from '../../../../shared/time';
import type { FileState } from '../../../../shared/vault';

const sheet = { mark: 'ABCD', madeOn: CalendarDate.parse('2026-03-01') };
const open = (isProtected: boolean): FileState => ({
  state: 'open',
  keystore: true,
  protection: isProtected ? { sheet, keystore: true, passphrase: false, keysFlawed: false } : null,
});

it('says what going back does to the protection, and nothing where it stays as it is', () => {
  const absent: FileState = { state: 'absent', keystore: true };
  const words = (now: FileState) => [true, false].map((each) => protectionAfter(now, each));
  expect(words(open(true))).toEqual([null, null]);
  expect(words(open(false))).toEqual(['sealedNow', null]);
  expect(words(absent)).toEqual(['sealedNow', 'plainNow']);
});
