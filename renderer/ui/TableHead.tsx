// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows drawn on demand
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
import type { Column } from './table-column';
import type { Sorting } from './table-order';

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | null;
  readonly onSort: (key: string) => void;
};

const direction = (sorting: Sorting): 'ascending' | 'descending' =>
  sorting.descending ? 'descending' : 'ascending';

/** The header row of a `DataTable`; it stays in sight and sorts. */
export function TableHead<Row>({ columns, sorting, onSort }: Props<Row>) {
  return (
    <div role="rowgroup" className="mb-table-headgroup">
      <div role="row" className="mb-table-head" aria-rowindex={1}>
        {columns.map(({ key, title, sortBy, align }) => {
          const sorted = sorting?.key === key ? sorting : null;
          return (
            <div
              key={key}
              role="columnheader"
              data-align={align}
              aria-sort={sorted === null ? undefined : direction(sorted)}
            >
              {sortBy === undefined ? (
                title
              ) : (
                <button type="button" className="mb-table-sort" onClick={() => onSort(key)}>
                  {title}
                  <span aria-hidden>{sorted !== null && (sorted.descending ? '↓' : '↑')}</span>
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
