import { type Assignment, smallInteger } from './assignment';
import { nextScore } from './instance';

/** Columns listed for each row. */
const LISTED = 24;
/** Columns looked at to guess from where on the best ones begin. */
const SAMPLE = 128;

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
  readonly #profits: Float64Array;
  readonly #picked: Int32Array;
  /** What the columns left out of the list being made could bring at most, and how many are in. */
  #bound = 0;
  #count = 0;

  constructor(assignment: Assignment) {
    const { n, m } = assignment.instance;
    this.width = Math.min(m, LISTED);
    this.columns = new Int32Array(n * this.width);
    this.gains = new Float64Array(n * this.width);
    this.length = new Int32Array(n);
    this.bound = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.#assignment = assignment;
    const room = Math.max(4 * this.width, SAMPLE);
    this.#profits = new Float64Array(room);
    this.#picked = new Int32Array(room);
  }

  /** A profit that somewhat more than `width` columns of a row exceed, by a sample. O(SAMPLE) */
  #guess(row: number): number {
    const { instance, gains, price } = this.#assignment;
    const { m, scores } = instance;
    if (m < 2 * SAMPLE) return 0;
    const { scale, bonus, level } = gains;
    const step = Math.floor(m / SAMPLE);
    const base = row * m;
    // The greatest so far, in descending order.
    const greatest = this.#profits;
    const rank = 1 + Math.ceil((1.4 * this.width * SAMPLE) / m);
    greatest.fill(0, 0, rank);
    let least = 0;
    for (let j = 0; j < SAMPLE * step; j += step) {
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

  /**
   * Picks the columns `[from, until)` of a row whose profit is more than `#bound`, which rises
   * where they are too many to hold. O(until - from)
   */
  #pick(row: number, from: number, until: number): void {
    const { instance, gains, price } = this.#assignment;
    const { m, scores } = instance;
    const { scale, bonus, level } = gains;
    const profits = this.#profits;
    const picked = this.#picked;
    const full = profits.length;
    const base = row * m;
    let bound = this.#bound;
    let count = this.#count;
    let least = this.#leastScore();
    const end = base + until;
    for (
      let at = nextScore(scores, base + from, end, least);
      at < end;
      at = nextScore(scores, at + 1, end, least)
    ) {
      const j = at - base;
      const score = scores[at] as number;
      const profit = score * scale + bonus - (price[j] as number);
      if (profit <= bound || score < level) continue;
      profits[count] = profit;
      picked[count++] = j;
      if (count < full) continue;
      this.#drop(count);
      count = this.width;
      bound = this.#bound;
      least = this.#leastScore();
    }
    this.#count = count;
  }

  /** No pair that scores less can bring more than the bound, for no price is below 0: a sieve. */
  #leastScore(): number {
    const { scale, bonus, level } = this.#assignment.gains;
    return smallInteger(Math.max(level, Math.ceil((this.#bound - bonus) / scale)));
  }

  /** Keeps the best of the columns picked, and leaves the others behind the bound. */
  #drop(count: number): void {
    greatestFirst(this.#profits, this.#picked, count, this.width);
    this.#bound = this.#profits[this.width - 1] as number;
  }

  /** Picks from all columns. Returns how many. */
  #pickAll(row: number, bound: number): number {
    const { m } = this.#assignment.instance;
    // Each row starts elsewhere, so that rows with equal wishes do not all list the same columns.
    const start = (row * this.width) % m;
    this.#bound = bound;
    this.#count = 0;
    this.#pick(row, start, m);
    this.#pick(row, 0, start);
    if (this.#count <= this.width) return this.#count;
    this.#drop(this.#count);
    return this.width;
  }

  /** Lists the best columns of a row at present prices. O(m) */
  refresh(row: number): void {
    const { instance, gains } = this.#assignment;
    const { m, scores } = instance;
    const guess = this.#guess(row);
    let count = this.#pickAll(row, guess);
    if (2 * count < this.width && guess > 0) count = this.#pickAll(row, 0);
    const start = row * this.width;
    for (let at = 0; at < count; at++) {
      const j = this.#picked[at] as number;
      this.columns[start + at] = j;
      this.gains[start + at] = (scores[row * m + j] as number) * gains.scale + gains.bonus;
    }
    this.length[row] = count;
    this.bound[row] = this.#bound;
  }
}
