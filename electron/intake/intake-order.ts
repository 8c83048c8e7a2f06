import type { FileKind } from '../../shared/intake';
import type { Instant } from '../../shared/time';
import { guessMapping } from './guess-mapping';
import type { Table } from './read/table';
import { recognise } from './recognise';
import { columnOrder, instantAt, parseDate } from './values/dates';

/** What decides in which order files of one folder go in. */
export type Arrival = { readonly kind: FileKind; readonly earliestAnswer: Instant | null };

/** What a table is, and when the first of its answers was given; null where it does not say. */
export function arrivalOf(table: Table, timeZone: string): Arrival {
  const mapping = guessMapping(table);
  const { kind } = recognise(table, mapping);
  const column = mapping.columns.find(({ field }) => field === 'answered-at')?.column;
  if (column === undefined) return { kind, earliestAnswer: null };
  const cells = table.rows.map((row) => row[column] ?? '');
  const { order } = columnOrder(cells);
  const [earliestAnswer = null] = cells
    .flatMap((cell) => {
      const date = parseDate(cell, order);
      return date === null ? [] : [instantAt(date, timeZone)];
    })
    .sort();
  return { kind, earliestAnswer };
}

const rank = ({ kind, earliestAnswer }: Arrival): string => {
  if (kind === 'roster') return '0';
  if (kind === 'pulse' || kind === 'moves' || kind === 'unknown') return '3';
  return earliestAnswer === null ? '2' : `1 ${earliestAnswer}`;
};

/**
 * The order in which files of one folder go in: people first, then sign-ups by their earliest answer, those
 * without times after them, and last what holds no people. Files that are alike stay as they were given.
 */
export function intakeOrder<T extends { readonly arrival: Arrival }>(
  files: readonly T[],
): readonly T[] {
  return files.toSorted((a, b) => {
    const [first, second] = [rank(a.arrival), rank(b.arrival)];
    return first < second ? -1 : Number(first > second);
  });
}
