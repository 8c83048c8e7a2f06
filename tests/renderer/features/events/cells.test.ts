import { describe, expect, it } from 'vitest';
import { firstCell } from '../../../../renderer/features/events/cells';
import type { RotaRow } from '../../../../renderer/features/events/events-view';
import type { Meeting } from '../../../../shared/event';

const meeting = (round: number, held: boolean | null = null) => ({ round, held }) as Meeting;
const row = (...cells: readonly (Meeting | null)[]) => ({ cells }) as unknown as RotaRow;

describe('the cell that Tab leads to', () => {
  const rows = [row(null, null), row(null, meeting(2), meeting(3)), row(meeting(1, true))];

  it('is the first with a meeting, breaks passed over', () => {
    expect(firstCell(rows)).toBe('1 2');
  });

  it('is the one that is wanted, where there is one', () => {
    expect(firstCell(rows, ({ held }) => held === true)).toBe('2 1');
    expect(firstCell(rows, ({ round }) => round === 9)).toBeUndefined();
  });
});
