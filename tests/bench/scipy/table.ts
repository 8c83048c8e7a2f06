/** One line of the table: what both sides took, and how much of the other's time ours may be. */
export type Row = {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  /** Null where nothing is demanded. */
  readonly bar: number | null;
};

export const isMet = ({ ours, theirs, bar }: Row): boolean => bar === null || ours <= bar * theirs;

const cellsOf = (row: Row): string[] => [
  row.what,
  row.ours.toFixed(1),
  row.theirs.toFixed(1),
  (row.ours / row.theirs).toFixed(3),
  row.bar === null ? '' : row.bar.toFixed(2),
  row.bar === null ? '' : (['NO', 'yes'][Number(isMet(row))] ?? ''),
];

/** The rows under their headings, in columns. */
export function table(other: string, rows: readonly Row[]): string {
  const headings = ['what', 'ours ms', `${other} ms`, 'ratio', 'bar', 'met'];
  const lines = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The least of some repetitions. */
export function least(milliseconds: readonly number[]): number {
  return milliseconds.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** What one call takes, in milliseconds. */
export function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
