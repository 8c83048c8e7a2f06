import type { Assignment } from './assignment';
import { Sieve } from './sieve';

/** Columns listed for each row. */
const LISTED = 24;
/** Columns looked at to guess from where on the best ones begin. */
const SAMPLE = 128;
/** Columns aimed at by such a guess, for each that can be listed. */
const AIMED_AT = 1.2;

/**
 * Moves the `kept` greatest values of `[0, length)` to the front, each with its column, the least
 * of them last. O(length) on average
 */
function greatestFirst(values: Float64Array, columns: Int32Array, length: number, kept: number) {
  let from = 0;
  let to = length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] as number;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((values[low] as number) > pivot) low++;
      while ((values[high] as number) < pivot) high--;
      if (low > high) break;
      const value = values[low] as number;
      const column = columns[low] as number;
      values[low] = values[high] as number;
      columns[low] = columns[high] as number;
      values[high] = value;
      columns[high] = column;
      low++;
      high--;
    }
    if (kept - 1 <= high) to = high;
    else if (kept - 1 >= low) from = low;
    else return;
  }
}

/**
 * For each row the columns it likes best, so that a search need not look at all of them. What a
 * row could get from a column that is not listed is at most its `bound`: for good, as long as
 * prices only rise. A list is made anew where a search goes beyond its bound.
 *
 * @see Volgenant, Computers & Operations Research 23 (1996), 917-932, for the core of a dense
 * problem; there it is priced afresh in rounds, here row by row as a search needs it
 */
export class Candidates {
  /** Columns a list can hold. */
  readonly width: number;
  /** The list of row i: `columns[i * width]` up to `columns[i * width + length[i]]`. */
  readonly columns: Int32Array;
  /** What each listed pair brings, before the price. */
  readonly gains: Float64Array;
  readonly length: Int32Array;
  /** 0 where every column that is better than the bench is listed. */
  readonly bound: Float64Array;
  readonly #assignment: Assignment;
  readonly #sieve: Sieve;
  /** What a row may list, with its profits. */
  readonly #profits: Float64Array;
  readonly #picked: Int32Array;
  /** The greatest profits of a sample, in descending order. */
  readonly #greatest = new Float64Array(SAMPLE);

  constructor(assignment: Assignment) {
    const { n, m } = assignment.instance;
    this.width = Math.min(m, LISTED);
    this.columns = new Int32Array(n * this.width);
    this.gains = new Float64Array(n * this.width);
    this.length = new Int32Array(n);
    this.bound = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.#assignment = assignment;
    this.#sieve = new Sieve(assignment.instance.scores, m);
    this.#profits = new Float64Array(m);
    this.#picked = new Int32Array(m);
  }

  /**
   * A profit that somewhat more than `width` columns of a row reach, by a sample; 0 where there are
   * too few columns to guess. O(SAMPLE)
   *
   * @param from where the sample begins: side by side, as reaching for a cell takes longest
   * @param rank how many columns of the sample reach it
   */
  #guess(row: number, from: number, rank: number): number {
    const { instance, gains, price } = this.#assignment;
    const { m, scores } = instance;
    if (m < 2 * SAMPLE) return 0;
    const { scale, bonus, level } = gains;
    const base = row * m;
    const first = Math.min(from, m - SAMPLE);
    const greatest = this.#greatest;
    greatest.fill(0, 0, rank);
    let least = 0;
    for (let j = first; j < first + SAMPLE; j++) {
      const score = scores[base + j] as number;
      const profit = score * scale + bonus - (price[j] as number);
      if (profit <= least || score < level) continue;
      let at = rank - 1;
      for (; at > 0 && (greatest[at - 1] as number) < profit; at--) {
        greatest[at] = greatest[at - 1] as number;
      }
      greatest[at] = profit;
      least = greatest[rank - 1] as number;
    }
    return least;
  }

  /** Picks the columns `[from, until)` of a row whose profit is more than `bound`. Returns how many. */
  #pick(row: number, from: number, until: number, bound: number, picked: number): number {
    const { instance, gains, price } = this.#assignment;
    const { m, scores } = instance;
    const { scale, bonus, level } = gains;
    const { cells } = this.#sieve;
    const base = row * m;
    // No price is below 0, so that a pair that scores less can't bring more than the bound.
    const least = Math.max(level, Math.ceil((bound - bonus) / scale));
    const found = this.#sieve.run(base + from, base + until, least);
    let count = picked;
    for (let k = 0; k < found; k++) {
      const cell = cells[k] as number;
      const profit = (scores[cell] as number) * scale + bonus - (price[cell - base] as number);
      if (profit <= bound) continue;
      this.#profits[count] = profit;
      this.#picked[count++] = cell - base;
    }
    return count;
  }

  /** Picks from all columns, beginning at `start`. Returns how many. O(m) */
  #pickAll(row: number, start: number, bound: number): number {
    const { m } = this.#assignment.instance;
    return this.#pick(row, 0, start, bound, this.#pick(row, start, m, bound, 0));
  }

  /** Lists the best columns of a row at present prices. O(m) */
  refresh(row: number): void {
    const { width } = this;
    const { instance, gains } = this.#assignment;
    const { m, scores } = instance;
    // Each row starts elsewhere, so that rows with equal wishes do not all list the same columns.
    const start = (row * width) % m;
    const rank = Math.max(2, Math.round((AIMED_AT * width * SAMPLE) / m));
    let bound = Math.max(0, this.#guess(row, start, rank) - 1);
    let count = this.#pickAll(row, start, bound);
    if (3 * count < width && bound > 0) {
      bound = Math.max(0, this.#guess(row, start, 4 * rank) - 1);
      count = this.#pickAll(row, start, bound);
    }
    if (count > width) {
      greatestFirst(this.#profits, this.#picked, count, width);
      bound = this.#profits[width - 1] as number;
      count = width;
    }
    const from = row * width;
    for (let at = 0; at < count; at++) {
      const j = this.#picked[at] as number;
      this.columns[from + at] = j;
      this.gains[from + at] = (scores[row * m + j] as number) * gains.scale + gains.bonus;
    }
    this.length[row] = count;
    this.bound[row] = bound;
  }
}
