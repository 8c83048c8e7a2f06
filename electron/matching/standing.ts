import type { Objective } from '../../shared/criterion';
import type { Assignment } from './assignment';
import { ANY_LEVEL } from './bottleneck';
import type { Cells } from './cells';
import { mostPlaced } from './most-placed';
import { type Changes, relevelled, repaired } from './repair';
import type { Seats } from './seats';

/**
 * A solved instance that can be changed. It has a row for every mentee and a column for every
 * mentor: whoever takes no part has no possible pair, or no places.
 */
export type Standing = {
  readonly cells: Cells;
  readonly assignment: Assignment;
  /**
   * `fair` only: a largest seating in pairs above the level of the assignment. It seats fewer,
   * which is what makes the level the best there is.
   */
  readonly above: Seats | null;
};

/** The best level for so many, with what shows that it is the best. */
type Level = { readonly level: number; readonly above: Seats };

/** Seats as many as a level allows, going on from some seats. */
type Tried = (level: number, start: Seats) => Seats;

/**
 * The best level at which `placed` rows can be seated, looked for ever farther from a level near
 * it, as an edit seldom moves it far. About 2 log(distance) calls of `mostPlaced`.
 *
 * @param seats seats of `placed` rows at level `low`
 * @param tooHigh a level at which so many can't be seated, with a largest seating at it
 */
function bestLevel(
  placed: number,
  low: { readonly level: number; readonly seats: Seats },
  tooHigh: Level,
  tried: Tried,
): Level {
  let { level, seats } = low;
  let high = tooHigh;
  // Steps up from what is known to do double until one fails; then they halve.
  for (let step = 1, doubling = true; level + 1 < high.level; ) {
    const next = Math.min(high.level - 1, level + step);
    const at = tried(next, seats);
    if (at.placed >= placed) {
      level = next;
      seats = at;
    } else {
      high = { level: next, above: at };
      doubling = false;
    }
    step = doubling ? 2 * step : Math.max(1, (high.level - level) >> 1);
  }
  return { level, above: high.above };
}

/** Above every score. */
const NO_LEVEL = 1001;

/** The best level for the most that can be placed, from a best seating at another level. */
function levelFrom({ instance, gains, seats }: Assignment, room: number, above: Seats): Level {
  const tried: Tried = (level, start) => mostPlaced(instance, level, start);
  const here = seats.placed;
  const most = here === room ? seats : tried(ANY_LEVEL, seats);
  const { placed } = most;
  if (placed === 0) return { level: ANY_LEVEL, above: tried(ANY_LEVEL + 1, seats) };
  if (placed > here) {
    // Looked for downwards: the first level that will do, then back up towards this one.
    let high: Level = { level: gains.level, above: seats };
    for (let step = 1; ; step *= 2) {
      const level = Math.max(ANY_LEVEL, gains.level - step);
      const at = level === ANY_LEVEL ? most : tried(level, seats);
      if (at.placed >= placed) return bestLevel(placed, { level, seats: at }, high, tried);
      high = { level, above: at };
    }
  }
  const next = tried(gains.level + 1, above);
  if (next.placed < placed) return { level: gains.level, above: next };
  const low = { level: gains.level + 1, seats: next };
  return bestLevel(placed, low, { level: NO_LEVEL, above: tried(NO_LEVEL, next) }, tried);
}

/**
 * What is best once some things have changed; exactly what solving from nothing would give, but
 * for ties, which are not settled. Writes the changes to the cells of `before`.
 * Complexity: a few searches of O(n m) at worst; see `relevelled` where the level moves
 */
export function changed(objective: Objective, before: Standing, changes: Changes): Standing {
  const { cells } = before;
  const assignment = repaired(before.assignment, cells, changes);
  if (objective !== 'fair' || !before.above) return { cells, assignment, above: null };
  const { level, above } = levelFrom(assignment, changes.room, before.above);
  return { cells, assignment: relevelled(assignment, cells, level), above };
}
