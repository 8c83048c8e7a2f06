import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Rows drawn at first; a report of hundreds opens on demand. */
const ROWS_AT_ONCE = 60;

type Props = {
  readonly label: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers, by index. */
  readonly numbers?: readonly number[];
};

/** A plain table to read, as it stands on paper. */
export function ReportTable({ label, columns, rows, numbers = [] }: Props) {
  const { t } = useTranslation('reports');
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const align = (column: number) => (numbers.includes(column) ? 'end' : undefined);
  return (
    <>
      <table className="report-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-align={align(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the rows never move
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} data-align={align(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button variant="subtle" onClick={() => setMost(rows.length)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
