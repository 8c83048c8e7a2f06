import { type Assignment, raisedBy } from './assignment';
import type { Face } from './face';

/** No row: what is left free or filled is a place. */
const NOBODY = -1;

/** For each column the rows that it is on the face of, ascending. O(pairs of the face) */
function comersOf({ start, columns }: Face, count: number) {
  const n = start.length - 1;
  const length = start[n] as number;
  const from = new Int32Array(count + 1);
  for (let at = 0; at < length; at++) {
    const after = (columns[at] as number) + 1;
    from[after] = (from[after] as number) + 1;
  }
  for (let j = 0; j < count; j++) from[j + 1] = (from[j + 1] as number) + (from[j] as number);
  const next = from.slice();
  const comers = new Int32Array(length);
  for (let row = 0; row < n; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const column = columns[at] as number;
      const to = next[column] as number;
      comers[to] = row;
      next[column] = to + 1;
    }
  }
  return { from, comers };
}

/**
 * Searches for whoever could make room. Somebody comes to a column, so somebody has to leave it
 * for another, and so on, until the one column that has a place to fill is reached. Where a place
 * may stay free at no cost, a way may also go through the outside (column m + 1): there is room in
 * one column, and another is left with one row fewer.
 */
class Room {
  readonly #assignment: Assignment;
  /** The face, but for the columns that were found shut. */
  readonly #start: Int32Array;
  readonly #until: Int32Array;
  readonly #columns: Int32Array;
  /** The rows that could come to column j: `comers[comersFrom[j]]` up to `comersFrom[j + 1]`. */
  readonly #comersFrom: Int32Array;
  readonly #comers: Int32Array;
  /** For each column the row in it that could go home at once, and in which search. */
  readonly #last: Int32Array;
  readonly #lastIn: Int32Array;
  /** Where the present search leads. */
  #home = NOBODY;
  /** Whether a column (1 is) is full of rows that are settled, for good. */
  readonly #isShut: Uint8Array;
  readonly #bench: number;
  readonly #outside: number;
  /** The last search in which each column was reached. */
  readonly #reachedIn: Int32Array;
  /** For each column reached: who would come to it, and from where. */
  readonly #mover: Int32Array;
  readonly #source: Int32Array;
  readonly #queue: Int32Array;
  #count = 0;
  #done = 0;
  #search = 0;

  constructor(assignment: Assignment, face: Face) {
    const { m } = assignment.instance;
    this.#assignment = assignment;
    this.#start = face.start;
    this.#until = face.start.slice(1);
    this.#columns = face.columns.slice();
    const { from, comers } = comersOf(face, m + 1);
    this.#comersFrom = from;
    this.#comers = comers;
    this.#last = new Int32Array(m + 2);
    this.#lastIn = new Int32Array(m + 2);
    this.#isShut = new Uint8Array(m + 2);
    this.#bench = m;
    this.#outside = m + 1;
    this.#reachedIn = new Int32Array(m + 2);
    this.#mover = new Int32Array(m + 2);
    this.#source = new Int32Array(m + 2);
    this.#queue = new Int32Array(m + 2);
  }

