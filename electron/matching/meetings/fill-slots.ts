import { Heap } from '../heap';
import type { SlotGains, SlotPlan, SlotQuestion } from './slots';

const NOBODY = -1;

/** How far everybody is from the start of a search: mentees first, then mentors. */
class Search {
  readonly distance: Float64Array;
  readonly from: Int32Array;
  readonly #heap = new Heap();
  /** Everybody a search came to, in no order. */
  readonly #reached: number[] = [];
  /** Where the best end found so far is, and how far: nothing beyond it is of use. */
  end = NOBODY;
  limit = 0;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(nodes);
  }

  /** Begins at `start`, where the search may also end, at `limit`. */
  begin(start: number, limit: number): void {
    for (const node of this.#reached) this.distance[node] = Number.POSITIVE_INFINITY;
    this.#reached.length = 0;
    this.#heap.clear();
    this.end = start;
    this.limit = limit;
    this.reach(start, 0, NOBODY);
  }

  reach(node: number, distance: number, from: number): void {
    const known = this.distance[node] as number;
    if (distance >= known || distance >= this.limit) return;
    if (known === Number.POSITIVE_INFINITY) this.#reached.push(node);
    this.distance[node] = distance;
    this.from[node] = from;
    this.#heap.push(distance, node);
  }

  endAt(node: number, distance: number): void {
    if (distance >= this.limit) return;
    this.end = node;
    this.limit = distance;
  }

  /** The nearest not yet taken, of those nearer than the best end; NOBODY where there is none. */
  next(): number {
    while (this.#heap.size > 0 && this.#heap.least < this.limit) {
      const distance = this.#heap.least;
      const node = this.#heap.pop();
      // Whoever was reached again from nearer stands in the heap twice.
      if (distance === this.distance[node]) return node;
    }
    return NOBODY;
  }

  /** Everybody nearer than the best end, with how much nearer they are. */
  forNearer(tell: (node: number, by: number) => void): void {
    for (const node of this.#reached) {
      const by = this.limit - (this.distance[node] as number);
      if (by > 0) tell(node, by);
    }
  }
}

/**
 * Meetings in the making: slot after slot is offered, and after each the choice is the best there is
 * for the slots offered so far.
 *
 * `toll` makes the length of every step that is open, `toll[from] - toll[to] - gain`, 0 or more. Steps
 * lead from a mentee to whom they could meet as well, from a mentor back to whom they meet, and to
 * the end, whose toll is 0: from a mentor with a free place, and from a mentee who gives up a slot.
 */
class Making {
  readonly #question: SlotQuestion;
  readonly #gains: SlotGains;
  readonly #chosen: Uint8Array;
  readonly #filled: Int32Array;
  readonly #guests: number[][];
  readonly #toll: Float64Array;
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
    for (let j = 0; j < m; j++) this.#toll[n + j] = this.#placeGain(j);
    for (let i = 0; i < n; i++) {
      let toll = 0;
      for (let j = 0; j < m; j++) {
        const score = scores[i * m + j] as number;
        if (score < 0) continue;
        toll = Math.max(toll, (this.#toll[n + j] as number) + gains.scale * score);
      }
      this.#toll[i] = toll;
    }
  }

  /** What a mentee's slot brings, counted from the first that is open. */
  #slotGain(i: number, slot: number): number {
    return this.#gains.slot[(this.#question.had[i] as number) + slot] as number;
  }

  #placeGain(j: number): number {
    const isFirst = this.#guests[j]?.length === 0 && this.#question.met[j] === 0;
    return isFirst ? this.#gains.first : 0;
  }

  /** Steps from a mentee: to everybody they could meet and do not meet yet, and to the end. O(m) */
  #leaveMentee(i: number): void {
    const { n, m, scores } = this.#question;
    const search = this.#search;
    const base = (search.distance[i] as number) + (this.#toll[i] as number);
    const filled = this.#filled[i] as number;
    if (filled > 0) search.endAt(i, base + this.#slotGain(i, filled - 1));
    for (let j = 0; j < m; j++) {
      const score = scores[i * m + j] as number;
      if (score < 0 || this.#chosen[i * m + j] === 1) continue;
      const length = base - (this.#toll[n + j] as number) - this.#gains.scale * score;
      search.reach(n + j, length, i);
    }
  }

  /** Steps from a mentor: back to everybody they meet, who would meet somebody else instead, and to the end. */
  #leaveMentor(j: number): void {
    const { n, m, scores, places } = this.#question;
    const search = this.#search;
    const node = n + j;
    const base = (search.distance[node] as number) + (this.#toll[node] as number);
    const guests = this.#guests[j] ?? [];
    if (guests.length < (places[j] as number)) search.endAt(node, base - this.#placeGain(j));
    for (const i of guests) {
      const score = scores[i * m + j] as number;
      search.reach(i, base - (this.#toll[i] as number) + this.#gains.scale * score, node);
    }
  }

  /**
   * Offers a mentee the next slot: it is filled where that brings anything, be it that somebody else
   * gives up theirs. A slot once refused or given up is never wanted again: tolls only fall.
   *
   * @param slot counted from the first that is open
   */
  offer(i: number, slot: number): void {
    const { n } = this.#question;
    const search = this.#search;
    search.begin(i, (this.#toll[i] as number) + this.#slotGain(i, slot));
    for (let node = search.next(); node !== NOBODY; node = search.next()) {
      if (node < n) this.#leaveMentee(node);
      else this.#leaveMentor(node - n);
    }
    search.forNearer((node, by) => {
      this.#toll[node] = (this.#toll[node] as number) - by;
    });
    if (search.end !== i) this.#walk(i, search.end);
  }

  /** Fills the slot of the mentee a search began at, along the way to its end. */
  #walk(start: number, end: number): void {
    const { n, m } = this.#question;
    this.#filled[start] = (this.#filled[start] as number) + 1;
    if (end < n) this.#filled[end] = (this.#filled[end] as number) - 1;
    for (let node = end; node !== start; ) {
      const before = this.#search.from[node] as number;
      if (node >= n) this.#meet(before * m + node - n, 1);
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

  plan(): SlotPlan {
    const { n, m } = this.#question;
    const cells = [...this.#chosen].flatMap((chosen, cell) => (chosen === 1 ? cell : []));
    const worth = this.#toll.slice(0, n).map((toll) => -toll);
    const price = this.#toll.slice(n, n + m).map((toll) => -toll);
    return { cells: Int32Array.from(cells), worth, price };
  }
}

/**
 * Chooses the meetings that bring the most: a flow of least cost in which no pair is used twice.
 * Everybody is offered a first slot, then everybody a second, and so on, each filled along a
 * shortest way. Exact in whole numbers.
 *
 * Complexity O(slots x n m log(n m)) at worst. A search ends at the nearest free place, and hardly
 * ever sees more than a small part of the n m pairs.
 * @see Ahuja, Magnanti and Orlin, Network Flows (1993), 9.7 and 14.5 for costs that bend
 */
export function fillSlots(question: SlotQuestion, gains: SlotGains): SlotPlan {
  const making = new Making(question, gains);
  const { open } = question;
  const most = open.reduce((a, b) => Math.max(a, b), 0);
  for (let slot = 0; slot < most; slot++) {
    open.forEach((count, i) => {
      if (slot < count) making.offer(i, slot);
    });
  }
  return making.plan();
}
