import { atomsIn, baseOf, type ClassTable } from './class-table';

/** What a search over the groups of a class came to, in price units. */
export type Priced = {
  /** No group of the class has a greater value less its people's prices. -Infinity: no group. */
  readonly most: number;
  /** Whether every group was looked at, or ruled out by a bound. */
  readonly isComplete: boolean;
  /** How many looks it took. */
  readonly steps: number;
};

export type PriceLimits = {
  /** Only groups worth at least this much are told of. */
  readonly atLeast: number;
  /** After so many looks at a candidate what is left is bounded, not searched. */
  readonly mostSteps: number;
  /** Told of each such group, atoms ascending; answers from what worth on it wants to be told. */
  readonly onFound: (worth: number, atoms: readonly number[]) => number;
};

/**
 * Finds the groups of one class with the greatest value less the prices of their people, by branch
 * and bound over atoms: nobody can bring more than the best partners there are, and each pair
 * counts half for each of the two.
 */
export class Pricer {
  readonly #table: ClassTable;
  readonly #weight: Int32Array;
  /** (room + 1) x candidates: half of the best that so many further people add to a candidate. */
  readonly #reach: Float64Array;
  readonly #levels: readonly Level[];
  readonly #chosen: number[] = [];
  #onFound: PriceLimits['onFound'] = Number;
  #atLeast = 0;
  #steps = 0;
  #found = Number.NEGATIVE_INFINITY;
  #open = Number.NEGATIVE_INFINITY;

  constructor(table: ClassTable) {
    this.#table = table;
    this.#weight = table.weight;
    this.#reach = this.#reaches();
    this.#levels = Array.from({ length: table.room + 1 }, () => levelOf(table.ids.length));
  }

