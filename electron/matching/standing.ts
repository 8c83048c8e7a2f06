import type { Assignment } from './assignment';
import { ANY_LEVEL } from './bottleneck';
import { keptByLevel } from './by-level';
import type { Cells } from './cells';
import { type Face, faceSince } from './face';
import type { Instance } from './instance';
import { type Cover, coverOf, mostPlaced } from './most-placed';
import { type Changes, relevelled, repaired } from './repair';
import { Seats } from './seats';
import { settleTies } from './ties';

/**
 * A solved instance that can be changed. It has a row for every mentee and a column for every
 * mentor: whoever takes no part has no possible pair, or no places.
 */
export type Standing = {
  readonly cells: Cells;
  readonly assignment: Assignment;
  readonly face: Face;
  /** `fair` only: why the level can't be better. */
  readonly above: Above | null;
};

/**
 * A cover of all pairs above a level: no more can be seated in them than it weighs. And seats in
 * such pairs to go on from, should it come to weigh too much.
 */
export type Above = { readonly seats: Seats; readonly cover: Cover };

/** A level, and seats at it. */
export type LevelSeats = { readonly level: number; readonly seats: Seats };

/** The best level for so many, with a largest seating above it. */
type Level = { readonly level: number; readonly above: Seats };

/**
 * The highest level from `low`, which is possible, to `high`, where one above one that is not is
 * not either: looked for ever farther from `low`. About 2 log(distance) questions.
 */
function highestLevel(low: number, high: number, isPossible: (level: number) => boolean): number {
  let level = low;
  let most = high;
  // Steps up from what is known to do double until one fails; then they halve.
  for (let step = 1, doubling = true; level < most; ) {
    const next = Math.min(most, level + step);
    if (isPossible(next)) level = next;
    else {
      most = next - 1;
      doubling = false;
    }
    step = doubling ? 2 * step : Math.max(1, (most - level + 1) >> 1);
  }
  return level;
}

/**
 * The best level at which `placed` rows can be seated, looked for from a level near it, as an
 * edit seldom moves it far. About 2 log(distance) calls of `mostPlaced`.
 *
 * @param low a level at which so many can be seated, with such seats
 * @param tooHigh the level below one at which they can't, with a largest seating above it
 */
export function bestLevel(
  instance: Instance,
  placed: number,
  low: LevelSeats,
  tooHigh: Level = { level: instance.best, above: new Seats(instance.n, instance.places) },
): Level & LevelSeats {
  let { seats } = low;
  let { above } = tooHigh;
  const level = highestLevel(low.level, tooHigh.level, (next) => {
    const at = mostPlaced(instance, next, seats);
    const isPossible = at.placed >= placed;
    if (isPossible) seats = at;
    else above = at;
    return isPossible;
  });
  return { level, above, seats };
}

/** The proof that a level can't be better. O(n m) */
export const aboveLevel = (instance: Instance, level: number, seats: Seats): Above =>
  withCover(instance, { level, above: mostPlaced(instance, level + 1, seats) }).above;

/**
 * The cover once some rows are others: they are in it where they need be. Null where a column is
 * another, as that may need anything. O(m) a row
 */
function coverNow({ rows, columns }: Changes, { cover }: Above, cells: Cells, level: number) {
  if (columns.size > 0) return null;
  const covered = cover.rows.slice();
  for (const row of rows.keys()) {
    covered[row] = 0;
    const base = row * cells.m;
    for (let j = 0; j < cells.m && covered[row] === 0; j++) {
      if (cover.columns[j] === 0 && (cells.byRow[base + j] as number) > level) covered[row] = 1;
    }
  }
  return { rows: covered, columns: cover.columns };
}

/** Rows weigh 1, columns their places. */
function weigh({ rows, columns }: Cover, places: Int32Array): number {
  let weight = 0;
  for (let row = 0; row < rows.length; row++) weight += rows[row] as number;
  for (let j = 0; j < columns.length; j++) {
    if (columns[j] === 1) weight += places[j] as number;
  }
  return weight;
}

