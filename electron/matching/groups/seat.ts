import type { Atom } from './setup';

/** After so many tries the search for a first arrangement is given up. */
const MOST_TRIES = 20_000;

/** Groups being filled. The last one holds whoever is left over: there nobody clashes. */
class Seating {
  readonly groupOf: Int32Array;
  readonly #room: Int32Array;
  readonly #inside: Int32Array;
  /** atoms x groups: how many in the group the atom clashes with. */
  readonly #against: Int32Array;
  readonly #atoms: readonly Atom[];
  readonly #clash: Uint8Array;
  /** Groups that are like no other: somebody is settled in them, or they hold the left over. */
  readonly #special: ReadonlySet<number>;
  tries = 0;

  constructor(atoms: readonly Atom[], clash: Uint8Array, rooms: readonly number[]) {
    this.groupOf = new Int32Array(atoms.length).fill(-1);
    this.#room = Int32Array.from(rooms);
    this.#inside = new Int32Array(rooms.length);
    this.#against = new Int32Array(atoms.length * rooms.length);
    this.#atoms = atoms;
    this.#clash = clash;
    this.#special = new Set([...atoms.map(({ fixed }) => fixed), rooms.length - 1]);
  }

  #sizeOf(atom: number): number {
    return this.#atoms[atom]?.people.length ?? 0;
  }

  #fits(atom: number, group: number): boolean {
    const fixed = this.#atoms[atom]?.fixed ?? -1;
    return (
      (fixed < 0 || fixed === group) &&
      (this.#room[group] as number) >= this.#sizeOf(atom) &&
      (group === this.#room.length - 1 || this.#against[atom * this.#room.length + group] === 0)
    );
  }

  /** The groups an atom may go to; of groups that are still empty and alike, the first. */
  #groupsFor(atom: number): number[] {
    const seen = new Set<number>();
    const groups: number[] = [];
    for (let group = 0; group < this.#room.length; group++) {
      if (!this.#fits(atom, group)) continue;
      if (this.#inside[group] === 0 && !this.#special.has(group)) {
        const room = this.#room[group] as number;
        if (seen.has(room)) continue;
        seen.add(room);
      }
      groups.push(group);
    }
    return groups;
  }

  #put(atom: number, group: number, sign: 1 | -1): void {
    const { length } = this.#room;
    this.groupOf[atom] = sign === 1 ? group : -1;
    this.#room[group] = (this.#room[group] as number) - sign * this.#sizeOf(atom);
    this.#inside[group] = (this.#inside[group] as number) + sign;
    for (let other = 0; other < this.#atoms.length; other++) {
      if (this.#clash[atom * this.#atoms.length + other] !== 1) continue;
      const cell = other * length + group;
      this.#against[cell] = (this.#against[cell] as number) + sign;
    }
  }

  /** The unseated atom with the fewest groups to go to, the larger first. */
  #hardest(): { atom: number; groups: number[] } | null {
    let hardest: { atom: number; groups: number[] } | null = null;
    for (let atom = 0; atom < this.#atoms.length; atom++) {
      if (this.groupOf[atom] !== -1) continue;
      const groups = this.#groupsFor(atom);
      const fewer = groups.length - (hardest?.groups.length ?? Number.POSITIVE_INFINITY);
      const larger = this.#sizeOf(atom) - this.#sizeOf(hardest?.atom ?? -1);
      if (fewer < 0 || (fewer === 0 && larger > 0)) hardest = { atom, groups };
      if (groups.length === 0) break;
    }
    return hardest;
  }

  /** Seats whoever is left; true when all sit, false when none of the ways works. */
  fill(): boolean {
    const next = this.#hardest();
    if (next === null) return true;
    for (const group of next.groups) {
      this.tries += 1;
      if (this.tries > MOST_TRIES) return false;
      this.#put(next.atom, group, 1);
      if (this.fill()) return true;
      this.#put(next.atom, group, -1);
    }
    return false;
  }
}

/**
 * A first arrangement that obeys all rules: whoever has the fewest groups to go to is seated
 * first, and what does not work out is taken back.
 *
 * @returns the group of each atom, `sizes.length` for left over; `impossible` where every way was
 *   tried; null where the search was given up
 */
export function seat(
  atoms: readonly Atom[],
  clash: Uint8Array,
  sizes: readonly number[],
  n: number,
): Int32Array | 'impossible' | null {
  const left = n - sizes.reduce((a, b) => a + b, 0);
  const seating = new Seating(atoms, clash, [...sizes, left]);
  if (seating.fill()) return seating.groupOf;
  return seating.tries > MOST_TRIES ? null : 'impossible';
}
