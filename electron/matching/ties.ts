import { type Assignment, isUnraised } from './assignment';

/**
 * The pairs that cost nothing against the proof. Every best plan is made of these alone, so
 * settling ties is a matter of these pairs only. Column m is the bench, column m + 1 the outside,
 * through which a place may be left free where it costs nothing.
 */
type Face = {
  readonly bench: number;
  readonly outside: number;
  /** The columns of row i, ascending: `columns[rowStart[i]]` up to `rowStart[i + 1]`. */
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  /** The rows of column j: `rows[columnStart[j]]` up to `columnStart[j + 1]`. */
  readonly columnStart: Int32Array;
  readonly rows: Int32Array;
};

/** O(n m) */
function faceOf({ instance, gains, worth, price }: Assignment): Face {
  const { n, m, scores } = instance;
  const rowStart = new Int32Array(n + 1);
  const columns: number[] = [];
  const columnStart = new Int32Array(m + 2);
  const count = (j: number) => {
    columns.push(j);
    columnStart[j + 1] = (columnStart[j + 1] as number) + 1;
  };
  for (let i = 0; i < n; i++) {
    const base = i * m;
    const mine = (worth[i] as number) - gains.bonus;
    for (let j = 0; j < m; j++) {
      const score = scores[base + j] as number;
      const costsNothing = score * gains.scale === mine + (price[j] as number);
      if (costsNothing && score >= gains.level) count(j);
    }
    if (worth[i] === 0) count(m);
    rowStart[i + 1] = columns.length;
  }
  for (let j = 0; j <= m; j++) {
    columnStart[j + 1] = (columnStart[j + 1] as number) + (columnStart[j] as number);
  }
  const rows = new Int32Array(columns.length);
  const next = columnStart.slice();
  for (let i = 0; i < n; i++) {
    for (let at = rowStart[i] as number; at < (rowStart[i + 1] as number); at++) {
      const j = columns[at] as number;
      const cell = next[j] as number;
      rows[cell] = i;
      next[j] = cell + 1;
    }
  }
  const bench = m;
  return { bench, outside: m + 1, rowStart, columns: Int32Array.from(columns), columnStart, rows };
}

/** A search backwards from the column a row would leave: who could move so as to fill it. */
class Refill {
  readonly #assignment: Assignment;
  readonly #face: Face;
  /** The last search in which each column was reached. */
  readonly #reachedIn: Int32Array;
  /** For each column reached: who would leave it, and for where. */
  readonly #mover: Int32Array;
  readonly #target: Int32Array;
  readonly #queue: Int32Array;
  /** How many of the rows in each column are settled. */
  readonly #settled: Int32Array;
  #count = 0;
  #search = 0;

  constructor(assignment: Assignment, face: Face) {
    const size = face.outside + 1;
    this.#assignment = assignment;
    this.#face = face;
    this.#reachedIn = new Int32Array(size);
    this.#mover = new Int32Array(size);
    this.#target = new Int32Array(size);
    this.#queue = new Int32Array(size);
    this.#settled = new Int32Array(size);
  }

  columnOf(row: number): number {
    const column = this.#assignment.seats.columnOf[row] as number;
    return column < 0 ? this.#face.bench : column;
  }

  reached(column: number): boolean {
    return this.#reachedIn[column] === this.#search;
  }

  #reach(column: number, mover: number, target: number): void {
    if (this.reached(column)) return;
    this.#reachedIn[column] = this.#search;
    this.#mover[column] = mover;
    this.#target[column] = target;
    this.#queue[this.#count++] = column;
  }

  /** Lets a row stay where it is for good. */
  settle(row: number): void {
    const column = this.columnOf(row);
    this.#settled[column] = (this.#settled[column] as number) + 1;
  }

  /** Whether settled rows have taken all the places of a column. */
  isClosed(column: number): boolean {
    const { places } = this.#assignment.seats;
    return column < places.length && this.#settled[column] === places[column];
  }

  #isFree(column: number): boolean {
    return column === this.#face.bench || isUnraised(this.#assignment, column);
  }

  #hasRoom(column: number): boolean {
    return column === this.#face.bench || !this.#assignment.seats.isFull(column);
  }

  /** Everything that could fill `column`: rows after `row` that may sit there, or nobody. */
  #fillers(column: number, row: number): void {
    const { columnStart, rows, outside } = this.#face;
    if (column === outside) {
      for (let j = 0; j < outside; j++) if (this.#hasRoom(j)) this.#reach(j, -1, outside);
      return;
    }
    if (this.#isFree(column)) this.#reach(outside, -1, column);
    const until = columnStart[column + 1] as number;
    for (let at = columnStart[column] as number; at < until; at++) {
      const other = rows[at] as number;
      if (other > row) this.#reach(this.columnOf(other), other, column);
    }
  }

  /**
   * Finds every column that has somebody to spare should `row` leave its own for it. Rows up to
   * `row` are settled and stay. Stops once `wanted` is reached. O(pairs of the face)
   */
  from(row: number, wanted: number): void {
    this.#search++;
    this.#count = 0;
    this.#reach(this.columnOf(row), -1, -1);
    for (let at = 0; at < this.#count && !this.reached(wanted); at++) {
      this.#fillers(this.#queue[at] as number, row);
    }
  }

  /** Moves `row` to a column that was reached, and everybody along the way. */
  move(row: number, to: number): void {
    const { seats } = this.#assignment;
    const { bench, outside } = this.#face;
    const home = this.columnOf(row);
    const moves: (readonly [row: number, to: number])[] = [[row, to]];
    for (let column = to; column !== home; column = this.#target[column] as number) {
      const mover = this.#mover[column] as number;
      if (mover >= 0) moves.push([mover, this.#target[column] as number]);
    }
    for (const [mover] of moves) if (seats.columnOf[mover] !== -1) seats.leave(mover);
    for (const [mover, column] of moves) {
      if (column !== bench && column !== outside) seats.sit(mover, column);
    }
  }
}

/**
 * Settles ties: of all plans as good as this one, the one that gives the first mentee the first
 * mentor they can have in any of them, then the second mentee, and so on; a mentor comes before
 * the bench. There is only one such plan, whatever the search that led here, so the same problem
 * always gets the same plan, and one part of it does not move when another is edited.
 *
 * Complexity O(n x pairs of the face) at worst; nothing where there are no ties
 */
export function settleTies(assignment: Assignment): void {
  const face = faceOf(assignment);
  const { rowStart, columns } = face;
  const refill = new Refill(assignment, face);
  for (let row = 0; row < assignment.instance.n; row++) {
    const home = refill.columnOf(row);
    let at = rowStart[row] as number;
    while (refill.isClosed(columns[at] as number)) at++;
    if (columns[at] !== home) refill.from(row, columns[at] as number);
    while (columns[at] !== home && !refill.reached(columns[at] as number)) at++;
    if (columns[at] !== home) refill.move(row, columns[at] as number);
    refill.settle(row);
  }
}
