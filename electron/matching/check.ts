import type { Objective } from '../../shared/criterion';
import type { Certificate } from '../../shared/plan';

/** The question: n x m scores, -1 where a pair can't be, and how many each column takes. */
export type Question = {
  readonly n: number;
  readonly m: number;
  readonly places: Int32Array;
  /** Points that a pair loses by being in a column. */
  readonly reserve: Float64Array;
  readonly scores: Int16Array | Float64Array;
  /** Said to be no less than any score, which is checked. */
  readonly best: number;
};

/** Rows and columns (1 is in) that are said to touch every pair. */
type Cover = { readonly rows: Uint8Array; readonly columns: Uint8Array };

/** What is claimed to prove an answer best. */
export type Proof = {
  /** A pair of the answer brings `scale * score + bonus` and scores `level` or more. */
  readonly gains: { readonly scale: number; readonly bonus: number; readonly level: number };
  /** Integer duals: for each row, for each place of a column. */
  readonly worth: Float64Array;
  readonly price: Float64Array;
  /** `fair` only: why no more can be placed, and why no plan keeps above the level. */
  readonly covers: { readonly any: Cover; readonly above: Cover } | null;
};

/** Small scores two by two, as halves of a word; null where they can't be read so. */
const pairsIn = (scores: Question['scores']): Int32Array | null =>
  scores instanceof Int16Array && scores.byteOffset % 4 === 0
    ? new Int32Array(scores.buffer, scores.byteOffset, scores.length >> 1)
    : null;

const SIGNS = 0x8000_8000 | 0;

/**
 * Passes eight cells at a time while none scores more than `enough`, 0 or more. Such a half would
 * be lifted into its sign. What a half below 0 carries over can only make the one above it seem to
 * be more, never less, as there is room for 1 more.
 */
function passEights(words: Int32Array, at: number, end: number, enough: number): number {
  const lift = Math.imul(0x7fff - enough, 0x1_0001);
  let next = at;
  for (; next + 7 < end; next += 8) {
    const word = next >> 1;
    const a = (words[word] as number) + lift;
    const b = (words[word + 1] as number) + lift;
    const c = (words[word + 2] as number) + lift;
    const d = (words[word + 3] as number) + lift;
    if (((a | b | c | d) & SIGNS) !== 0) break;
  }
  return next;
}

/** The first cell in `[at, end)` that scores more than `enough`, else `end`. */
function nextAbove(
  scores: Question['scores'],
  words: Int32Array | null,
  at: number,
  end: number,
  enough: number,
): number {
  let next = at;
  if (words !== null && enough >= 0 && enough <= 0x7fff) {
    // Words begin at even cells.
    if (at % 2 === 1 && (scores[at] as number) <= enough) next++;
    if (next % 2 === 0) next = passEights(words, next, end, enough);
  }
  while (next < end && (scores[next] as number) <= enough) next++;
  return next;
}

/** Pairs for which the duals promise less than the pair would bring, or that score above `best`. */
function underpriced(question: Question, { gains, worth, price }: Proof): number {
  const { n, m, scores, best } = question;
  const { scale, bonus } = gains;
  const level = Math.max(gains.level, 0);
  const words = pairsIn(scores);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const base = i * m;
    const promised = (worth[i] as number) - bonus;
    // Prices are not below 0, which is checked besides; so much is promised whatever the column.
    // In 32 bits it sieves no more, and faster; below the lowest score it would turn over.
    const small = Math.max(-1, Math.min(Math.floor(promised / scale), best, 2_147_483_647)) | 0;
    const enough = Math.max(small, level - 1);
    const end = base + m;
    for (
      let at = nextAbove(scores, words, base, end, enough);
      at < end;
      at = nextAbove(scores, words, at + 1, end, enough)
    ) {
      const score = scores[at] as number;
      if (!(promised + (price[at - base] as number) >= scale * score && score <= best)) count++;
    }
  }
  return count;
}

