import type { Assignment } from './assignment';
import { Candidates } from './candidates';
import { Heap } from './heap';

/** No end reached yet. */
const NONE = -1;

/**
 * Shortest paths from a row to a free place or the bench, over what each pair falls short of the
 * proof. Kept from one search to the next.
 *
 * It looks at a row's listed columns only, and at all of them where the path has grown so long
 * that one not listed could be on it. A free place on the present level ends a search at once:
 * equal scores would otherwise be searched in full.
 */
export class PathSearch {
  readonly candidates: Candidates;
  readonly #assignment: Assignment;
  /** What reaching each column costs so far, and from which row. */
  readonly #distance: Float64Array;
  readonly #via: Int32Array;
  /** The columns reached, some of them twice. */
  readonly #reached: number[] = [];
  /** Columns on the present level or a lower one; those up to `#done` have been looked from. */
  readonly #order: Int32Array;
  /** Whether a column is in `#order`, by the search that put it there. */
  readonly #orderedIn: Int32Array;
  /** The last search in which the list of each row was made anew. */
  readonly #relistedIn: Int32Array;
  /** Columns farther on, and as m + i the rows that should look at all columns from there on. */
  readonly #ahead = new Heap();
  #count = 0;
  #done = 0;
  #search = 0;
  /** What the columns at the present level cost to reach. */
  #level = 0;
  /** The cheapest end so far: a column with a free place, or m for the bench. */
  #end = NONE;
  #endCost = 0;
  /** The row that would go to the bench. */
  #benchRow = NONE;

  constructor(assignment: Assignment) {
    const { n, m } = assignment.instance;
    this.#assignment = assignment;
    this.candidates = new Candidates(assignment);
    this.#distance = new Float64Array(m).fill(Number.POSITIVE_INFINITY);
    this.#via = new Int32Array(m);
    this.#order = new Int32Array(m);
    this.#orderedIn = new Int32Array(m);
    this.#relistedIn = new Int32Array(n);
  }

