import { unseated } from './assignment';
import { Cells } from './cells';
import type { Instance } from './instance';
import { type PersonEdit, withNewcomer } from './people-edits';
import { Seats } from './seats';
import type { Solved } from './solved';
import { wholeOf } from './whole';

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

/** The same seating among more rows and columns. */
function seatsAmong({ n, places }: Instance, from: Seats, rows: Int32Array, columns: Int32Array) {
  const seats = new Seats(n, places);
  from.columnOf.forEach((column, row) => {
    if (column >= 0) seats.sit(rows[row] as number, columns[column] as number);
  });
  return seats;
}

/**
 * A solved problem with somebody new in it who takes no part yet, so that nothing has to be solved.
 * The unit of gains stays: it does for one person more. O(n m)
 */
export function withRoomFor(solved: Solved, edit: PersonEdit): Solved {
  const { frame, standing } = solved;
  const prepared = withNewcomer(solved.prepared, edit);
  const { instance, first } = wholeOf(prepared);
  const { n, m } = standing.assignment.instance;
  const at = (index: typeof prepared.menteeIndex) => index.get(edit.person.id) ?? 0;
  const isMentee = edit.role === 'mentee';
  const rows = shifted(n, isMentee ? at(prepared.menteeIndex) : n, instance.n - n);
  const column = frame.first[at(prepared.mentorIndex)] ?? m;
  const columns = shifted(m, isMentee ? m : column, instance.m - m);

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
  const cells = new Cells(instance.n, instance.m, instance.scores);
  return { prepared, frame: { first }, standing: { cells, assignment, face: null, above } };
}
