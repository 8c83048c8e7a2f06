export type SortValue = string | number | null;
export type Sorting = { readonly key: string; readonly descending: boolean };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a ?? ''), String(b ?? ''));

/**
 * The rows in order; equal ones keep their place, and missing values stand last either way.
 * Complexity O(n log n); each row's value is read once.
 */
export function inOrder<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  descending: boolean,
): readonly Row[] {
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return direction * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** What a click on a header leads to: up, then down, then up again. */
export const nextSorting = (sorting: Sorting | null, key: string): Sorting => ({
  key,
  descending: sorting?.key === key && !sorting.descending,
});

/** The row a key moves to, or null where the key moves nothing. */
export function rowAfterKey(
  key: string,
  current: number,
  count: number,
  perPage: number,
): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1);
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return Math.min(last, current + perPage);
    case 'PageUp':
      return Math.max(0, current - perPage);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
