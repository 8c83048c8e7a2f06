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

/** Who is above whom, through any number of managers, who may manage each other in a ring. Never changed. */
export class ReportingLines {
  readonly #register: Register;
  /** The number of everybody's manager; whoever was entered later has none here. */
  readonly #above: Int32Array;

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
   * Calls `found` for each of `juniors` with each of `seniors` above them, by their places in the
   * lists. O(people + length of all lines)
   */
  eachAbove(
    juniors: readonly MatchPerson[],
    seniors: readonly MatchPerson[],
    found: (junior: number, senior: number) => void,
  ): void {
    const count = this.#above.length;
    const senior = new Int32Array(count).fill(NOBODY);
    seniors.forEach(({ id }, place) => {
      const number = this.#register.find(id);
      if (number !== NOBODY) senior[number] = place;
    });
    // Whose line each was last seen in: where people manage each other in a ring, once round.
    const seenBy = new Int32Array(count).fill(NOBODY);
    juniors.forEach(({ id }, junior) => {
      const start = this.#register.find(id);
      let at = start < count ? start : NOBODY;
      for (; at !== NOBODY && seenBy[at] !== junior; at = this.#above[at] as number) {
        seenBy[at] = junior;
        if (at !== start && senior[at] !== NOBODY) found(junior, senior[at] as number);
      }
    });
  }
}
