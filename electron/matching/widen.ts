import { atReserve } from './assignment';
import { Cells } from './cells';
import type { Face } from './face';
import { IMPOSSIBLE, type Instance } from './instance';
import { type PersonEdit, withNewcomer } from './people-edits';
import { indexOf, type Pairs, type Prepared } from './prepared';
import { Seats } from './seats';
import type { Solved } from './solved';
import { outlineOf } from './whole';
import { type Gaps, withGaps } from './with-gaps';

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

/** Where somebody new stands: among people of their role, and their row or first column. */
type Where = { readonly isMentee: boolean; readonly at: number; readonly column: number };

/** The cells and pairs of a problem with somebody new in it, with whom nothing is possible yet. */
type Room = Pairs & { readonly key: string; readonly cells: Cells };

/**
 * The last room made in each problem. It fits the next newcomer to the same place, as questions
 * leave it as it was; for another place it is written over, which takes less than making one.
 */
const lastRooms = new WeakMap<Solved, Room>();

/** The same cells with rows, or columns, put in in which nothing is possible. O(n m) */
function widened({ n, m, byRow, byColumn }: Cells, to: Outline, where: Where, last?: Cells) {
  const { isMentee, at, column } = where;
  const size = to.n * to.m;
  const empty = (before?: Int16Array) => (before?.length === size ? before : new Int16Array(size));
  const filler = IMPOSSIBLE;
  const whole = n * m;
  const rows = to.n - n;
  const columns = to.m - m;
  const gaps = isMentee
    ? [
        { width: whole, at: at * m, count: rows * m, filler },
        { width: n, at, count: rows, filler },
      ]
    : [
        { width: m, at: column, count: columns, filler },
        { width: whole, at: column * n, count: columns * n, filler },
      ];
  const [inRows, inColumns] = gaps as [Gaps, Gaps];
  return new Cells(
    to.n,
    to.m,
    withGaps(byRow, empty(last?.byRow), inRows),
    withGaps(byColumn, empty(last?.byColumn), inColumns),
  );
}

/** The same pairs with those of somebody new put in, without scores or rules yet. O(n m) */
function widenedPairs({ scores, rules, mentees, mentors }: Prepared, where: Where, last?: Pairs) {
  const { isMentee, at } = where;
  const [n, m] = [mentees.length, mentors.length];
  const size = scores.length + (isMentee ? m : n);
  const reused = last?.scores.length === size ? last : undefined;
  const gaps = isMentee
    ? { width: n * m, at: at * m, count: m, filler: 0 }
    : { width: m, at, count: 1, filler: 0 };
  return {
    scores: withGaps(scores, reused?.scores ?? new Int16Array(size), gaps),
    rules: withGaps(rules, reused?.rules ?? new Uint16Array(size), gaps),
  };
}

/** O(n m), nothing where the last newcomer stood there */
function roomIn(solved: Solved, to: Outline, where: Where): Room {
  const last = lastRooms.get(solved);
  const key = [where.isMentee, where.at, where.column, to.n, to.m].join(' ');
  if (last?.key === key) return last;
  const pairs = widenedPairs(solved.prepared, where, last);
  const room = { ...pairs, key, cells: widened(solved.standing.cells, to, where, last?.cells) };
  lastRooms.set(solved, room);
  return room;
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
  const newcomer = withNewcomer(solved.prepared, edit);
  const { n, m } = standing.assignment.instance;
  const { instance: outline, first } = outlineOf(newcomer, n);
  const isMentee = edit.role === 'mentee';
  const at = indexOf(newcomer[`${edit.role}Index`], edit.person.id);
  const column = isMentee ? m : (frame.first[at] ?? m);
  const rows = shifted(n, isMentee ? at : n, outline.n - n);
  const columns = shifted(m, column, outline.m - m);
  const { cells, scores, rules } = roomIn(solved, outline, { isMentee, at, column });
  const prepared = { ...newcomer, scores, rules };
  const instance = { ...outline, scores: cells.byRow };

  const { gains, seats, worth, price } = standing.assignment;
  const assignment = {
    ...{ instance, gains },
    seats: seatsAmong(instance, seats, rows, columns),
    worth: spread(worth, new Float64Array(instance.n), rows),
    price: spread(price, atReserve(instance, gains), columns),
  };
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
