import type { Table } from './widest';

/**
 * The scores of n rows with m columns, row by row and column by column: paths towards a free
 * place read rows, paths back from one read columns.
 */
export class Cells {
  readonly n: number;
  readonly m: number;
  /** n x m, row by row. */
  readonly byRow: Int16Array;
  /** The same m x n, column by column. */
  readonly byColumn: Int16Array;
  /** While something is tried: row, column and former score of each cell changed, one after the other. */
  #old: number[] | null = null;

  constructor(n: number, m: number, byRow: Int16Array, byColumn?: Int16Array) {
    this.n = n;
    this.m = m;
    this.byRow = byRow;
    this.byColumn = byColumn ?? new Int16Array(n * m);
    if (byColumn) return;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) this.byColumn[j * n + i] = byRow[i * m + j] as number;
    }
  }

  get rowsFirst(): Table {
    return { n: this.n, m: this.m, scores: this.byRow, rowStep: this.m, columnStep: 1 };
  }

  get columnsFirst(): Table {
    return { n: this.n, m: this.m, scores: this.byColumn, rowStep: 1, columnStep: this.n };
  }

  /** O(1) */
  set(row: number, column: number, score: number): void {
    const cell = row * this.m + column;
    this.#old?.push(row, column, this.byRow[cell] as number);
    this.#write(row, column, score);
  }

  #write(row: number, column: number, score: number): void {
    this.byRow[row * this.m + column] = score;
    this.byColumn[column * this.n + row] = score;
  }

  /** Runs something and takes back what it changed here, whatever becomes of it. */
  tried<T>(run: () => T): T {
    const old: number[] = [];
    this.#old = old;
    try {
      return run();
    } finally {
      this.#old = null;
      for (let at = old.length - 3; at >= 0; at -= 3) {
        this.#write(old[at] as number, old[at + 1] as number, old[at + 2] as number);
      }
    }
  }

  /** O(n m) */
  copy(): Cells {
    return new Cells(this.n, this.m, this.byRow.slice(), this.byColumn.slice());
  }
}
