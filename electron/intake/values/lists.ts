import { remembering, wordKey } from './reading';

/** Splits a cell of a column of multiple answers into its options, as written. */
export type Splitter = (cell: string) => readonly string[];

/** Lower-case beginnings that follow one and the same fragment: so often it is no chance. */
const TOGETHER = 2;
/** The same for fragments that begin like options of their own. */
const TOGETHER_ALWAYS = 6;

const pieces = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Cuts at commas that no bracket encloses; brackets that do not close enclose nothing. */
export function fragmentsOf(piece: string): readonly string[] {
  if (!piece.includes(',')) return [piece];
  if (!/[([]/u.test(piece))
    return piece
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
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
  const cut = depth === 0 ? parts : piece.split(',');
  return cut.map((part) => part.trim()).filter((part) => part !== '');
}

type Pair = { together: number; readonly first: string; readonly second: string };

function countPairs(cells: readonly (readonly string[])[]) {
  const single = new Map<string, number>();
  const pairs = new Map<string, Pair>();
  for (const fragments of cells) {
    for (const [index, fragment] of fragments.entries()) {
      const first = wordKey(fragment);
      single.set(first, (single.get(first) ?? 0) + 1);
      const next = fragments[index + 1];
      if (next === undefined) continue;
      const second = wordKey(next);
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
  const { single, pairs } = countPairs(cells);
  const starts = cells.flatMap((fragments) => fragments.slice(0, 1));
  const lower = (text: string) => /^\p{Ll}/u.test(text);
  const capitals = starts.filter((text) => !lower(text)).length * 2 > starts.length;
  const lowerKeys = new Set(cells.flat().filter(lower).map(wordKey));
  return [...pairs.values()]
    .filter(({ together, first, second }) => {
      const needed = capitals && lowerKeys.has(second) ? TOGETHER : TOGETHER_ALWAYS;
      const inseparable = single.get(first) === together && single.get(second) === together;
      return inseparable && together >= needed && !isKnown(first) && !isKnown(second);
    })
    .map(({ first, second }) => `${first}, ${second}`);
}

/** The longest run of fragments from `start` that is a known option; one fragment if none is. */
function longestRun(
  fragments: readonly string[],
  start: number,
  isKnown: (key: string) => boolean,
): number {
  for (let end = fragments.length; end > start + 1; end -= 1) {
    if (isKnown(wordKey(fragments.slice(start, end).join(', ')))) return end;
  }
  return start + 1;
}

function joinRuns(
  fragments: readonly string[],
  isKnown: (key: string) => boolean,
): readonly string[] {
  const options: string[] = [];
  for (let at = 0; at < fragments.length; ) {
    const end = longestRun(fragments, at, isKnown);
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
  const split = (piece: string): readonly string[] => {
    const fragments = fragmentsOf(piece);
    if (fragments.length < 2 || isKnown(wordKey(piece))) return [piece];
    const options = joinRuns(fragments, isKnown);
    return !isHard || options.every((option) => isKnown(wordKey(option))) ? options : [piece];
  };
  return remembering((cell) => pieces(cell).flatMap(split));
}
