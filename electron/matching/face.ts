import type { Assignment } from './assignment';
import type { Candidates } from './candidates';
import { Sieve } from './sieve';

/**
 * The pairs that cost nothing against the proof. Every best plan is made of these alone, so
 * settling ties is a matter of these pairs only. Column m is the bench.
 */
export type Face = {
  /** The columns of row i, ascending: `columns[start[i]]` up to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Int32Array;
};

/** A list with room for so many items, those in it kept. */
function withRoom(list: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (least <= list.length) return list;
  const longer = new Int32Array(2 * least);
  longer.set(list);
  return longer;
}

/** Puts the few items `[from, until)` in ascending order, faster than a call of `sort`. */
function ascend(items: Int32Array, from: number, until: number): void {
  for (let next = from + 1; next < until; next++) {
    const item = items[next] as number;
    let at = next;
    for (; at > from && (items[at - 1] as number) > item; at--) items[at] = items[at - 1] as number;
    items[at] = item;
  }
}

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
  ascend(into, count, end);
  return end;
}

/** The same, from all columns. */
function allTight(
  { instance, gains, worth, price }: Assignment,
  row: number,
  sieve: Sieve,
  into: Int32Array,
  count: number,
): number {
  const { m, scores } = instance;
  const { scale, bonus, level } = gains;
  const base = row * m;
  const mine = (worth[row] as number) - bonus;
  // No price is below 0, so that a pair that scores less can't be tight.
  const found = sieve.run(base, base + m, Math.max(level, Math.ceil(mine / scale)));
  const { cells } = sieve;
  let end = count;
  for (let k = 0; k < found; k++) {
    const cell = cells[k] as number;
    const j = cell - base;
    if ((scores[cell] as number) * scale - (price[j] as number) === mine) into[end++] = j;
  }
  return end;
}

/**
 * @param candidates lists from the very search that found the seats, where they are at hand
 * O(n m) at worst; a row that is worth more than what its list leaves out costs its list only
 */
export function faceOf(assignment: Assignment, candidates: Candidates | null = null): Face {
  const { n, m } = assignment.instance;
  const start = new Int32Array(n + 1);
  const sieve = new Sieve(assignment.instance.scores, m);
  let columns = new Int32Array(4 * n + m + 1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    columns = withRoom(columns, count + m + 1);
    const mine = assignment.worth[i] as number;
    count =
      candidates && mine > (candidates.bound[i] as number)
        ? listedTight(assignment, candidates, i, columns, count)
        : allTight(assignment, i, sieve, columns, count);
    if (mine === 0) columns[count++] = m;
    start[i + 1] = count;
  }
  return { start, columns };
}

/** An assignment of the same people at another time, with its face. */
export type Earlier = {
  readonly assignment: Assignment;
  readonly face: Face;
  /** Rows and columns in which scores are other than they were then. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
};

/** Whether a pair costs nothing against the proof. */
function isTight({ instance, gains, worth, price }: Assignment, row: number, column: number) {
  const score = instance.scores[row * instance.m + column] as number;
  const gain = score * gains.scale + gains.bonus;
  return score >= gains.level && gain === (worth[row] as number) + (price[column] as number);
}

/** Lists a row as before, but for the columns of `others`, which ends beyond the bench. Returns how many. */
function mergeRow(
  now: Assignment,
  row: number,
  face: Face,
  others: readonly number[],
  into: Int32Array,
  count: number,
): number {
  let end = count;
  let next = 0;
  let other = others[0] as number;
  for (let at = face.start[row] as number; at < (face.start[row + 1] as number); at++) {
    const kept = face.columns[at] as number;
    for (; other < kept; other = others[++next] as number) {
      if (isTight(now, row, other)) into[end++] = other;
    }
    if (other !== kept || isTight(now, row, other)) into[end++] = kept;
    if (other === kept) other = others[++next] as number;
  }
  for (; other < now.instance.m; other = others[++next] as number) {
    if (isTight(now, row, other)) into[end++] = other;
  }
  return end;
}

/**
 * The face, found from that of an earlier assignment: only rows whose worth is another, and columns
 * whose price is, are looked at anew. O(pairs of the face + n x columns + m x rows that changed)
 */
export function faceSince(
  { assignment: old, face, rows, columns: rescored }: Earlier,
  now: Assignment,
): Face {
  const { instance, gains, worth, price } = now;
  const { n, m } = instance;
  const others: number[] = [];
  for (let j = 0; j < m; j++) if (price[j] !== old.price[j] || rescored.has(j)) others.push(j);
  if (gains.level !== old.gains.level || 4 * others.length > m) return faceOf(now);
  others.push(m + 1);
  const start = new Int32Array(n + 1);
  const sieve = new Sieve(instance.scores, m);
  let columns = new Int32Array(face.columns.length);
  let count = 0;
  for (let row = 0; row < n; row++) {
    columns = withRoom(columns, count + m + 1);
    if (worth[row] === old.worth[row] && !rows.has(row)) {
      count = mergeRow(now, row, face, others, columns, count);
    } else {
      count = allTight(now, row, sieve, columns, count);
      if (worth[row] === 0) columns[count++] = m;
    }
    start[row + 1] = count;
  }
  return { start, columns };
}
