import type { GroupSetup } from './setup';

/**
 * Everybody in a group, with what each person would bring to each group, kept up to date. The
 * last group holds whoever is left over; nothing counts there.
 */
export class Arrangement {
  readonly n: number;
  /** The group of each person. */
  readonly groupOf: Int32Array;
  /** n x n; clashes bear a penalty. */
  readonly #weights: Float64Array;
  /** groups x n: the weights of a person with all others in the group, added up. */
  readonly #gains: Float64Array;
  readonly #spare: number;

  /** @param penalty taken off the value of each pair that must be apart. O(n^2) */
  constructor({ problem, atomOf, atoms, clash }: GroupSetup, start: Int32Array, penalty: number) {
    const { n, values, sizes } = problem;
    this.n = n;
    this.groupOf = start.slice();
    this.#spare = sizes.length;
    this.#weights = Float64Array.from(values);
    this.#gains = new Float64Array(sizes.length * n);
    for (let p = 0; p < n; p++) {
      this.#weights[p * n + p] = 0;
      for (let q = 0; q < n; q++) {
        const cell = p * n + q;
        if (clash[(atomOf[p] as number) * atoms.length + (atomOf[q] as number)] === 1) {
          this.#weights[cell] = (this.#weights[cell] as number) - penalty;
        }
        const group = start[q] as number;
        if (group === this.#spare) continue;
        const gain = group * n + p;
        this.#gains[gain] = (this.#gains[gain] as number) + (this.#weights[cell] as number);
      }
    }
  }

  /** What a person is worth, or would be worth, to a group as it stands. O(1) */
  gain(person: number, group: number): number {
    return group === this.#spare ? 0 : (this.#gains[group * this.n + person] as number);
  }

  #weight(p: number, q: number, group: number): number {
    return group === this.#spare ? 0 : (this.#weights[p * this.n + q] as number);
  }

  /** What it is worth that `p` takes the place of `q`, who leaves, less what `p` leaves. O(1) */
  replaces(p: number, q: number): number {
    const to = this.groupOf[q] as number;
    return this.gain(p, to) - this.#weight(p, q, to) - this.gain(p, this.groupOf[p] as number);
  }

  /** What the total gains when two people of different groups change places. O(1) */
  swapGain(p: number, q: number): number {
    return this.replaces(p, q) + this.replaces(q, p);
  }

  #change(group: number, goes: number, comes: number): void {
    if (group === this.#spare) return;
    const { n } = this;
    const weights = this.#weights;
    const gains = this.#gains;
    for (let r = 0; r < n; r++) {
      const gain = group * n + r;
      gains[gain] =
        (gains[gain] as number) +
        (weights[comes * n + r] as number) -
        (weights[goes * n + r] as number);
    }
  }

  /** Two people of different groups change places. O(n) */
  swap(p: number, q: number): void {
    const from = this.groupOf[p] as number;
    const to = this.groupOf[q] as number;
    this.#change(from, p, q);
    this.#change(to, q, p);
    this.groupOf[p] = to;
    this.groupOf[q] = from;
  }
}