  /** Notes that `column` is reached from `row` at `cost`: less than before, and than any end. */
  #reach(column: number, row: number, cost: number): void {
    this.#reached.push(column);
    this.#distance[column] = cost;
    this.#via[column] = row;
    if (!this.#assignment.seats.isFull(column)) {
      this.#endCost = cost;
      this.#end = column;
    } else if (cost <= this.#level) {
      this.#orderedIn[column] = this.#search;
      this.#order[this.#count++] = column;
    } else {
      this.#ahead.push(cost, column);
    }
  }

  /** Whether the cheapest end is on the present level. */
  get #isOver(): boolean {
    return this.#endCost <= this.#level;
  }

  /** Looks from a row, which is reached at the present level, at its listed columns. */
  #look(row: number, from: number): void {
    const { instance, price } = this.#assignment;
    const { width, columns, gains, length, bound } = this.candidates;
    if (from < this.#endCost) {
      this.#endCost = from;
      this.#end = instance.m;
      this.#benchRow = row;
      if (this.#isOver) return;
    }
    const distance = this.#distance;
    const start = row * width;
    const until = start + (length[row] as number);
    for (let at = start; at < until; at++) {
      const column = columns[at] as number;
      const cost = from + (price[column] as number) - (gains[at] as number);
      if (cost >= (distance[column] as number) || cost >= this.#endCost) continue;
      this.#reach(column, row, cost);
      if (this.#isOver) return;
    }
    const unlisted = from - (bound[row] as number);
    if (unlisted >= this.#endCost) return;
    if (unlisted <= this.#level) this.#lookBeyond(row, from);
    else this.#ahead.push(unlisted, instance.m + row);
  }

  /**
   * Looks from a row at columns that its list leaves out: at the best of them, which are listed
   * anew for that, and at all of them if those do not lead far enough.
   */
  #lookBeyond(row: number, from: number): void {
    if (this.#relistedIn[row] === this.#search) {
      this.#lookAtAll(row, from);
      return;
    }
    this.#relistedIn[row] = this.#search;
    this.candidates.refresh(row);
    this.#look(row, from);
  }

  /** Looks from a row at all columns. O(m) */
  #lookAtAll(row: number, from: number): void {
    const { instance, gains, price } = this.#assignment;
    const { m, scores } = instance;
    const { scale, bonus, level } = gains;
    const distance = this.#distance;
    const base = row * m;
    for (let column = 0; column < m; column++) {
      const score = scores[base + column] as number;
      if (score < level) continue;
      const cost = from + (price[column] as number) - score * scale - bonus;
      if (cost >= (distance[column] as number) || cost >= this.#endCost) continue;
      this.#reach(column, row, cost);
      if (this.#isOver) return;
    }
  }

  /** What a row costs to reach, and its worth besides. */
  #costFrom(row: number): number {
    const { seats, worth } = this.#assignment;
    const home = seats.columnOf[row] as number;
    return (worth[row] as number) + (home < 0 ? 0 : (this.#distance[home] as number));
  }

  /** Sets the worth of a row on the bench to the best it could get. O(width), at times O(m) */
  #appraise(row: number): void {
    const { price, worth } = this.#assignment;
    const { candidates } = this;
    const { width, columns, gains, length, bound } = candidates;
    for (;;) {
      const start = row * width;
      const until = start + (length[row] as number);
      let best = 0;
      for (let at = start; at < until; at++) {
        const profit = (gains[at] as number) - (price[columns[at] as number] as number);
        if (profit > best) best = profit;
      }
      worth[row] = best;
      if (best >= (bound[row] as number)) return;
      candidates.refresh(row);
    }
  }

  /** Goes on to the nearest of what is ahead. */
  #advance(): void {
    const { m } = this.#assignment.instance;
    const ahead = this.#ahead;
    while (ahead.size > 0) {
      const key = ahead.least;
      if (key >= this.#endCost) break;
      const item = ahead.pop();
      if (item >= m) {
        this.#level = key;
        this.#lookBeyond(item - m, this.#costFrom(item - m));
        if (this.#isOver || this.#done < this.#count) return;
      } else if (this.#orderedIn[item] !== this.#search) {
        this.#level = key;
        this.#orderedIn[item] = this.#search;
        this.#order[this.#count++] = item;
        return;
      }
    }
    this.#level = this.#endCost;
  }

  /** Searches from a row on the bench until the nearest end is known. */
  #run(row: number): void {
    const { worth, seats } = this.#assignment;
    this.#search++;
    this.#count = 0;
    this.#done = 0;
    this.#level = 0;
    this.#ahead.clear();
    this.#appraise(row);
    this.#end = NONE;
    this.#endCost = Number.POSITIVE_INFINITY;
    this.#look(row, worth[row] as number);
    while (!this.#isOver) {
      if (this.#done === this.#count) {
        this.#advance();
        continue;
      }
      const column = this.#order[this.#done++] as number;
      const first = seats.first[column] as number;
      const until = first + (seats.load[column] as number);
      for (let seat = first; seat < until && !this.#isOver; seat++) {
        const other = seats.sitting[seat] as number;
        this.#look(other, this.#level + (worth[other] as number));
      }
    }
  }

  /** Makes the path just found cost nothing, so that the proof still holds once it is walked. */
  #reprice(row: number): void {
    const { seats, worth, price } = this.#assignment;
    for (let at = 0; at < this.#count; at++) {
      const column = this.#order[at] as number;
      const by = this.#level - (this.#distance[column] as number);
      if (by === 0) continue;
      price[column] = (price[column] as number) + by;
      const first = seats.first[column] as number;
      const until = first + (seats.load[column] as number);
      for (let seat = first; seat < until; seat++) {
        const other = seats.sitting[seat] as number;
        worth[other] = (worth[other] as number) - by;
      }
    }
    worth[row] = (worth[row] as number) - this.#level;
    for (const column of this.#reached) this.#distance[column] = Number.POSITIVE_INFINITY;
    this.#reached.length = 0;
  }

  /**
   * Seats a row from the bench, or leaves somebody there, whichever is best for all; the seats
   * and prices are optimal for the rows dealt with so far, before and after. Prices only rise.
   * Complexity O(n m) at worst
   */
  seat(row: number): void {
    const { seats, instance } = this.#assignment;
    this.#run(row);
    this.#reprice(row);
    let column = this.#end;
    if (column === instance.m) {
      if (this.#benchRow === row) return;
      column = seats.columnOf[this.#benchRow] as number;
      seats.leave(this.#benchRow);
    }
    for (;;) {
      const mover = this.#via[column] as number;
      const left = seats.columnOf[mover] as number;
      if (left >= 0) seats.leave(mover);
      seats.sit(mover, column);
      if (mover === row) return;
      column = left;
    }
  }
}
