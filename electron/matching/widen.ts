import { unseated } from './assignment';
import { Cells } from './cells';
import type { Face } from './face';
import { IMPOSSIBLE, type Instance } from './instance';
import { type PersonEdit, withNewcomer } from './people-edits';
import { Seats } from './seats';
import type { Solved } from './solved';
import { outlineOf } from './whole';
import { withGaps } from './with-gaps';

/** Where each item of a list stands once `count` others were put in at `at`. */
const shifted = (length: number, at: number, count: number): Int32Array =>
  Int32Array.from({ length }, (_, index) => (index < at ? index : index + count));

/** A list with zeros where others were put in. */
function spread<T extends Uint8Array | Float64Array>(from: T, to: T, where: Int32Array): T {
  where.forEach((at, index) => {
    to[at] = from[index] as number;
  });
  return to;
}

/** How many rows and columns there are. */
type Outline = Pick<Instance, 'n' | 'm'>;

/** The arrays of the last newcomer to a problem, to be written over: making new ones takes longer than filling them. */
class Spare {
  #pairs = { scores: new Int16Array(0), rules: new Uint16Array(0) };
  #cells = { byRow: new Int16Array(0), byColumn: new Int16Array(0) };

  pairs(size: number) {
    if (this.#pairs.scores.length !== size) {
      this.#pairs = { scores: new Int16Array(size), rules: new Uint16Array(size) };
    }
    return this.#pairs;
  }

  cells(size: number) {
    if (this.#cells.byRow.length !== size) {
      this.#cells = { byRow: new Int16Array(size), byColumn: new Int16Array(size) };
    }
    return this.#cells;
  }
}

const spares = new WeakMap<Solved, Spare>();

function spareOf(solved: Solved): Spare {
  const spare = spares.get(solved) ?? new Spare();
  spares.set(solved, spare);
  return spare;
}

/** The same cells with rows, or columns, put in at `at` in which nothing is possible. O(n m) */
function widened({ n, m, byRow, byColumn }: Cells, to: Outline, at: number, spare: Spare) {
  const into = spare.cells(to.n * to.m);
  const filler = IMPOSSIBLE;
  const whole = n * m;
  const rows = to.n - n;
  const columns = to.m - m;
  return new Cells(
    to.n,
    to.m,
    rows > 0
      ? withGaps(byRow, into.byRow, { width: whole, at: at * m, count: rows * m, filler })
      : withGaps(byRow, into.byRow, { width: m, at, count: columns, filler }),
    rows > 0
      ? withGaps(byColumn, into.byColumn, { width: n, at, count: rows, filler })
      : withGaps(byColumn, into.byColumn, { width: whole, at: at * n, count: columns * n, filler }),
  );
}

/** The same seating among more rows and columns. */
function seatsAmong({ n, places }: Instance, from: Seats, rows: Int32Array, columns: Int32Array) {
  const seats = new Seats(n, places);
  from.columnOf.forEach((column, row) => {
    if (column >= 0) seats.sit(rows[row] as number, columns[column] as number);
  });
  return seats;
}

/** The same face among more rows and columns; who is new has the bench alone. */
function faceAmong(face: Face, { n, m }: Outline, rows: Int32Array, columns: Int32Array): Face {
  const start = new Int32Array(n + 1);
  const among: number[] = [];
  for (let row = 0, old = 0; row < n; row++) {
    if (rows[old] === row) {
      const until = face.start[old + 1] as number;
      for (let at = face.start[old] as number; at < until; at++) {
        among.push(columns[face.columns[at] as number] ?? m);
      }
      old++;
    } else {
      among.push(m);
    }
    start[row + 1] = among.length;
  }
  return { start, columns: Int32Array.from(among) };
}

/**
 * A solved problem with somebody new in it who takes no part yet, so that nothing has to be solved.
 * The unit of gains stays: it does for one person more. Good until the next newcomer to the same
 * problem, whose it then becomes. O(n m)
 */
export function withRoomFor(solved: Solved, edit: PersonEdit): Solved {
  const { frame, standing } = solved;
  const spare = spareOf(solved);
  const prepared = withNewcomer(solved.prepared, edit, (size) => spare.pairs(size));
  const { n, m } = standing.assignment.instance;
  const { instance: outline, first } = outlineOf(prepared, n);
  const at = (index: typeof prepared.menteeIndex) => index.get(edit.person.id) ?? 0;
  const isMentee = edit.role === 'mentee';
  const rows = shifted(n, isMentee ? at(prepared.menteeIndex) : n, outline.n - n);
  const column = frame.first[at(prepared.mentorIndex)] ?? m;
  const columns = shifted(m, isMentee ? m : column, outline.m - m);
  const cells = widened(
    standing.cells,
    outline,
    isMentee ? at(prepared.menteeIndex) : column,
    spare,
  );
  const instance = { ...outline, scores: cells.byRow };

  const { gains, seats, worth, price } = standing.assignment;
  const assignment = {
    ...unseated(instance, gains),
    seats: seatsAmong(instance, seats, rows, columns),
    worth: spread(worth, new Float64Array(instance.n), rows),
  };
  spread(price, assignment.price, columns);
  const above = standing.above && {
    seats: seatsAmong(instance, standing.above.seats, rows, columns),
    cover: {
      rows: spread(standing.above.cover.rows, new Uint8Array(instance.n), rows),
      columns: spread(standing.above.cover.columns, new Uint8Array(instance.m), columns),
    },
  };
  const face = faceAmong(standing.face, outline, rows, columns);
  return { prepared, frame: { first }, standing: { cells, assignment, face, above } };
}
