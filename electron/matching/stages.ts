import type { Objective } from '../../shared/criterion';
import { assignByLists } from './assign';
import { type Assignment, gainsFor } from './assignment';
import { ANY_LEVEL, type Bottleneck, bottleneck, bottleneckCovers } from './bottleneck';
import type { Proof } from './check';
import { faceOf } from './face';
import type { Instance } from './instance';
import { mostPlaced } from './most-placed';
import { settleTies } from './ties';

/** The one best plan of an instance, with what proves it. */
export type Solution = { readonly assignment: Assignment; readonly proof: Proof };

/** The one best seating in pairs that score `level` or more. */
export function assignAt(objective: Objective, instance: Instance, level: number): Assignment {
  const gains = gainsFor(objective, instance, level);
  const { assignment, candidates } = assignByLists(instance, gains);
  settleTies(assignment, faceOf(assignment, candidates));
  return assignment;
}

/**
 * Solves an instance in stages, each in small whole numbers.
 *
 * `best-total`: the greatest total and, among such plans, the most people. `most-people`: the
 * other way round. `fair`: how many can be placed at most; the best level at which as many can
 * be; the best total from that level up. What remains equal is settled by `settleTies`.
 *
 * @param ceiling what the weakest pair of all can't be better than, for `fair`: pairs that stand
 * already may be that weak. Nothing is lifted beyond it.
 * Complexity: that of `assign`, and for `fair` of some ten calls of `mostPlaced`
 */
export function solveInstance(
  objective: Objective,
  instance: Instance,
  ceiling = Number.POSITIVE_INFINITY,
): Solution {
  let narrow: Bottleneck | null = null;
  if (objective === 'fair') {
    const seats = mostPlaced(instance, ANY_LEVEL);
    narrow = bottleneck(instance, seats.placed, seats);
  }
  const level = Math.min(narrow?.level ?? ANY_LEVEL, ceiling);
  const assignment = assignAt(objective, instance, level);
  const { gains, worth, price } = assignment;
  const covers = narrow && bottleneckCovers(instance, narrow);
  return { assignment, proof: { gains, worth, price, covers } };
}
