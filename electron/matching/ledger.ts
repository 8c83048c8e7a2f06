import { BEST_SCORE, type Move, type PlanValue } from '../../shared/plan';
import type { Going } from './moves';
import type { Prepared } from './prepared';

/** In place of somebody whose move was told. */
const TOLD = -1;

/** The order in which moves are told: `first`, then the others as they stand in the list. */
const comesBefore = (i: number, other: number, first: number): boolean =>
  i === first || (i < other && other !== first);

/**
 * A plan that is asked what it would be after a few moves. Moves are told, and figures are added
 * up, from what moves alone: O(moves) each, and the scores up to the weakest.
 */
export class Ledger {
  readonly #prepared: Prepared;
  readonly #told: Int32Array;
  readonly #mentorOf: Int32Array;
  /** Who is somewhere else than in the plan that moves are told from. */
  readonly #elsewhere: readonly number[];
  /** How many pairs have each score. */
  readonly #count = new Int32Array(BEST_SCORE + 1);
  /** How many mentees each mentor has, those of earlier matches among them. */
  readonly #mentees: Int32Array;
  /** No pair scores less. */
  #least = BEST_SCORE;
  #placed = 0;
  #total = 0;

  /**
   * @param told the mentor's index for each mentee in the plan that moves are told from
   * @param mentorOf the same in the plan that moves are made in
   */
  constructor(prepared: Prepared, told: Int32Array, mentorOf: Int32Array) {
    this.#prepared = prepared;
    this.#told = told;
    this.#mentorOf = mentorOf;
    this.#mentees = Int32Array.from(prepared.mentors, ({ activeMatches }) => activeMatches);
    const elsewhere: number[] = [];
    for (let i = 0; i < mentorOf.length; i++) {
      const j = mentorOf[i] as number;
      if (j !== told[i]) elsewhere.push(i);
      this.#enter(i, j, 1);
    }
    this.#elsewhere = elsewhere;
  }

  #enter(i: number, j: number, by: number): void {
    if (j < 0) return;
    const { scores, mentors, problem } = this.#prepared;
    const score = scores[i * mentors.length + j] as number;
    const mentees = this.#mentees[j] as number;
    this.#count[score] = (this.#count[score] as number) + by;
    this.#placed += by;
    // Whoever comes costs what those before them make it cost; whoever leaves frees the dearest place.
    const before = by > 0 ? mentees : mentees - 1;
    this.#total += by * (score - problem.settings.loadBalance * before);
    this.#mentees[j] = mentees + by;
    if (score < this.#least) this.#least = score;
  }

  /** The weakest pair's score; null where there is no pair. */
  #worst(): number | null {
    for (let score = this.#least; score <= BEST_SCORE; score++) {
      if ((this.#count[score] as number) > 0) return score;
    }
    return null;
  }

  /** What the plan would attain after some moves, nobody twice among them. */
  valueAfter(going: readonly Going[]): PlanValue {
    const least = this.#least;
    for (const [i, j] of going) {
      this.#enter(i, this.#mentorOf[i] as number, -1);
      this.#enter(i, j, 1);
    }
    const value = { placed: this.#placed, worst: this.#worst(), total: this.#total };
    for (const [i, j] of going) {
      this.#enter(i, j, -1);
      this.#enter(i, this.#mentorOf[i] as number, 1);
    }
    this.#least = least;
    return value;
  }

  #tell(i: number, to: number, moves: Move[]): void {
    const { mentees, mentors } = this.#prepared;
    const menteeId = mentees[i]?.id;
    if (menteeId === undefined) return;
    const from = mentors[this.#told[i] as number]?.id ?? null;
    moves.push({ menteeId, from, to: mentors[to]?.id ?? null });
  }

  /**
   * Who is then somewhere else than they were told to be, in chains: each is followed by the one
   * they displace. The chain of mentee `first` comes first, then those of others in mentee order.
   * O(moves^2)
   */
  movesAfter(going: readonly Going[], first = -1): Move[] {
    const told = this.#told;
    const now = this.#mentorOf;
    const before = going.map(([i]) => now[i] as number);
    const movers = this.#elsewhere.slice();
    for (const [i, j] of going) {
      if (now[i] === told[i]) movers.push(i);
      now[i] = j;
    }
    const left: number[] = [];
    for (const i of movers) {
      if (now[i] === told[i]) continue;
      // Few move, and most are in order: a call of `sort` would take longer.
      let at = left.length;
      for (; at > 0 && comesBefore(i, left[at - 1] as number, first); at--) {
        left[at] = left[at - 1] as number;
      }
      left[at] = i;
    }
    const moves: Move[] = [];
    for (let start = 0; start < left.length; start++) {
      for (let at = start; at >= 0 && left[at] !== TOLD; ) {
        const i = left[at] as number;
        const to = now[i] as number;
        left[at] = TOLD;
        this.#tell(i, to, moves);
        at = to < 0 ? -1 : left.findIndex((other) => other !== TOLD && told[other] === to);
      }
    }
    going.forEach(([i], at) => {
      now[i] = before[at] as number;
    });
    return moves;
  }
}
