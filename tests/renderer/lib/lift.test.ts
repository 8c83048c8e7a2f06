import { expect, it } from 'vitest';
import { isLift } from '../../../renderer/lib/lift';
import { BoardEdit } from '../../../shared/decision';
import { GroupEdit } from '../../../shared/group';

it('asks for no reason where there will be no decision to keep it with', () => {
  const kinds = [...BoardEdit.options, ...GroupEdit.options].map(({ shape }) => shape.kind.value);
  expect(new Set(kinds.filter((kind) => isLift({ kind })))).toEqual(
    new Set(['unpin', 'allow', 'release']),
  );
  expect(isLift(null)).toBe(false);
});
