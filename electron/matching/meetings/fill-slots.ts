import type { SlotGains, SlotPlan, SlotQuestion } from './slots';

/** How far everybody is from the start of a search: mentees first, then mentors. */
class Search {
  readonly distance: Float64Array;
  readonly from: Int32Array;
  readonly settled: Uint8Array;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes);
    this.from = new Int32Array(nodes);
    this.settled = new Uint8Array(nodes);
  }

  clear(): void {
    this.distance.fill(Number.POSITIVE_INFINITY);
    this.from.fill(-1);
    this.settled.fill(0);
  }

  reach(node: number, distance: number, from: number): void {
    if (distance >= (this.distance[node] as number)) return;
    this.distance[node] = distance;
    this.from[node] = from;
  }

  /** The nearest that is not settled and nearer than `limit`; -1 is nobody. O(nodes) */
  nearest(limit: number): number {
    let best = -1;
    let bestDistance = limit;
    for (let node = 0; node < this.distance.length; node++) {
      const distance = this.distance[node] as number;
      if (distance < bestDistance && this.settled[node] === 0) {
        bestDistance = distance;
        best = node;
      }
    }
    return best;
  }
}

/**
 * Meetings in the making. `toll` turns gains into lengths that are never negative: the length of a
 * step is `toll[from] - toll[to] - gain`, and 0 for the steps of every meeting made.
 */
class Making {
  readonly #question: SlotQuestion;
  readonly #gains: SlotGains;
  readonly #chosen: Uint8Array;
  readonly #filled: Int32Array;
  readonly #guests: number[][];
  readonly #toll: Float64Array;
  #endToll: number;
  readonly #search: Search;

  constructor(question: SlotQuestion, gains: SlotGains) {
    const { n, m, scores } = question;
    this.#question = question;
    this.#gains = gains;
    this.#chosen = new Uint8Array(n * m);
    this.#filled = new Int32Array(n);
    this.#guests = Array.from({ length: m }, () => []);
    this.#toll = new Float64Array(n + m);
    this.#search = new Search(n + m);
    for (let i = 0; i < n; i++) this.#toll[i] = -this.#slotGain(i);
    this.#endToll = 0;
    for (let j = 0; j < m; j++) {
      let toll = Number.POSITIVE_INFINITY;
      for (let i = 0; i < n; i++) {
        const score = scores[i * m + j] as number;
        if (score >= 0) toll = Math.min(toll, (this.#toll[i] as number) - gains.scale * score);
      }
      const isAlone = toll === Number.POSITIVE_INFINITY;
      this.#toll[n + j] = isAlone ? this.#placeGain(j) : toll;
      if (!isAlone) this.#endToll = Math.min(this.#endToll, toll - this.#placeGain(j));
    }
  }

  #slotGain(i: number): number {
    const { had } = this.#question;
    return this.#gains.slot[(had[i] as number) + (this.#filled[i] as number)] as number;
  }

  #placeGain(j: number): number {
    const isFirst = this.#guests[j]?.length === 0 && this.#question.met[j] === 0;
    return isFirst ? this.#gains.first : 0;
  }

  /** Steps from a mentee: to everybody they could meet and do not meet yet. O(m) */
  #leaveMentee(i: number): void {
    const { n, m, scores } = this.#question;
    const base = (this.#search.distance[i] as number) + (this.#toll[i] as number);
    for (let j = 0; j < m; j++) {
      const score = scores[i * m + j] as number;
      if (score < 0 || this.#chosen[i * m + j] === 1) continue;
      const length = base - (this.#toll[n + j] as number) - this.#gains.scale * score;
      this.#search.reach(n + j, length, i);
    }
  }

  /** Steps from a mentor: back to everybody they meet, who would meet somebody else instead. */
  #leaveMentor(j: number): void {
    const { n, m, scores } = this.#question;
    const node = n + j;
    const base = (this.#search.distance[node] as number) + (this.#toll[node] as number);
    for (const i of this.#guests[j] ?? []) {
      const score = scores[i * m + j] as number;
      this.#search.reach(i, base - (this.#toll[i] as number) + this.#gains.scale * score, node);
    }
  }

  /** The shortest way from a mentee with a slot to a mentor with a place; its last step, or -1. */
  #shortest(): { readonly last: number; readonly length: number } {
    const { n, open, places } = this.#question;
    const search = this.#search;
    search.clear();
    for (let i = 0; i < n; i++) {
      if ((this.#filled[i] as number) >= (open[i] as number)) continue;
      search.reach(i, -this.#slotGain(i) - (this.#toll[i] as number), -1);
    }
    let last = -1;
    let length = Number.POSITIVE_INFINITY;
    // A way that is no longer than what is settled next can't be beaten: ties are many, and stop here.
    for (let node = search.nearest(length); node >= 0; node = search.nearest(length)) {
      search.settled[node] = 1;
      if (node < n) {
        this.#leaveMentee(node);
        continue;
      }
      const j = node - n;
      this.#leaveMentor(j);
      if ((this.#guests[j]?.length ?? 0) >= (places[j] as number)) continue;
      const distance = search.distance[node] as number;
      const toEnd = distance + (this.#toll[node] as number) - this.#placeGain(j) - this.#endToll;
      if (toEnd < length) {
        length = toEnd;
        last = node;
      }
    }
    return { last, length };
  }

  /** Takes a search into the tolls, as far as `limit`. */
  #raise(limit: number): void {
    const { distance, settled } = this.#search;
    for (let node = 0; node < distance.length; node++) {
      const reached = settled[node] === 1 ? Math.min(distance[node] as number, limit) : limit;
      this.#toll[node] = (this.#toll[node] as number) + reached;
    }
    this.#endToll += limit;
  }

  #walk(last: number): void {
    const { n, m } = this.#question;
    for (let node = last; node >= 0; ) {
      const before = this.#search.from[node] as number;
      if (before < 0) this.#filled[node] = (this.#filled[node] as number) + 1;
      else if (node >= n) this.#meet(before * m + node - n, 1);
      else this.#meet(node * m + before - n, 0);
      node = before;
    }
  }

  #meet(cell: number, chosen: 0 | 1): void {
    const { m } = this.#question;
    const i = Math.floor(cell / m);
    const guests = this.#guests[cell % m];
    this.#chosen[cell] = chosen;
    if (chosen === 1) guests?.push(i);
    else guests?.splice(guests.indexOf(i), 1);
  }

  /** Adds one meeting where that brings anything. */
  step(): boolean {
    const { last, length } = this.#shortest();
    if (last < 0 || length + this.#endToll >= 0) {
      this.#raise(-this.#endToll);
      return false;
    }
    this.#raise(length);
    this.#walk(last);
    return true;
  }

  plan(): SlotPlan {
    const { n, m } = this.#question;
    const cells = [...this.#chosen].flatMap((chosen, cell) => (chosen === 1 ? cell : []));
    const worth = this.#toll.slice(0, n).map((toll) => -toll);
    const price = this.#toll.slice(n, n + m).map((toll) => -toll);
    return { cells: Int32Array.from(cells), worth, price };
  }
}

/**
 * Chooses the meetings that bring the most: a flow of least cost in which no pair is used twice,
 * grown one meeting at a time along a shortest way. Exact in whole numbers.
 *
 * Complexity O(meetings x (n + m)^2) at worst; searches stop as soon as they reach a free place
 * @see Ahuja, Magnanti and Orlin, Network Flows (1993), 9.7 and 14.5 for costs that bend
 */
export function fillSlots(question: SlotQuestion, gains: SlotGains): SlotPlan {
  const making = new Making(question, gains);
  while (making.step());
  return making.plan();
}
