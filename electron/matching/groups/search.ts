import { Arrangement } from './arrangement';
import { type Chance, chanceOf } from './chance';
import { climb } from './climb';
import { exchangeFor } from './exchange';
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
/** Random swaps that are looked at to learn the scale of changes. */
const SAMPLES = 200;

/** An even shuffle in place. */
function shuffle(items: number[], chance: Chance): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    const item = items[last] as number;
    items[last] = items[other] as number;
    items[other] = item;
  }
}

/** People who are their own masters, thrown together anew; the others stay where they are. */
function shaken({ atoms }: GroupSetup, start: Int32Array, chance: Chance): Int32Array {
  const free = atoms.flatMap(({ people, fixed }) =>
    people.length === 1 && fixed < 0 ? people : [],
  );
  const groups = free.map((p) => start[p] as number);
  shuffle(groups, chance);
  const groupOf = start.slice();
  free.forEach((p, at) => {
    groupOf[p] = groups[at] as number;
  });
  return groupOf;
}

/** The mean size of a change. */
function meanChange(setup: GroupSetup, start: Int32Array, chance: Chance): number {
  const { n } = setup.problem;
  const still = new Arrangement(setup, start, 0);
  let sum = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const [p, q] = [chance.below(n), chance.below(n)];
    if (still.groupOf[p] !== still.groupOf[q]) sum += Math.abs(still.swapGain(p, q));
  }
  return sum / SAMPLES;
}

/**
 * One descent: changes that worsen are accepted below a threshold that falls to nothing, then
 * only what betters. @see Dueck and Scheuer 1990, "Threshold accepting"
 */
function descend(
  setup: GroupSetup,
  arrangement: Arrangement,
  { iterations, threshold }: { iterations: number; threshold: number },
  chance: Chance,
): void {
  const movable = setup.atoms.flatMap(({ fixed }, atom) => (fixed < 0 ? [atom] : []));
  if (movable.length === 0) return;
  for (let turn = 0; turn < iterations; turn++) {
    const one = movable[chance.below(movable.length)] as number;
    const other = movable[chance.below(movable.length)] as number;
    const swaps = exchangeFor(setup, arrangement.groupOf, one, other, chance);
    if (swaps === null) continue;
    const limit = -threshold * (1 - turn / iterations) * chance.fraction();
    const [first] = swaps;
    if (swaps.length === 1 && first) {
      if (arrangement.swapGain(...first) >= limit) arrangement.swap(...first);
      continue;
    }
    let gain = 0;
    for (const [p, q] of swaps) {
      gain += arrangement.swapGain(p, q);
      arrangement.swap(p, q);
    }
    if (gain < limit) for (const [p, q] of swaps.toReversed()) arrangement.swap(p, q);
  }
}

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

/** Everybody somewhere, the large atoms first, whoever clashes; sizes are kept. */
function crowded({ problem, atoms }: GroupSetup): Int32Array {
  const room = [...problem.sizes];
  const groupOf = new Int32Array(problem.n).fill(problem.sizes.length);
  const order = atoms.toSorted(
    (a, b) => Number(b.fixed >= 0) - Number(a.fixed >= 0) || b.people.length - a.people.length,
  );
  for (const { people, fixed } of order) {
    const group = fixed >= 0 ? fixed : room.findIndex((left) => left >= people.length);
    if (group < 0) continue;
    room[group] = (room[group] as number) - people.length;
    for (const p of people) groupOf[p] = group;
  }
  return groupOf;
}