  #reached(column: number): boolean {
    return this.#reachedIn[column] === this.#search;
  }

  #reach(column: number, mover: number, source: number): void {
    if (this.#reached(column)) return;
    this.#reachedIn[column] = this.#search;
    this.#mover[column] = mover;
    this.#source[column] = source;
    this.#queue[this.#count++] = column;
    if (this.#lastIn[column] === this.#search) {
      this.#reach(this.#home, this.#last[column] as number, column);
    }
  }

  /**
   * Marks the columns one step from home, but for `row` and those before. Ways get shorter by
   * that step, and what has to be searched by a factor of as many as are marked.
   */
  #markLast(row: number): void {
    const { columnOf } = this.#assignment.seats;
    const until = this.#comersFrom[this.#home + 1] as number;
    for (let at = this.#comersFrom[this.#home] as number; at < until; at++) {
      const comer = this.#comers[at] as number;
      const column = columnOf[comer] === -1 ? this.#bench : (columnOf[comer] as number);
      if (comer <= row || column === this.#home) continue;
      this.#last[column] = comer;
      this.#lastIn[column] = this.#search;
    }
  }

  #mayLose(column: number): boolean {
    return column === this.#bench || raisedBy(this.#assignment, column) === 0;
  }

  /** Everywhere a row could go from its column; what is shut need not be looked at again. */
  #goOn(row: number, column: number): void {
    const columns = this.#columns;
    const start = this.#start[row] as number;
    const until = this.#until[row] as number;
    let kept = start;
    for (let at = start; at < until; at++) {
      const to = columns[at] as number;
      if (this.#isShut[to] === 1) continue;
      columns[kept++] = to;
      this.#reach(to, row, column);
    }
    this.#until[row] = kept;
  }

  /** A place may stay free in any column that costs no more than from the start. */
  #leaveOutside(home: number): void {
    if (this.#mayLose(home)) {
      this.#reach(home, NOBODY, this.#outside);
      return;
    }
    for (let column = 0; column <= this.#bench; column++) {
      if (this.#mayLose(column)) this.#reach(column, NOBODY, this.#outside);
    }
  }

  /** Everywhere somebody on the bench could go, but for `row` and those before. */
  #leaveBench(row: number): void {
    const { seats, instance } = this.#assignment;
    this.#reach(this.#outside, NOBODY, this.#bench);
    for (let other = row + 1; other < instance.n; other++) {
      if (seats.columnOf[other] === -1) this.#goOn(other, this.#bench);
    }
  }

  /** Everywhere somebody could go from a column, but for `row` and those before. */
  #leave(column: number, row: number): void {
    const { seats } = this.#assignment;
    if (!seats.isFull(column)) this.#reach(this.#outside, NOBODY, column);
    const from = seats.first[column] as number;
    const until = from + (seats.load[column] as number);
    let isShut = seats.isFull(column);
    for (let seat = from; seat < until; seat++) {
      const other = seats.sitting[seat] as number;
      if (other <= row) continue;
      isShut = false;
      this.#goOn(other, column);
    }
    if (isShut) this.#isShut[column] = 1;
  }

  /** Whether the way leads on from the columns reached to `home`. */
  #leadsTo(home: number, row: number): boolean {
    while (this.#done < this.#count && !this.#reached(home)) {
      const column = this.#queue[this.#done++] as number;
      if (column === this.#outside) this.#leaveOutside(home);
      else if (column === this.#bench) this.#leaveBench(row);
      else this.#leave(column, row);
    }
    return this.#reached(home);
  }

  /** Moves `row` from `home`, where somebody arrives along the way that was found. */
  #move(row: number, to: number, home: number): void {
    const { seats } = this.#assignment;
    const moves: (readonly [row: number, to: number])[] = [[row, to]];
    for (let column = home; column !== to; column = this.#source[column] as number) {
      const mover = this.#mover[column] as number;
      if (mover !== NOBODY) moves.push([mover, column]);
    }
    for (const [mover] of moves) if (seats.columnOf[mover] !== -1) seats.leave(mover);
    for (const [mover, column] of moves) if (column !== this.#bench) seats.sit(mover, column);
  }

  /**
   * Gives a row the first column it can have; rows before it stay where they are. What one column
   * could not lead to need not be searched for the next. O(pairs of the face)
   */
  settle(row: number): void {
    const columns = this.#columns;
    const { columnOf } = this.#assignment.seats;
    const home = columnOf[row] === -1 ? this.#bench : (columnOf[row] as number);
    if (columns[this.#start[row] as number] === home) return;
    this.#search++;
    this.#count = 0;
    this.#done = 0;
    this.#home = home;
    this.#markLast(row);
    for (let at = this.#start[row] as number; columns[at] !== home; at++) {
      const wanted = columns[at] as number;
      if (this.#isShut[wanted] === 1 || this.#reached(wanted)) continue;
      this.#reach(wanted, row, home);
      if (!this.#leadsTo(home, row)) continue;
      this.#move(row, wanted, home);
      return;
    }
  }
}

/**
 * Settles ties: of all plans as good as this one, the one that gives the first mentee the first
 * mentor they can have in any of them, then the second mentee, and so on; a mentor comes before
 * the bench. There is only one such plan, whatever the search that led here, so the same problem
 * always gets the same plan, and one part of it does not move when another is edited.
 *
 * Complexity O(n x pairs of the face) at worst; near O(n) where it is settled already
 */
export function settleTies(assignment: Assignment, face: Face): void {
  const room = new Room(assignment, face);
  for (let row = 0; row < assignment.instance.n; row++) room.settle(row);
}