/** The best level for the most that can be placed, from a best seating at another level. */
function levelFrom(now: Assignment, cells: Cells, changes: Changes, before: Above) {
  const { instance, gains, seats } = now;
  const here = seats.placed;
  const most = here === changes.room ? seats : mostPlaced(instance, ANY_LEVEL, seats);
  const { placed } = most;
  if (placed === 0) return withCover(instance, { level: ANY_LEVEL, above: most });
  if (placed > here) return withCover(instance, levelBelow(now, most));
  const cover = coverNow(changes, before, cells, gains.level);
  if (cover && weigh(cover, instance.places) < placed) {
    return { level: gains.level, above: { seats: before.seats, cover } };
  }
  const next = mostPlaced(instance, gains.level + 1, before.seats);
  if (next.placed < placed) return withCover(instance, { level: gains.level, above: next });
  const low = { level: gains.level + 1, seats: next };
  return withCover(instance, bestLevel(instance, placed, low));
}

/** Looks downwards for the first level at which `most` can be seated, then back up. */
function levelBelow({ instance, gains, seats }: Assignment, most: Seats): Level {
  let high: Level = { level: gains.level - 1, above: seats };
  for (let step = 1; ; step *= 2) {
    const level = Math.max(ANY_LEVEL, gains.level - step);
    const at = level === ANY_LEVEL ? most : mostPlaced(instance, level, seats);
    if (at.placed >= most.placed) {
      return bestLevel(instance, most.placed, { level, seats: at }, high);
    }
    high = { level: level - 1, above: at };
  }
}

const withCover = (instance: Instance, { level, above }: Level) => ({
  level,
  above: { seats: above, cover: coverOf(instance, level + 1, above) },
});

/**
 * What is best once some things have changed; exactly what solving from nothing would give, but
 * for ties, which `settle` settles. Writes the changes to the cells of `before`.
 * Complexity: a few searches of O(n m) at worst; see `relevelled` where the level moves
 */
export function changed(before: Standing, changes: Changes): Omit<Standing, 'face'> {
  const { cells } = before;
  const assignment = repaired(before.assignment, cells, changes);
  if (!before.above) return { cells, assignment, above: null };
  const { level, above } = levelFrom(assignment, cells, changes, before.above);
  return { cells, assignment: relevelled(assignment, cells, level), above };
}

/** As `changed`, with ties settled: the one best plan. */
export function settled(before: Standing, changes: Changes): Standing {
  const next = changed(before, changes);
  const { assignment } = before;
  const rows = new Set(changes.rows.keys());
  const columns = new Set(changes.columns.keys());
  const face = faceSince({ assignment, face: before.face, rows, columns }, next.assignment);
  settleTies(next.assignment, face);
  return { ...next, face };
}

/** The best seating at a level, whatever the best level is. O(n m) at worst, once for each level */
export const atLevel = keptByLevel(
  ({ assignment, cells }: Standing, level): Assignment => relevelled(assignment, cells, level),
);

/** A largest seating in pairs of a level or above, and why no more can be seated. */
const largestAt = keptByLevel(({ assignment: { instance, seats } }: Standing, level) => {
  const largest = mostPlaced(instance, level, seats);
  return { seats: largest, cover: coverOf(instance, level, largest) };
});

/**
 * The best level for all but one of those who can be seated once a row has left, with seats of
 * everybody there to go on from. A largest seating tells it of each row: as many can be seated
 * without one that is not in the cover, and one fewer without one that is.
 */
export function fewerWithout(standing: Standing, row: number): LevelSeats {
  const { instance, gains } = standing.assignment;
  const without = (at: number) => {
    const { seats, cover } = largestAt(standing, at);
    return seats.placed - (cover.rows[row] as number);
  };
  const placed = without(ANY_LEVEL) - 1;
  const level = highestLevel(gains.level, instance.best, (next) => without(next) >= placed);
  return { level, seats: largestAt(standing, level).seats };
}
