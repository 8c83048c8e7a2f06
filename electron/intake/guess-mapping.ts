import {
  askedField,
  askedName,
  type Field,
  type MappedColumn,
  type Mapping,
} from '../../shared/intake';
import { agreement, PROVABLE } from './mapping/contents';
import { fieldsOfHeading } from './mapping/headings';
import type { Table } from './read/table';
import { wordKey } from './values/reading';
import { dayOfHeading } from './values/slots';

/** What was chosen for a file with these headings before. */
export type Remembered = { readonly signature: string; readonly fields: readonly Field[] };

type Guess = {
  readonly column: number;
  readonly field: Field;
  readonly points: number;
  readonly why: 'heading' | 'contents';
};

/** Cells of a column that are looked at. */
const SAMPLES = 120;
const SHOWN = 3;
const SHOWN_LENGTH = 120;
/** Below this many points a column is better ignored. */
const LEAST = 30;

const POINTS = {
  proves: 20,
  agrees: 15,
  'says-nothing': 0,
  doubts: -20,
  contradicts: -60,
} as const;
/** A heading that fits above a column without a single cell. */
const EMPTY = -25;
const PROVEN_ALONE = 50;

/** Files with the same headings in the same order share it, whatever their case and punctuation. */
export const signatureOf = (headers: readonly string[]): string => headers.map(wordKey).join('\n');

/** Different non-blank cells, taken from all over the column. */
function samplesOf(table: Table, column: number): readonly string[] {
  const samples = new Set<string>();
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLES));
  for (let row = 0; row < table.rows.length; row += step) {
    const cell = (table.rows[row]?.[column] ?? '').trim();
    if (cell !== '' && cell.length <= 1000) samples.add(cell);
  }
  return [...samples];
}

/** A column whose heading is exactly the name of an optional question holds its answers. */
const askedUnder = (heading: string, asked: readonly string[]): Field | null => {
  const name = asked.find((one) => wordKey(one) === wordKey(heading));
  return name === undefined ? null : askedField(name);
};

function guessColumn(
  column: number,
  heading: string,
  samples: readonly string[],
  asked: readonly string[],
): Guess[] {
  const own = askedUnder(heading, asked);
  if (own !== null) return [{ column, field: own, points: 100, why: 'heading' }];
  const byHeading = fieldsOfHeading(heading);
  const fields = new Set([...byHeading.keys(), ...PROVABLE]);
  return [...fields].map((field) => {
    const agreed = agreement(field, heading, samples);
    const headed = byHeading.get(field);
    if (headed === undefined) {
      return { column, field, points: agreed === 'proves' ? PROVEN_ALONE : 0, why: 'contents' };
    }
    const points = headed + POINTS[agreed] + (samples.length === 0 ? EMPTY : 0);
    return { column, field, points: Math.min(100, points), why: 'heading' };
  });
}

/** Best guesses first; a field goes to one column, except days of a grid and columns to ignore. */
function assign(guesses: readonly Guess[], headers: readonly string[]): ReadonlyMap<number, Guess> {
  const byColumn = new Map<number, Guess>();
  const taken = new Set<Field>();
  const ranked = guesses
    .filter((guess) => guess.points >= LEAST)
    .sort((a, b) => b.points - a.points || a.column - b.column);
  for (const guess of ranked) {
    const inGrid = guess.field === 'slots' && dayOfHeading(headers[guess.column] ?? '') !== '';
    if (byColumn.has(guess.column) || (taken.has(guess.field) && !inGrid)) continue;
    byColumn.set(guess.column, guess);
    if (guess.field !== 'ignore') taken.add(guess.field);
  }
  return byColumn;
}

/** A question that came or went since the headings were seen last is not what was chosen then. */
const isOutOfDate = (
  before: Field,
  guess: Guess | undefined,
  asked: readonly string[],
): boolean => {
  const name = askedName(before);
  if (name !== null) return !asked.includes(name);
  return before === 'ignore' && guess !== undefined && askedName(guess.field) !== null;
};

/** First and last name make a name; a further column of names is then another person's. */
function nameOnce(fields: ReadonlyMap<number, Guess>): ReadonlySet<number> {
  const columns = (field: Field) =>
    [...fields.values()].filter((guess) => guess.field === field).map((guess) => guess.column);
  const parts = [...columns('first-name'), ...columns('last-name')];
  if (parts.length === 2) return new Set(columns('name'));
  return new Set(columns('name').length > 0 ? parts : []);
}

/**
 * Guesses what each column holds, from its heading and its contents; what was chosen for the same headings
 * before goes first, but for questions that are no longer asked.
 *
 * @param asked the names of the program's optional questions
 */
export function guessMapping(
  table: Table,
  remembered: Remembered | null = null,
  asked: readonly string[] = [],
): Mapping {
  const { headers } = table;
  const signature = signatureOf(headers);
  const samples = headers.map((_, column) => samplesOf(table, column));
  const known = remembered?.signature === signature ? remembered.fields : null;
  const guesses = headers.flatMap((heading, column) =>
    guessColumn(column, heading, samples[column] ?? [], asked),
  );
  const assigned = assign(guesses, headers);
  const twice = nameOnce(assigned);
  const columns = headers.map((heading, column): MappedColumn => {
    const shown = (samples[column] ?? [])
      .slice(0, SHOWN)
      .map((cell) => cell.slice(0, SHOWN_LENGTH));
    const shared = { column, heading, samples: shown };
    const before = known?.[column];
    const guess = assigned.get(column);
    if (before !== undefined && !isOutOfDate(before, guess, asked))
      return { ...shared, field: before, confidence: 100, why: 'remembered' };
    return guess === undefined || twice.has(column)
      ? { ...shared, field: 'ignore', confidence: 0, why: 'nothing' }
      : { ...shared, field: guess.field, confidence: guess.points, why: guess.why };
  });
  return { signature, columns };
}

/** The mapping with what a person chose; columns left as they were keep their reason. */
export function withFields(mapping: Mapping, fields: readonly Field[]): Mapping {
  const columns = mapping.columns.map((column): MappedColumn => {
    const field = fields[column.column] ?? column.field;
    return field === column.field ? column : { ...column, field, confidence: 100, why: 'chosen' };
  });
  return { ...mapping, columns };
}

/** What to remember of a mapping. */
export const rememberedOf = ({ signature, columns }: Mapping): Remembered => ({
  signature,
  fields: columns.map(({ field }) => field),
});
