import type { ReactNode } from 'react';
import type { SortValue } from './table-order';

/** A column of a `DataTable`. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; a column without it cannot be sorted. Null stands last. */
  readonly sortBy?: (row: Row) => SortValue;
  /** A CSS grid track: `2fr`, `120px`. Left out: `minmax(0, 1fr)`. */
  readonly width?: string;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
};