  /** For each candidate and each number of further people: half of the best they could add. */
  #reaches(): Float64Array {
    const { ids, pair, room } = this.#table;
    const count = ids.length;
    const reach = new Float64Array((room + 1) * count);
    for (let i = 0; i < count; i++) {
      const perPerson: number[] = [];
      for (let j = 0; j < count; j++) {
        const weight = this.#weight[j] as number;
        const each = (pair[i * count + j] as number) / weight;
        if (j !== i) for (let person = 0; person < weight; person++) perPerson.push(each);
      }
      perPerson.sort((a, b) => b - a);
      let sum = 0;
      for (let people = 1; people <= room; people++) {
        sum += perPerson[people - 1] ?? Number.NEGATIVE_INFINITY;
        reach[people * count + i] = sum / 2;
      }
    }
    return reach;
  }

  /**
   * Looks for groups.
   *
   * @param prices of all atoms, whole numbers of price units
   * Complexity exponential in the size of a group at worst; `mostSteps` bounds it
   */
  search(prices: Float64Array, limits: PriceLimits): Priced {
    const { ids, alone, room } = this.#table;
    const [first] = this.#levels as readonly [Level];
    this.#onFound = limits.onFound;
    this.#atLeast = limits.atLeast;
    this.#steps = limits.mostSteps;
    this.#found = Number.NEGATIVE_INFINITY;
    this.#open = Number.NEGATIVE_INFINITY;
    ids.forEach((atom, i) => {
      first.ids[i] = i;
      first.gains[i] = (alone[i] as number) - (prices[atom] as number);
    });
    first.length = ids.length;
    const base = baseOf(this.#table, prices);
    if (room === 0) this.#tell(base, []);
    else this.#explore(0, room, base);
    return {
      most: Math.max(this.#found, this.#open),
      isComplete: this.#open === Number.NEGATIVE_INFINITY,
      steps: limits.mostSteps - this.#steps,
    };
  }

  /** @param last whoever joins those chosen */
  #tell(worth: number, last: readonly number[]): void {
    this.#found = Math.max(this.#found, worth);
    if (worth < this.#atLeast) return;
    const atoms = atomsIn(this.#table, [...this.#chosen, ...last]);
    this.#atLeast = this.#onFound(worth, atoms);
  }

  /** Adds whoever still fits to those chosen: `room` people more. */
  #explore(depth: number, room: number, worth: number): void {
    const level = this.#levels[depth] as Level;
    if (room === 1) {
      this.#finish(level, worth);
      return;
    }
    this.#rank(level, room);
    for (let at = 0; at < level.length; at++) {
      const bound = worth + fill(level, at, room, this.#weight);
      // Half a unit: bounds may be off by a rounding, worths are whole.
      if (bound < this.#atLeast - 0.5) return;
      if (this.#steps < 0) {
        this.#open = Math.max(this.#open, Math.ceil(bound + 0.5));
        return;
      }
      const i = level.ids[at] as number;
      const left = room - (this.#weight[i] as number);
      const next = worth + (level.gains[at] as number);
      if (left === 0) {
        this.#tell(next, [i]);
        continue;
      }
      this.#chosen.push(i);
      this.#narrow(level, at, this.#levels[depth + 1] as Level);
      this.#explore(depth + 1, left, next);
      this.#chosen.pop();
    }
  }

  /** The last person of a group. */
  #finish(level: Level, worth: number): void {
    for (let at = 0; at < level.length; at++) {
      const i = level.ids[at] as number;
      if (this.#weight[i] === 1) this.#tell(worth + (level.gains[at] as number), [i]);
    }
  }

  /** Those after `at` who do not clash with the one there, with what they add to the two. */
  #narrow(from: Level, at: number, to: Level): void {
    const { ids, pair } = this.#table;
    const count = ids.length;
    const base = (from.ids[at] as number) * count;
    let length = 0;
    for (let next = at + 1; next < from.length; next++) {
      const j = from.ids[next] as number;
      const gain = (from.gains[next] as number) + (pair[base + j] as number);
      if (gain === Number.NEGATIVE_INFINITY) continue;
      to.ids[length] = j;
      to.gains[length] = gain;
      length += 1;
    }
    to.length = length;
  }

  /** Puts those first who may bring most for each of their people; drops whoever does not fit. */
  #rank(level: Level, room: number): void {
    const count = this.#table.ids.length;
    const { ids, gains, hopes } = level;
    this.#steps -= level.length;
    let length = 0;
    for (let at = 0; at < level.length; at++) {
      const i = ids[at] as number;
      const weight = this.#weight[i] as number;
      if (weight > room) continue;
      const gain = gains[at] as number;
      const hope = (gain + (this.#reach[(room - weight) * count + i] as number)) / weight;
      if (hope === Number.NEGATIVE_INFINITY) continue;
      let place = length;
      for (; place > 0 && (hopes[place - 1] as number) < hope; place--) {
        hopes[place] = hopes[place - 1] as number;
        ids[place] = ids[place - 1] as number;
        gains[place] = gains[place - 1] as number;
      }
      hopes[place] = hope;
      ids[place] = i;
      gains[place] = gain;
      length += 1;
    }
    level.length = length;
  }
}

/** Who may still join at one depth of the search, with what each adds and may come to bring. */
type Level = {
  readonly ids: Int32Array;
  readonly gains: Float64Array;
  readonly hopes: Float64Array;
  length: number;
};

const levelOf = (count: number): Level => ({
  ids: new Int32Array(count),
  gains: new Float64Array(count),
  hopes: new Float64Array(count),
  length: 0,
});

/** The most that those from `at` on may bring to `room` places; -Infinity where they are too few. */
function fill({ ids, hopes, length }: Level, at: number, room: number, weights: Int32Array) {
  let left = room;
  let sum = 0;
  for (let next = at; left > 0 && next < length; next++) {
    const people = Math.min(left, weights[ids[next] as number] as number);
    sum += people * (hopes[next] as number);
    left -= people;
  }
  return left > 0 ? Number.NEGATIVE_INFINITY : sum;
}
