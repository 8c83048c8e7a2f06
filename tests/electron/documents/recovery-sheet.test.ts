import { expect, it } from 'vitest';
import { recoverySheet } from '../../../electron/documents/recovery-sheet';
import { documentWords } from '../../../electron/documents/words';
import { groupsOf, newRecoveryCode } from '../../../electron/vault/recovery-code';
import { CalendarDate } from '../../../shared/time';

const groups = groupsOf(newRecoveryCode());
const blocks = recoverySheet(
  { groups, mark: '4K7Q', madeOn: CalendarDate.parse('2026-11-22') },
  documentWords(),
);

it('a recovery sheet shows its code once, group by group in order, and its mark and day', () => {
  const shown = blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
  expect(shown.map(({ value }) => value)).toEqual(groups);
  expect(shown.map(({ label }) => label)).toEqual(groups.map((_, at) => `group ${at + 1}`));
  const text = JSON.stringify(blocks);
  for (const group of groups) expect(text.split(group)).toHaveLength(2);
  expect(blocks[0]).toMatchObject({ kind: 'head', right: 'Sheet 4K7Q' });
  expect(text).toContain('22 November 2026');
});
