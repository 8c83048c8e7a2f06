import type { ImportRow } from '../../../shared/intake';

/** What somebody has to decide, what will not go in, what should be read, and the rest. */
function urgency({ outcome, findings }: ImportRow): number {
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
export function shownRows(rows: readonly ImportRow[], most: number): readonly number[] {
  if (rows.length <= most) return [...rows.keys()];
  const chosen: number[] = [];
  for (const level of [0, 1, 2, 3]) {
    for (const [index, row] of rows.entries()) {
      if (chosen.length === most) return chosen.toSorted((a, b) => a - b);
      if (urgency(row) === level) chosen.push(index);
    }
  }
  return chosen.toSorted((a, b) => a - b);
}
