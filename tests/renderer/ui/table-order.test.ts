import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  inOrder,
  nextSorting,
  rowAfterKey,
  type SortValue,
} from '../../../renderer/ui/table-order';

const order = (values: readonly SortValue[], descending = false) =>
  inOrder(values, (value) => value, descending);

it('orders numbers by size and texts as a dictionary does, with figures by their value', () => {
  expect(order([10, 9, 100])).toEqual([9, 10, 100]);
  expect(order(['b10', 'B9', 'Ágnes', 'agnes'])).toEqual(['Ágnes', 'agnes', 'B9', 'b10']);
});

it('puts missing values last, up and down', () => {
  expect(order([null, 2, 1])).toEqual([1, 2, null]);
  expect(order([null, 2, 1], true)).toEqual([2, 1, null]);
});

it('keeps every row, and equal ones in their place, either way', () => {
  const rows = fc.array(fc.record({ value: fc.option(fc.nat(3)), id: fc.nat() }));
  fc.assert(
    fc.property(rows, fc.boolean(), (all, descending) => {
      const ordered = inOrder(all, ({ value }) => value, descending);
      for (const wanted of [0, 1, 2, 3, null]) {
        const same = (list: typeof ordered) => list.filter(({ value }) => value === wanted);
        expect(same(ordered)).toEqual(same(all));
      }
      expect(ordered).toHaveLength(all.length);
    }),
  );
});

it('a header sorts up, then down, then up; another one begins anew', () => {
  const up = nextSorting(null, 'name');
  expect(up).toEqual({ key: 'name', descending: false });
  const down = nextSorting(up, 'name');
  expect(down).toEqual({ key: 'name', descending: true });
  expect(nextSorting(down, 'name')).toEqual(up);
  expect(nextSorting(down, 'site')).toEqual({ key: 'site', descending: false });
});

it.each([
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['PageDown', 4, 14],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['x', 50, null],
])('%s at row %i of 100 goes to %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 100, 10)).toBe(to);
});
