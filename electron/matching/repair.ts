import { assign } from './assign';
import { type Assignment, type Gains, raisedBy } from './assignment';
import type { Cells } from './cells';
import { seatByPath, workspace } from './path';
import { refill } from './refill';
import { Seats } from './seats';

/** What is other than it was: places left in each column, and rows and columns of scores. */
export type Changes = {
  readonly places: Int32Array;
  /** The most that could be placed were every pair possible. */
  readonly room: number;
  readonly rows: ReadonlyMap<number, Int16Array>;
  readonly columns: ReadonlyMap<number, Int16Array>;
};

/** More than any price. */
const FAR = Number.POSITIVE_INFINITY;

/**
 * An assignment under repair. Rows whose part of the proof is lost are taken out and put back one
 * by one at the end, each along a shortest path.
 */
export class Repair {
  readonly assignment: Assignment;
  readonly #cells: Cells;
  /** 1 for each row that is out. */
  readonly #away: Uint8Array;
  readonly #out: number[] = [];

  /** Works on a copy; only the cells are shared. O(n + m) */
  constructor(before: Assignment, cells: Cells, places: Int32Array, gains: Gains = before.gains) {
    const { instance, seats, worth, price } = before;
    this.#cells = cells;
    this.#away = new Uint8Array(instance.n);
    this.assignment = {
      instance: { ...instance, places },
      gains,
      seats: new Seats(instance.n, places),
      worth: worth.slice(),
      price: price.slice(),
    };
    for (let row = 0; row < instance.n; row++) {
      const column = seats.columnOf[row] as number;
      if (column < 0) continue;
      if (this.assignment.seats.isFull(column)) this.takeOut(row);
      else this.assignment.seats.sit(row, column);
    }
  }

  /** Leaves a row out until `finish`. */
  takeOut(row: number): void {
    if (this.#away[row] === 1) return;
    const { seats, worth } = this.assignment;
    this.#away[row] = 1;
    this.#out.push(row);
    worth[row] = 0;
    if ((seats.columnOf[row] as number) >= 0) seats.leave(row);
  }

  get taken(): number {
    return this.#out.length;
  }

  #gain(score: number): number {
    const { scale, bonus, level } = this.assignment.gains;
    return score < level ? 0 : score * scale + bonus;
  }

  /** Whether the proof would hold with this score in a cell, and nobody seated on it. */
  #bears(row: number, column: number, score: number): boolean {
    const { worth, price } = this.assignment;
    return this.#gain(score) <= (worth[row] as number) + (price[column] as number);
  }

  /** O(m) */
  setRow(row: number, scores: Int16Array): void {
    const { m, byRow } = this.#cells;
    const seat = this.assignment.seats.columnOf[row] as number;
    for (let j = 0; j < m; j++) {
      const score = scores[j] as number;
      if (score === byRow[row * m + j]) continue;
      if (j === seat || !this.#bears(row, j, score)) this.takeOut(row);
      this.#cells.set(row, j, score);
    }
  }

  /** O(n) */
  setColumn(column: number, scores: Int16Array): void {
    const { n, byColumn } = this.#cells;
    const { seats, price, worth } = this.assignment;
    let holds = true;
    for (let i = 0; i < n; i++) {
      const score = scores[i] as number;
      if (score === byColumn[column * n + i]) continue;
      holds &&=
        seats.columnOf[i] !== column && (this.#away[i] === 1 || this.#bears(i, column, score));
      this.#cells.set(i, column, score);
    }
    if (holds) return;
    for (const row of seats.rowsOf(column).slice()) this.takeOut(row);
    // Priced out of everybody's reach: its places are then filled as if they were new.
    let dear = this.assignment.gains.scale * (this.assignment.instance.reserve[column] as number);
    for (let i = 0; i < n; i++) {
      if (this.#away[i] === 1) continue;
      dear = Math.max(dear, this.#gain(scores[i] as number) - (worth[i] as number));
    }
    price[column] = dear;
  }

  /** Takes out everybody for whom the proof does not hold any more at a lower level. O(n m) */
  admit(level: number): void {
    const { n, m, byRow } = this.#cells;
    const { worth, price, gains } = this.assignment;
    const least = price.reduce((a, b) => Math.min(a, b), FAR);
    const most = (level - 1) * gains.scale - least;
    for (let row = 0; row < n; row++) {
      const base = row * m;
      const mine = (worth[row] as number) - gains.bonus;
      if (mine >= most) continue;
      for (let j = 0; j < m; j++) {
        const score = byRow[base + j] as number;
        if (score < gains.level || score >= level) continue;
        if (score * gains.scale > mine + (price[j] as number)) {
          this.takeOut(row);
          break;
        }
      }
    }
  }

  /**
   * Makes the seating the best again. Those who are out go first, each along one path, which may
   * end at any free place whatever its price: mostly the one they left. Places that are still free
   * at a raised price are filled afterwards. Each row and each place costs a search at most.
   */
  finish(): Assignment {
    const { seats, instance } = this.assignment;
    const work = workspace(instance.m);
    for (const row of this.#out) {
      this.#away[row] = 0;
      seatByPath(this.assignment, row, work);
    }
    for (let column = 0; column < instance.m; column++) {
      while (!seats.isFull(column) && raisedBy(this.assignment, column) > 0) {
        refill(this.assignment, this.#cells, column);
      }
    }
    return this.assignment;
  }
}

/** The best seating once some things have changed, at the same level; writes to `cells`. */
export function repaired(before: Assignment, cells: Cells, changes: Changes): Assignment {
  const repair = new Repair(before, cells, changes.places);
  changes.rows.forEach((scores, row) => {
    repair.setRow(row, scores);
  });
  changes.columns.forEach((scores, column) => {
    repair.setColumn(column, scores);
  });
  return repair.finish();
}

/**
 * The best seating of the same people in pairs that score another `level` or more.
 *
 * @param most how many rows may have to be dealt with before solving from nothing is cheaper
 */
export function relevelled(
  before: Assignment,
  cells: Cells,
  level: number,
  most = cells.n / 8,
): Assignment {
  if (level === before.gains.level) return before;
  const gains = { ...before.gains, level };
  const repair = new Repair(before, cells, before.instance.places, gains);
  if (level < before.gains.level) repair.admit(before.gains.level);
  before.seats.columnOf.forEach((column, row) => {
    if (column < 0) return;
    if ((cells.byRow[row * cells.m + column] as number) < level) repair.takeOut(row);
  });
  return repair.taken > most ? assign(before.instance, gains) : repair.finish();
}
