import { remembering, wordKey } from './reading';

/** Splits a cell of a column of multiple answers into its options, as written. */
export type Splitter = (cell: string) => readonly string[];

/** Lower-case beginnings that follow one and the same fragment: so often it is no chance. */
const TOGETHER = 2;
/** The same for fragments that begin like options of their own. */
const TOGETHER_ALWAYS = 6;

const trimmed = (parts: readonly string[]): readonly string[] => {
  const full: string[] = [];
  for (const part of parts) {
    const text = part.trim();
    if (text !== '') full.push(text);
  }
  return full;
};

const pieces = (cell: string): readonly string[] =>
  trimmed(cell.includes(';') || cell.includes('\n') ? cell.split(/[;\n]/u) : [cell]);

/** Cuts at commas that no bracket encloses; brackets that do not close enclose nothing. */
export function fragmentsOf(piece: string): readonly string[] {
  if (!piece.includes(',')) return [piece];
  if (!piece.includes('(') && !piece.includes('[')) return trimmed(piece.split(','));
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const character = piece.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0) {
      parts.push(piece.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(piece.slice(start));
  return trimmed(depth === 0 ? parts : piece.split(','));
}

type Pair = { together: number; readonly first: string; readonly second: string };

function countPairs(cells: readonly (readonly string[])[], keyOf: typeof wordKey) {
  const single = new Map<string, number>();
  const pairs = new Map<string, Pair>();
  for (const fragments of cells) {
    for (const [index, fragment] of fragments.entries()) {
      const first = keyOf(fragment);
      single.set(first, (single.get(first) ?? 0) + 1);
      const next = fragments[index + 1];
      if (next === undefined) continue;
      const second = keyOf(next);
      const key = `${first}\n${second}`;
      const pair = pairs.get(key) ?? { together: 0, first, second };
      pair.together += 1;
      pairs.set(key, pair);
    }
  }
  return { single, pairs };
}

/**
 * Options with a comma, found by their habits: two fragments of which neither is ever seen without the
 * other, in this order. `Writing` and `editing and reports` are one option; known ones never glue.
 */
export function gluedOptions(
  cells: readonly (readonly string[])[],
  isKnown: (key: string) => boolean,
): readonly string[] {
  const keyOf = remembering(wordKey);
  const { single, pairs } = countPairs(cells, keyOf);
  const starts = cells.flatMap((fragments) => fragments.slice(0, 1));
  const lower = (text: string) => /^\p{Ll}/u.test(text);
  const capitals = starts.filter((text) => !lower(text)).length * 2 > starts.length;
  const lowerKeys = new Set(cells.flat().filter(lower).map(keyOf));
  return [...pairs.values()]
    .filter(({ together, first, second }) => {
      const needed = capitals && lowerKeys.has(second) ? TOGETHER : TOGETHER_ALWAYS;
      const inseparable = single.get(first) === together && single.get(second) === together;
      return inseparable && together >= needed && !isKnown(first) && !isKnown(second);
    })
    .map(({ first, second }) => `${first}, ${second}`);
}

/** What comes before the first comma. */
const opening = (text: string): string => text.split(',', 1)[0] ?? '';

type Test = (text: string) => boolean;

/**
 * Whether a run that begins with a fragment may be one of the known options; where not, that is certain.
 * Most runs are told by this alone, without being put together.
 *
 * @returns the test for a piece of these fragments
 */
function openingTest(known: Iterable<string>): (fragments: readonly string[]) => Test {
  const openings = new Set<string>();
  for (const key of known) if (key.includes(',')) openings.add(wordKey(opening(key)));
  const keyOf = remembering((fragment: string) => wordKey(opening(fragment)));
  // Punctuation alone is lost at the ends of a run: then its beginning tells nothing.
  return (fragments) =>
    fragments.some((fragment) => keyOf(fragment) === '')
      ? () => true
      : (fragment) => openings.has(keyOf(fragment));
}

/** The longest run of fragments from `start` that is a known option; one fragment if none is. */
function longestRun(
  fragments: readonly string[],
  start: number,
  isKnown: Test,
  mayOpen: Test,
): number {
  if (!mayOpen(fragments[start] ?? '')) return start + 1;
  for (let end = fragments.length; end > start + 1; end -= 1) {
    if (isKnown(wordKey(fragments.slice(start, end).join(', ')))) return end;
  }
  return start + 1;
}

function joinRuns(fragments: readonly string[], isKnown: Test, mayOpen: Test): readonly string[] {
  if (!fragments.some(mayOpen)) return fragments;
  const options: string[] = [];
  for (let at = 0; at < fragments.length; ) {
    const end = longestRun(fragments, at, isKnown, mayOpen);
    options.push(fragments.slice(at, end).join(', '));
    at = end;
  }
  return options;
}

/** Cells looked at to learn a column's options. */
const SAMPLE = 5000;

/**
 * A splitter for one column. Semicolons and line breaks always separate. Commas separate in columns that
 * know no semicolon, outside brackets, unless the text between two of them is a known option.
 *
 * @param cells the column, from which options are learnt
 * @param knownOptions from a library, or from other columns of the same kind
 */
export function makeSplitter(cells: readonly string[], knownOptions: readonly string[]): Splitter {
  const sample = cells.length > SAMPLE ? cells.slice(0, SAMPLE) : cells;
  const isHard = sample.some((cell) => cell.includes(';'));
  const known = new Set(knownOptions.map(wordKey));
  const sampled = sample.flatMap(pieces);
  const hard = sample.filter((cell) => cell.includes(';'));
  for (const piece of hard.flatMap(pieces)) known.add(wordKey(piece));
  const isKnown = (key: string) => known.has(key);
  if (!isHard) {
    for (const option of gluedOptions(sampled.map(fragmentsOf), isKnown)) known.add(option);
  }
  const testOf = openingTest(known);
  const split = (piece: string): readonly string[] => {
    const fragments = fragmentsOf(piece);
    const [first] = fragments;
    if (first === undefined || fragments.length < 2) return [piece];
    const mayOpen = testOf(fragments);
    if (mayOpen(first) && isKnown(wordKey(piece))) return [piece];
    const options = joinRuns(fragments, isKnown, mayOpen);
    return !isHard || options.every((option) => isKnown(wordKey(option))) ? options : [piece];
  };
  return (cell) => {
    const parts = pieces(cell);
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? split(only) : parts.flatMap(split);
  };
}
