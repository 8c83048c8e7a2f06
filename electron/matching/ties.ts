import { type Assignment, isUnraised } from './assignment';
import type { Candidates } from './candidates';

/**
 * The pairs that cost nothing against the proof. Every best plan is made of these alone, so
 * settling ties is a matter of these pairs only. Column m is the bench.
 */
type Face = {
  /** The columns of row i, ascending: `columns[start[i]]` up to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Int32Array;
};

/** The columns in which a row is worth what it gets, read from its list. Returns how many. */
function listedTight(
  { worth, price }: Assignment,
  { columns, gains, length, width }: Candidates,
  row: number,
  into: Int32Array,
  count: number,
): number {
  const start = row * width;
  const until = start + (length[row] as number);
  const mine = worth[row] as number;
  let end = count;
  for (let at = start; at < until; at++) {
    const j = columns[at] as number;
    if ((gains[at] as number) - (price[j] as number) === mine) into[end++] = j;
  }
  if (end > count + 1) into.subarray(count, end).sort();
  return end;
}

/** The same, from all columns. */
function allTight(
  { instance, gains, worth, price }: Assignment,
  row: number,
  into: Int32Array,
  count: number,
): number {
  const { m, scores } = instance;
  const { scale, bonus, level } = gains;
  const base = row * m;
  const mine = (worth[row] as number) - bonus;
  let end = count;
  for (let j = 0; j < m; j++) {
    const score = scores[base + j] as number;
    if (score * scale - (price[j] as number) !== mine || score < level) continue;
    into[end++] = j;
  }
  return end;
}

/** O(n m) at worst; a row that is worth more than what its list leaves out costs its list only. */
function faceOf(assignment: Assignment, candidates: Candidates | null): Face {
  const { n, m } = assignment.instance;
  const start = new Int32Array(n + 1);
  let columns = new Int32Array(4 * n + m + 1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (count + m >= columns.length) {
      const longer = new Int32Array(2 * columns.length);
      longer.set(columns);
      columns = longer;
    }
    const mine = assignment.worth[i] as number;
    count =
      candidates && mine > (candidates.bound[i] as number)
        ? listedTight(assignment, candidates, i, columns, count)
        : allTight(assignment, i, columns, count);
    if (mine === 0) columns[count++] = m;
    start[i + 1] = count;
  }
  return { start, columns };
}

/** No row: what is left free or filled is a place. */
const NOBODY = -1;

/**
 * Searches for whoever could make room. Somebody comes to a column, so somebody has to leave it
 * for another, and so on, until the one column that has a place to fill is reached. Where a place
 * may stay free at no cost, a way may also go through the outside (column m + 1): there is room in
 * one column, and another is left with one row fewer.
 */
class Room {
  readonly #assignment: Assignment;
  readonly #face: Face;
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
    this.#face = face;
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
  }

  #mayLose(column: number): boolean {
    return column === this.#bench || isUnraised(this.#assignment, column);
  }

  /** Everywhere a row could go from its column. */
  #goOn(row: number, column: number): void {
    const { start, columns } = this.#face;
    const until = start[row + 1] as number;
    for (let at = start[row] as number; at < until; at++) {
      this.#reach(columns[at] as number, row, column);
    }
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
    for (let seat = from; seat < until; seat++) {
      const other = seats.sitting[seat] as number;
      if (other > row) this.#goOn(other, column);
    }
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
    const { start, columns } = this.#face;
    const { columnOf } = this.#assignment.seats;
    const home = columnOf[row] === -1 ? this.#bench : (columnOf[row] as number);
    this.#search++;
    this.#count = 0;
    this.#done = 0;
    for (let at = start[row] as number; columns[at] !== home; at++) {
      const wanted = columns[at] as number;
      if (this.#reached(wanted)) continue;
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
 * @param candidates lists from the very search that found the seats, where they are at hand
 * Complexity O(n x pairs of the face) at worst; near O(n m) where it is settled already
 */
export function settleTies(assignment: Assignment, candidates: Candidates | null = null): void {
  const room = new Room(assignment, faceOf(assignment, candidates));
  for (let row = 0; row < assignment.instance.n; row++) room.settle(row);
}
