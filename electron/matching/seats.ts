/** Who sits where: rows in columns, as many in each as it has places. */
export class Seats {
  /** The column of each row; -1 is on the bench. */
  readonly columnOf: Int32Array;
  /** Rows seated in each column. */
  readonly load: Int32Array;
  readonly places: Int32Array;
  /** The rows of column j stand in `sitting[first[j]]` up to `first[j] + load[j]`. */
  readonly first: Int32Array;
  readonly sitting: Int32Array;
  readonly #seatOf: Int32Array;

  constructor(n: number, places: Int32Array) {
    this.places = places;
    this.columnOf = new Int32Array(n).fill(-1);
    this.load = new Int32Array(places.length);
    this.first = new Int32Array(places.length);
    let count = 0;
    places.forEach((size, j) => {
      this.first[j] = count;
      count += size;
    });
    this.sitting = new Int32Array(count);
    this.#seatOf = new Int32Array(n);
  }

  isFull(column: number): boolean {
    return (this.load[column] as number) >= (this.places[column] as number);
  }

  /** Seats a row from the bench in a column that is not full. O(1) */
  sit(row: number, column: number): void {
    const seat = (this.first[column] as number) + (this.load[column] as number);
    this.sitting[seat] = row;
    this.#seatOf[row] = seat;
    this.columnOf[row] = column;
    this.load[column] = (this.load[column] as number) + 1;
  }

  /** Sends a seated row to the bench; the column's last row takes its seat. O(1) */
  leave(row: number): void {
    const column = this.columnOf[row] as number;
    const load = (this.load[column] as number) - 1;
    const last = this.sitting[(this.first[column] as number) + load] as number;
    const seat = this.#seatOf[row] as number;
    this.sitting[seat] = last;
    this.#seatOf[last] = seat;
    this.load[column] = load;
    this.columnOf[row] = -1;
  }

  /** The rows of a column, in no order that means anything. */
  rowsOf(column: number): Int32Array {
    const from = this.first[column] as number;
    return this.sitting.subarray(from, from + (this.load[column] as number));
  }

  /** How many rows are seated. */
  get placed(): number {
    return this.load.reduce((sum, count) => sum + count, 0);
  }

  copy(): Seats {
    const other = new Seats(this.columnOf.length, this.places);
    this.columnOf.forEach((column, row) => {
      if (column >= 0) other.sit(row, column);
    });
    return other;
  }
}
