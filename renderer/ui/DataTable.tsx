// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows drawn on demand
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { TableHead } from './TableHead';
import type { Column } from './table-column';
import { inOrder, nextSorting, rowAfterKey, type Sorting } from './table-order';
import './DataTable.css';

type Props<Row> = {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The row whose details stand beside. */
  readonly selectedKey?: string | null;
  /** Called as the arrows move and on a click. */
  readonly onSelect?: (row: Row) => void;
  /** Called on Enter and on a double click; on a single click where there is no `onSelect`. */
  readonly onOpen?: (row: Row) => void;
  readonly initialSorting?: Sorting;
  /** Pixels; every row has the same. */
  readonly rowHeight?: number;
  /** What stands in place of rows when there are none: an `EmptyState`. */
  readonly empty?: ReactNode;
};

const ROW_HEIGHT = 44;
/** Rows left in sight above the one that is selected from the start. */
const ROWS_BEFORE = 3;

/**
 * A table that draws only the rows in sight, so that 5,000 are as quick as 50. Takes the height it
 * is given and scrolls inside: put it into a `Page` with `fill`. One stop for Tab; arrows, Page
 * Up and Down, Home and End move, Enter opens.
 *
 * @example
 * <DataTable label={t('list')} rows={people} rowKey={(row) => row.id} columns={columns}
 *   selectedKey={selected} onSelect={(row) => select(row.id)} onOpen={(row) => go(`/people/${row.id}`)} />
 */
export function DataTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  selectedKey = null,
  onSelect,
  onOpen,
  initialSorting,
  rowHeight = ROW_HEIGHT,
  empty,
}: Props<Row>) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting | null>(initialSorting ?? null);
  const [activeKey, setActiveKey] = useState<string | null>(null);

  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  const ordered = useMemo(
    () => (sortBy === undefined ? rows : inOrder(rows, sortBy, sorting?.descending ?? false)),
    [rows, sortBy, sorting],
  );
  const currentKey = activeKey ?? selectedKey;
  const active = useMemo(
    () => ordered.findIndex((row) => rowKey(row) === currentKey),
    [ordered, rowKey, currentKey],
  );
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: Math.max(0, active * rowHeight - rowHeight * ROWS_BEFORE),
    scrollPaddingStart: rowHeight,
  });
  const shown = virtual.getVirtualItems();
  const activeShown = shown.some((item) => item.index === active);
  const idOf = (index: number) => `${id}-${String(index)}`;

  const press = (event: KeyboardEvent) => {
    if (event.target !== scroll.current) return;
    const here = ordered[active];
    if (event.key === 'Enter' && here !== undefined) {
      event.preventDefault();
      onOpen?.(here);
      return;
    }
    const perPage = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const index = rowAfterKey(event.key, active, ordered.length, perPage);
    const row = index === null ? undefined : ordered[index];
    if (index === null || row === undefined) return;
    event.preventDefault();
    setActiveKey(rowKey(row));
    virtual.scrollToIndex(index);
    onSelect?.(row);
  };
  /** The row under the mouse, unless a button or field inside it was meant. */
  const rowAt = (event: MouseEvent): Row | undefined => {
    if (
      !(event.target instanceof HTMLElement) ||
      event.target.closest('button, a, input, select')
    ) {
      return undefined;
    }
    const index = event.target.closest('[data-index]')?.getAttribute('data-index');
    return index == null ? undefined : ordered[Number(index)];
  };
  const click = (row: Row | undefined) => {
    if (row === undefined) return;
    setActiveKey(rowKey(row));
    (onSelect ?? onOpen)?.(row);
  };
  const open = (row: Row | undefined) => {
    if (row !== undefined && onSelect !== undefined) onOpen?.(row);
  };

  const tracks = columns.map(({ width }) => width ?? 'minmax(0, 1fr)').join(' ');
  return (
    <div
      className="mb-table"
      data-opens={(onOpen ?? onSelect) ? true : undefined}
      style={{ '--columns': tracks } as CSSProperties}
    >
      <div
        ref={scroll}
        role="grid"
        className="mb-table-scroll"
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={activeShown ? idOf(active) : undefined}
        tabIndex={0}
        onKeyDown={press}
        onClick={(event) => click(rowAt(event))}
        onDoubleClick={(event) => open(rowAt(event))}
      >
        <TableHead
          columns={columns}
          sorting={sorting}
          onSort={(key) => setSorting(nextSorting(sorting, key))}
        />
        <div className="mb-table-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = ordered[index];
            if (row === undefined) return null;
            return (
              <div
                key={rowKey(row)}
                id={idOf(index)}
                role="row"
                className="mb-table-row"
                aria-rowindex={index + 2}
                aria-selected={rowKey(row) === selectedKey}
                data-active={index === active || undefined}
                style={{ height: rowHeight, transform: `translateY(${String(start)}px)` }}
                data-index={index}
              >
                {columns.map((column) => {
                  const content = column.cell(row);
                  return (
                    <div
                      key={column.key}
                      role="gridcell"
                      className="mb-table-cell"
                      data-align={column.align}
                      // A long name is cut to its column.
                      {...(typeof content === 'string' && { title: content })}
                    >
                      {content}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      {ordered.length === 0 && empty}
    </div>
  );
}