/** Pairs that score `level` or more and that the cover leaves untouched. */
function uncovered({ n, m, scores }: Question, level: number, { rows, columns }: Cover): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (rows[i] === 1) continue;
    for (let j = 0; j < m; j++) {
      const score = scores[i * m + j] as number;
      if (score >= level && score >= 0 && columns[j] !== 1) count++;
    }
  }
  return count;
}

/** Pairs that there can be at most when each of them touches the cover. */
function mostWithin({ places }: Question, { rows, columns }: Cover): number {
  const inColumns = places.reduce((sum, count, j) => sum + (columns[j] === 1 ? count : 0), 0);
  return rows.reduce((sum, row) => sum + row, inColumns);
}

/** Whether one count in `scale` and `bonus` puts the first wish of the objective before the second. */
function ranksRightly(objective: Objective, question: Question, { gains }: Proof): boolean {
  const { n, places, best, reserve } = question;
  const dearest = reserve.reduce((a, b) => Math.max(a, b), 0);
  const most = places.reduce((sum, count) => Math.min(n, sum + count), 0);
  return objective === 'best-total'
    ? gains.bonus === 1 && gains.scale > most && gains.level <= 0
    : gains.scale === 1 &&
        gains.bonus > (best + dearest) * most &&
        (objective === 'fair' || gains.level <= 0);
}

/**
 * Checks an answer by weak duality, from the question alone: no plan can bring more than the duals
 * add up to, so one that brings as much is best. For `fair`, covers show besides that no plan
 * places more, and that none places as many above the level.
 *
 * @param columnOf the column given to each row; -1 is none
 * @param ceiling what the weakest pair of all can't be better than, whatever the plan (`fair`)
 * Complexity O(n m). It shares no code with the search.
 */
export function check(
  objective: Objective,
  question: Question,
  columnOf: Int32Array,
  proof: Proof,
  ceiling = Number.POSITIVE_INFINITY,
): Certificate {
  const { n, m, scores, places, reserve } = question;
  const { gains, worth, price, covers } = proof;
  const { scale, bonus, level } = gains;
  let primal = 0;
  let dual = 0;
  let placed = 0;
  let violations = 0;
  const demand = (holds: boolean) => {
    if (!holds) violations++;
  };
  demand(columnOf.length === n && worth.length === n && price.length === m);
  demand(ranksRightly(objective, question, proof));
  const left = places.slice();
  for (let i = 0; i < n; i++) {
    const j = columnOf[i] as number;
    if (j === -1) continue;
    const score = scores[i * m + j] as number;
    demand(j >= 0 && j < m && score >= 0 && score >= level);
    left[j] = (left[j] as number) - 1;
    primal += scale * (score - (reserve[j] as number)) + bonus;
    placed++;
  }
  for (const count of left) demand(count >= 0);
  for (const each of worth) {
    demand(Number.isSafeInteger(each) && each >= 0);
    dual += each;
  }
  for (let j = 0; j < m; j++) {
    const above = (price[j] as number) - scale * (reserve[j] as number);
    demand(Number.isSafeInteger(above) && above >= 0 && (reserve[j] as number) >= 0);
    dual += above * (places[j] as number);
  }
  violations += underpriced(question, proof);
  demand(Number.isSafeInteger(primal) && Number.isSafeInteger(dual));
  if (objective === 'fair') {
    demand(covers !== null && uncovered(question, 0, covers.any) === 0);
    demand(covers !== null && mostWithin(question, covers.any) === placed);
    const isHighest = () =>
      covers !== null &&
      uncovered(question, level + 1, covers.above) === 0 &&
      mostWithin(question, covers.above) < placed;
    // Above the ceiling there is nothing to lift: pairs left out up there could only cost points.
    demand(level === ceiling || placed === 0 || (level < ceiling && isHighest()));
  }
  return { primal, dual, violations, verified: violations === 0 && primal === dual };
}
