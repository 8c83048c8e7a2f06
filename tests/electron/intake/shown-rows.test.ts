import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownRows } from '../../../electron/intake/plan/shown-rows';
import type { ImportRow } from '../../../shared/intake';

const row = (outcome: ImportRow['outcome'], hasRemark: boolean, rowNumber: number): ImportRow => ({
  rowNumber,
  name: 'Ada',
  outcome,
  personId: null,
  changes: [],
  findings: hasRemark
    ? [
        {
          row: rowNumber,
          column: 0,
          field: null,
          code: 'formula',
          written: '',
          read: null,
          expected: [],
        },
      ]
    : [],
  candidates: [],
});

const rows = fc
  .array(fc.tuple(fc.constantFrom('ask', 'refused', 'new', 'unchanged'), fc.boolean()))
  .map((list) => list.map(([outcome, hasRemark], at) => row(outcome, hasRemark, at + 2)));

function level({ outcome, findings }: ImportRow): number {
  if (outcome === 'ask') return 0;
  if (outcome === 'refused') return 1;
  return findings.length > 0 ? 2 : 3;
}

it('[R04] shows so many rows in the order of the file, and none before one that needs somebody more', () => {
  fc.assert(
    fc.property(rows, fc.nat(30), (list, most) => {
      const shown = shownRows(list, most);
      expect(shown).toHaveLength(Math.min(list.length, most));
      expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
      const levels = (indices: readonly number[]) =>
        indices.flatMap((at) => list.slice(at, at + 1).map(level));
      const left = [...list.keys()].filter((at) => !shown.includes(at));
      expect(Math.max(-1, ...levels(shown))).toBeLessThanOrEqual(Math.min(4, ...levels(left)));
    }),
  );
});
