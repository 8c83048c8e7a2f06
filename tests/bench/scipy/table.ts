/** One line of the table: what both sides took, and how much of scipy's time ours may be. */
export type Row = {
  readonly what: string;
  readonly ours: number;
  readonly scipy: number;
  readonly bar: number;
};

export const isMet = ({ ours, scipy, bar }: Row): boolean => ours <= bar * scipy;

const CELLS: readonly (readonly [heading: string, cell: (row: Row) => string])[] = [
  ['what', ({ what }) => what],
  ['ours ms', ({ ours }) => ours.toFixed(1)],
  ['scipy ms', ({ scipy }) => scipy.toFixed(1)],
  ['ratio', ({ ours, scipy }) => (ours / scipy).toFixed(3)],
  ['bar', ({ bar }) => (bar === Number.POSITIVE_INFINITY ? '' : bar.toFixed(2))],
  ['met', (row) => (isMet(row) ? 'yes' : 'NO')],
];

/** The rows under their headings, in columns. */
export function table(rows: readonly Row[]): string {
  const lines = [
    CELLS.map(([heading]) => heading),
    ...rows.map((row) => CELLS.map(([, cell]) => cell(row))),
  ];
  const widths = CELLS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The least of some repetitions; the first calls warm up and do not count. */
export function least(milliseconds: readonly number[]): number {
  return milliseconds.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** What one call takes, in milliseconds. */
export function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
