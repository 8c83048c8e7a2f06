import { Arrangement } from './arrangement';
import { crowded, shaken } from './beginning';
import { chanceOf } from './chance';
import { climb } from './climb';
import { descend, meanChange } from './descend';
import { type Gathered, gather } from './gather';
import type { GroupSetup } from './setup';

export type SearchOptions = {
  /** The same seed gives the same answer. */
  readonly seed: number;
  /** How many changes are tried in all. The search stops by this count, never by the clock. */
  readonly iterations: number;
  /** Told after each beginning of the search. */
  readonly onBeginning?: (done: number, of: number) => void;
};

/** Each beginning of the search, by how hot it is: times the mean size of a change. */
const HEATS = [1, 0.5, 2, 4, 1, 0.5, 1, 0.5];

/** What a clash costs at first: more than any one pair can be worth. */
const penaltyOf = ({ problem }: GroupSetup): number =>
  4 * problem.values.reduce((a, b) => Math.max(a, Math.abs(b)), 0) + 1;

/** The arrangement bettered by what swaps can; null where two people then clash. */
export function polish(setup: GroupSetup, groupOf: Int32Array): Gathered | null {
  const arrangement = new Arrangement(setup, groupOf, penaltyOf(setup));
  climb(setup, arrangement);
  return gather(setup, arrangement.groupOf) ?? gather(setup, groupOf);
}

/**
 * The best arrangement that a seeded search finds; null where it finds none that obeys the rules.
 * The same setup and options give the same answer on every computer: nothing but exact arithmetic
 * decides. O(iterations x n)
 */
export function searchGroups(setup: GroupSetup, options: SearchOptions): Gathered | null {
  const { start } = setup;
  const chance = chanceOf(options.seed);
  const first = start ?? crowded(setup);
  if (first === null) return null;
  const mean = meanChange(setup, first, chance);
  let penalty = penaltyOf(setup);
  let best = start && gather(setup, start);
  for (const [beginning, heat] of HEATS.entries()) {
    const from = beginning === 0 ? first : shaken(setup, first, chance);
    const arrangement = new Arrangement(setup, from, penalty);
    const iterations = Math.ceil(options.iterations / HEATS.length);
    descend(setup, arrangement, { iterations, threshold: heat * mean }, chance);
    climb(setup, arrangement);
    const found = gather(setup, arrangement.groupOf);
    if (found === null) penalty *= 2;
    else if (best === null || found.total > best.total) best = found;
    options.onBeginning?.(beginning + 1, HEATS.length);
  }
  return best;
}
