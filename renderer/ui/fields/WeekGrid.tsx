import { type KeyboardEvent, useRef, useState } from 'react';
import type { Option } from './SelectField';
import './fields.css';

type Props = {
  /** Id of the element that names the grid. */
  readonly labelledBy: string;
  /** Across. The label is short, `name` is read in full: `{ value: 'tue', label: 'Tue', name: 'Tuesday' }`. */
  readonly columns: readonly (Option & { readonly name: string })[];
  /** Down. */
  readonly rows: readonly Option[];
  /** Chosen cells as `column-row`: `tue-lunch`. */
  readonly value: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (value: string[]) => void;
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/**
 * A grid of checks: one stop for Tab, arrows move, Space ticks, and the mouse may be drawn over
 * several cells in one stroke.
 */
export function WeekGrid({ labelledBy, columns, rows, value, disabled = false, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<readonly [number, number]>([0, 0]);
  /** Whether the stroke under way ticks or clears; null when the mouse is up. */
  const stroke = useRef<boolean | null>(null);

  const paint = (cell: string, on: boolean) => {
    if (value.includes(cell) !== on) {
      onChange(on ? [...value, cell] : value.filter((other) => other !== cell));
    }
  };
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const column = clamp(current[0] + step[0], columns.length);
    const row = clamp(current[1] + step[1], rows.length);
    setCurrent([column, row]);
    const selector = `[data-cell="${String(column)},${String(row)}"]`;
    table.current?.querySelector<HTMLElement>(selector)?.focus();
  };

  return (
    <table ref={table} className="mb-week" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.value} scope="col" abbr={column.name}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, y) => (
          <tr key={row.value}>
            <th scope="row">{row.label}</th>
            {columns.map((column, x) => {
              const cell = `${column.value}-${row.value}`;
              const on = value.includes(cell);
              return (
                <td key={column.value}>
                  <button
                    type="button"
                    className="mb-week-cell"
                    aria-pressed={on}
                    aria-label={`${column.name}, ${row.label}`}
                    disabled={disabled}
                    data-cell={`${String(x)},${String(y)}`}
                    tabIndex={x === current[0] && y === current[1] ? 0 : -1}
                    onFocus={() => setCurrent([x, y])}
                    onKeyDown={move}
                    onClick={(event) => {
                      // A click without a pointer comes from Space or from a screen reader.
                      if (event.detail === 0) paint(cell, !on);
                    }}
                    onPointerDown={(event) => {
                      if (event.button !== 0) return;
                      event.currentTarget.releasePointerCapture(event.pointerId);
                      stroke.current = !on;
                      paint(cell, !on);
                    }}
                    onPointerEnter={(event) => {
                      if (event.buttons === 1 && stroke.current !== null) {
                        paint(cell, stroke.current);
                      }
                    }}
                    onPointerUp={() => {
                      stroke.current = null;
                    }}
                  >
                    {on && <span aria-hidden>✓</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
