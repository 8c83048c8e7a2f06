import { atomsIn, baseOf, type ClassTable } from './class-table';

/** A group of one class on the way to a better one. */
class Draft {
  readonly #table: ClassTable;
  /** What each candidate brings by itself beyond its price. */
  readonly #alone: Float64Array;
  /** What each candidate adds, or would add, to those chosen. */
  readonly #gains: Float64Array;
  readonly #isIn: Uint8Array;
  readonly chosen: number[] = [];
  #room: number;
  worth: number;

  constructor(table: ClassTable, alone: Float64Array, base: number) {
    this.#table = table;
    this.#alone = alone;
    this.#gains = alone.slice();
    this.#isIn = new Uint8Array(alone.length);
    this.#room = table.room;
    this.worth = base;
  }

  get isFull(): boolean {
    return this.#room === 0;
  }

  #count(i: number, sign: 1 | -1): void {
    const { pair } = this.#table;
    const base = i * this.#gains.length;
    for (let j = 0; j < this.#gains.length; j++) {
      this.#gains[j] = (this.#gains[j] as number) + sign * (pair[base + j] as number);
    }
  }

  add(i: number): void {
    this.worth += this.#gains[i] as number;
    this.#room -= this.#table.weight[i] as number;
    this.#isIn[i] = 1;
    this.chosen.push(i);
    this.#count(i, 1);
  }

  /** Adds whoever adds most, until the group is full or nobody fits. */
  grow(): void {
    while (this.#room > 0) {
      let best = -1;
      for (let i = 0; i < this.#gains.length; i++) {
        if (this.#isIn[i] === 1 || (this.#table.weight[i] as number) > this.#room) continue;
        if (best < 0 || (this.#gains[i] as number) > (this.#gains[best] as number)) best = i;
      }
      if (best < 0 || this.#gains[best] === Number.NEGATIVE_INFINITY) return;
      this.add(best);
    }
  }

  /** Exchanges one of the group for one as large outside, where that betters most. */
  exchange(): boolean {
    const { pair, weight } = this.#table;
    const count = this.#gains.length;
    let most = 0;
    let [out, into] = [-1, -1];
    for (const i of this.chosen) {
      const left = this.#gains[i] as number;
      for (let j = 0; j < count; j++) {
        if (this.#isIn[j] === 1 || weight[j] !== weight[i]) continue;
        const gain = (this.#gains[j] as number) - (pair[i * count + j] as number) - left;
        // Who clashes with the one going makes no number here, and no comparison holds.
        if (gain > most) {
          most = gain;
          [out, into] = [i, j];
        }
      }
    }
    if (out < 0) return false;
    this.chosen.splice(this.chosen.indexOf(out), 1);
    this.#isIn[out] = 0;
    this.worth -= this.#gains[out] as number;
    this.#room += weight[out] as number;
    this.#count(out, -1);
    this.#mend(out);
    this.add(into);
    return true;
  }

  /** Sums in which a clash was counted and taken off again are no numbers any more. */
  #mend(out: number): void {
    const { pair } = this.#table;
    const count = this.#gains.length;
    for (let j = 0; j < count; j++) {
      if (pair[out * count + j] !== Number.NEGATIVE_INFINITY) continue;
      this.#gains[j] = this.chosen.reduce(
        (sum, i) => sum + (pair[i * count + j] as number),
        this.#alone[j] as number,
      );
    }
  }
}

/**
 * Groups of one class worth much beyond the prices of their people, one begun with each candidate:
 * quickly found, never known to be the best.
 *
 * Complexity O(candidates^2 x room), and as much again for each exchange
 */
export function guessGroups(
  table: ClassTable,
  prices: Float64Array,
  onFound: (worth: number, atoms: readonly number[]) => void,
): void {
  const alone = Float64Array.from(
    table.ids,
    (atom, i) => (table.alone[i] as number) - (prices[atom] as number),
  );
  const base = baseOf(table, prices);
  for (let i = 0; i < alone.length; i++) {
    const draft = new Draft(table, alone, base);
    draft.add(i);
    draft.grow();
    if (!draft.isFull) continue;
    while (draft.exchange());
    onFound(draft.worth, atomsIn(table, draft.chosen));
  }
}
