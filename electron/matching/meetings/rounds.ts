/** Meetings to be put into rounds: the mentee and the mentor of each, by number. */
export type Meetings = {
  readonly n: number;
  readonly m: number;
  readonly pairs: readonly (readonly [mentee: number, mentor: number])[];
};

const NONE = -1;

/**
 * Who meets whom in which round: for everybody (mentees first, then mentors) and every round, the
 * meeting they are in. Nobody is ever in two at a time.
 */
export class Rota {
  readonly meetings: Meetings;
  readonly rounds: number;
  /** The round of each meeting. */
  readonly roundOf: Int32Array;
  readonly #at: Int32Array;

  constructor(meetings: Meetings, rounds: number) {
    this.meetings = meetings;
    this.rounds = rounds;
    this.roundOf = new Int32Array(meetings.pairs.length).fill(NONE);
    this.#at = new Int32Array((meetings.n + meetings.m) * rounds).fill(NONE);
  }

  /** The meeting somebody is in; -1 is a break. */
  meetingAt(person: number, round: number): number {
    return this.#at[person * this.rounds + round] as number;
  }

  /** The two in a meeting. */
  bothOf(meeting: number): readonly [number, number] {
    const [mentee, mentor] = this.meetings.pairs[meeting] as readonly [number, number];
    return [mentee, this.meetings.n + mentor];
  }

  /** The other one in somebody's meeting. */
  partnerIn(meeting: number, person: number): number {
    const [mentee, mentor] = this.bothOf(meeting);
    return mentee === person ? mentor : mentee;
  }

  place(meeting: number, round: number): void {
    this.roundOf[meeting] = round;
    for (const person of this.bothOf(meeting)) this.#at[person * this.rounds + round] = meeting;
  }

  #take(meeting: number): void {
    const round = this.roundOf[meeting] as number;
    for (const person of this.bothOf(meeting)) this.#at[person * this.rounds + round] = NONE;
  }

  /** Somebody's first round without a meeting; past the last round where there is none. */
  firstBreak(person: number): number {
    let round = 0;
    while (round < this.rounds && this.meetingAt(person, round) !== NONE) round++;
    return round;
  }

  /** The meetings one comes to from somebody's, going on through partners, in two rounds only. */
  chain(person: number, round: number, other: number): number[] {
    const chain: number[] = [];
    let at = person;
    let next = this.meetingAt(at, round);
    for (let turn = other; next !== NONE && next !== chain[0]; ) {
      chain.push(next);
      at = this.partnerIn(next, at);
      next = this.meetingAt(at, turn);
      turn = turn === other ? round : other;
    }
    return chain;
  }

  /** Every meeting of a whole chain goes to the other of its two rounds. */
  exchange(chain: readonly number[], round: number, other: number): void {
    for (const meeting of chain) this.#take(meeting);
    for (const meeting of chain) {
      this.place(meeting, this.roundOf[meeting] === round ? other : round);
    }
  }

  /** How many meetings each round has. */
  sizes(): Int32Array {
    const sizes = new Int32Array(this.rounds);
    for (const round of this.roundOf) sizes[round] = (sizes[round] as number) + 1;
    return sizes;
  }
}

/**
 * Puts meetings into rounds so that nobody has two at a time.
 *
 * @param rounds as many as anybody has meetings, at least: that is always enough
 * @throws RangeError where somebody has more meetings than there are rounds
 * Complexity O(meetings x (n + m))
 * @see König 1916, "Über Graphen und ihre Anwendung", Mathematische Annalen 77: the colours of the
 * edges of a bipartite graph are as many as its greatest degree
 */
export function inRounds(meetings: Meetings, rounds: number): Rota {
  const rota = new Rota(meetings, rounds);
  meetings.pairs.forEach((_, meeting) => {
    const [mentee, mentor] = rota.bothOf(meeting);
    const round = rota.firstBreak(mentee);
    const other = rota.firstBreak(mentor);
    if (round >= rounds || other >= rounds) {
      throw new RangeError(`somebody has more than ${rounds} meetings in ${rounds} rounds`);
    }
    // The mentor is free in `other`; free in `round` as well once what is there goes to `other`.
    rota.exchange(rota.chain(mentor, round, other), round, other);
    rota.place(meeting, round);
  });
  return rota;
}

/** A chain that begins and ends in `round`: once exchanged, `round` has one fewer and `other` one more. */
function longChain(rota: Rota, round: number, other: number): readonly number[] {
  const { n, m } = rota.meetings;
  for (let person = 0; person < n + m; person++) {
    if (rota.meetingAt(person, round) === NONE || rota.meetingAt(person, other) !== NONE) continue;
    const chain = rota.chain(person, round, other);
    if (chain.length % 2 === 1) return chain;
  }
  return [];
}

/**
 * Evens out the rounds: afterwards no round has more than one meeting more than another.
 *
 * Complexity O(meetings x (n + m) x meetings) at worst
 * @see de Werra 1971, "Balanced schedules", INFOR 9
 */
export function evenOut(rota: Rota): void {
  for (;;) {
    const sizes = rota.sizes();
    const most = sizes.indexOf(Math.max(...sizes));
    const least = sizes.indexOf(Math.min(...sizes));
    if (rota.rounds === 0 || (sizes[most] as number) - (sizes[least] as number) <= 1) return;
    rota.exchange(longChain(rota, most, least), most, least);
  }
}
