import type { PersonId } from '../../shared/ids';
import type { MatchingProblem, MatchPerson } from './profile';

/** The direct manager of everybody who has one. */
export type Managers = ReadonlyMap<PersonId, PersonId>;

/** The organisation's managers, and those the people of the problem bring along themselves. */
export function managersOf({ mentees, mentors, managers }: MatchingProblem): Managers {
  const all = new Map(managers);
  for (const people of [mentees, mentors]) {
    for (const { id, managerId } of people) {
      if (managerId !== null && !all.has(id)) all.set(id, managerId);
    }
  }
  return all;
}

/** People by number, in the order in which they were met. Only ever added to, so that many can share it. */
class Register {
  readonly ids: PersonId[] = [];
  readonly #numbers = new Map<PersonId, number>();

  find(id: PersonId): number {
    return this.#numbers.get(id) ?? NOBODY;
  }

  enter(id: PersonId): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

const NOBODY = -1;

/** The first report of each person, and who comes after whom among the reports of one manager. */
type Reports = { readonly first: Int32Array; readonly next: Int32Array };

/** Who is above whom, through any number of managers, who may manage each other in a ring. Never changed. */
export class ReportingLines {
  readonly #register: Register;
  /** The number of everybody's manager; whoever was entered later has none here. */
  readonly #above: Int32Array;
  #known: Reports | null = null;

  private constructor(register: Register, above: Int32Array) {
    this.#register = register;
    this.#above = above;
  }

  /** O(managers) */
  static among(managers: Managers): ReportingLines {
    const register = new Register();
    const above: number[] = [];
    for (const [id, managerId] of managers) above[register.enter(id)] = register.enter(managerId);
    return new ReportingLines(
      register,
      Int32Array.from(register.ids, (_, number) => above[number] ?? NOBODY),
    );
  }

  /** With somebody's manager as they now are: the very same where it is the same. O(people) */
  withManager(id: PersonId, managerId: PersonId | null): ReportingLines {
    const register = this.#register;
    const now = managerId === null ? NOBODY : register.enter(managerId);
    const person = now === NOBODY ? register.find(id) : register.enter(id);
    if (this.#managerOf(person) === now) return this;
    const above = new Int32Array(register.ids.length).fill(NOBODY);
    above.set(this.#above);
    above[person] = now;
    return new ReportingLines(register, above);
  }

  #managerOf(person: number): number {
    return this.#above[person] ?? NOBODY;
  }

  /** A person and everybody above them, from the bottom up; round a ring once. */
  #lineUp(from: number): number[] {
    const line = new Set<number>();
    for (let at = from; at !== NOBODY && !line.has(at); at = this.#managerOf(at)) line.add(at);
    return [...line];
  }

  /**
   * The people from one up to the other, both included, where either reports to the other through
   * any number of managers; otherwise none. O(length of the lines)
   */
  between(one: PersonId, other: PersonId): PersonId[] {
    const [first, second] = [this.#register.find(one), this.#register.find(other)];
    for (const [junior, senior] of [
      [first, second],
      [second, first],
    ] as const) {
      const line = this.#lineUp(junior);
      const end = line.indexOf(senior);
      if (end > 0) return line.slice(0, end + 1).map((at) => this.#register.ids[at] as PersonId);
    }
    return [];
  }

  /**
   * Calls `found` for each of `few` with each of `others` who is above or below them, by their
   * places in the lists; twice where they manage each other in a ring. Nobody is above themselves.
   * O(people + those found + length of the lines of `few`)
   */
  eachRelated(
    few: readonly MatchPerson[],
    others: readonly MatchPerson[],
    found: (one: number, other: number) => void,
  ): void {
    const count = this.#above.length;
    const placeOf = new Int32Array(count).fill(NOBODY);
    others.forEach(({ id }, place) => {
      const number = this.#register.find(id);
      if (number !== NOBODY) placeOf[number] = place;
    });
    const tell = (one: number, number: number) => {
      const other = placeOf[number] as number;
      if (other !== NOBODY) found(one, other);
    };
    // Whose line each was last seen in: where people manage each other in a ring, once round.
    const seenBy = new Int32Array(count).fill(NOBODY);
    few.forEach(({ id }, one) => {
      const start = this.#register.find(id);
      if (start === NOBODY || start >= count) return;
      seenBy[start] = one;
      for (let at = this.#managerOf(start); at !== NOBODY && seenBy[at] !== one; ) {
        seenBy[at] = one;
        tell(one, at);
        at = this.#managerOf(at);
      }
      this.#eachBelow(start, (number) => tell(one, number));
    });
  }

  /** Everybody has one manager, so nobody but the one at the top of a ring is come to twice. */
  #eachBelow(top: number, found: (number: number) => void): void {
    const { first, next } = this.#reports();
    const left = [top];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      for (let one = first[at] as number; one !== NOBODY; one = next[one] as number) {
        if (one === top) continue;
        found(one);
        left.push(one);
      }
    }
  }

  /** Each person's reports as a chain, worked out when first asked for. O(people) */
  #reports(): Reports {
    if (this.#known) return this.#known;
    const count = this.#above.length;
    const first = new Int32Array(count).fill(NOBODY);
    const next = new Int32Array(count).fill(NOBODY);
    this.#above.forEach((manager, person) => {
      if (manager === NOBODY) return;
      next[person] = first[manager] as number;
      first[manager] = person;
    });
    this.#known = { first, next };
    return this.#known;
  }
}
