import type { RowOutcome } from './types';

/** What somebody has to decide, what will not go in, what should be read, and the rest. */
function urgency({ outcome, findings }: RowOutcome): 0 | 1 | 2 | 3 {
  if (outcome === 'ask') return 0;
  if (outcome === 'refused') return 1;
  return findings.length > 0 ? 2 : 3;
}

/**
 * Chooses the rows that are shown of a long file.
 *
 * @param most how many at most
 * @returns their indices, in the file's order; all of them when there are no more than `most`
 */
export function shownRows(rows: readonly RowOutcome[], most: number): readonly number[] {
  if (rows.length <= most) return [...rows.keys()];
  const byUrgency: readonly number[][] = [[], [], [], []];
  for (const [index, row] of rows.entries()) {
    const equals = byUrgency[urgency(row)];
    if (equals !== undefined && equals.length < most) equals.push(index);
  }
  return byUrgency
    .flat()
    .slice(0, most)
    .sort((a, b) => a - b);
}
