import { useElementSize } from '@mantine/hooks';
import './BarChart.css';

export type ChartBar = {
  readonly label: string;
  readonly value: number;
};

type Props = {
  /** What the chart says, in words: its text alternative. */
  readonly label: string;
  readonly bars: readonly ChartBar[];
  /** On the switch that opens the same figures as a table. */
  readonly asTable: string;
  /** Heads of that table: what the bars stand for, and what they count. */
  readonly columns: readonly [string, string];
};

const HEIGHT = 128;
const TOP = 18;
const FOOT = 20;
/** Few bars stand together at the left, not lost in the width. */
const WIDEST_STEP = 112;
/** Pixels a letter of a label takes; where bars stand closer than labels, some are left out. */
const LETTER_WIDTH = 6.2;

/** Counts as upright bars, each with its number; the same figures stand in a table below. */
export function BarChart({ label, bars, asTable, columns }: Props) {
  const { ref, width } = useElementSize();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = bars.length > 0 ? Math.min(WIDEST_STEP, width / bars.length) : 0;
  const longest = Math.max(0, ...bars.map(({ label: name }) => name.length));
  const every = step > 0 ? Math.ceil((longest * LETTER_WIDTH + 6) / step) : 1;
  const thick = Math.max(2, Math.min(44, step * 0.62));
  const base = HEIGHT - FOOT;
  return (
    <figure className="mb-chart">
      <div ref={ref}>
        <svg role="img" aria-label={label} width={width} height={HEIGHT}>
          {bars.map(({ label: name, value }, index) => {
            const middle = (index + 0.5) * step;
            const tall = (value / most) * (base - TOP);
            return (
              <g key={name}>
                <rect
                  x={middle - thick / 2}
                  y={base - tall}
                  width={thick}
                  height={tall}
                  rx={Math.min(3, tall / 2)}
                />
                <text className="mb-chart-value" x={middle} y={base - tall - 5}>
                  {value}
                </text>
                {index % every === 0 && (
                  <text x={middle} y={HEIGHT - 5}>
                    {name}
                  </text>
                )}
              </g>
            );
          })}
          <line x1={0} x2={step * bars.length} y1={base + 0.5} y2={base + 0.5} />
        </svg>
      </div>
      <details>
        <summary>{asTable}</summary>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label: name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
