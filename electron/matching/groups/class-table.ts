import type { GroupClass } from './classes';
import type { GroupSetup } from './setup';

/**
 * Prices are counted in fractions of a value: whole multiples of 1/1024, so that every sum here is
 * exact and a bound proved with them holds without any tolerance.
 */
export const PRICE_UNIT = 1024;

/** Who may join the groups of one class, and what each brings. Worths in price units. */
export type ClassTable = {
  readonly cls: GroupClass;
  /** Candidates: the atoms that may join, less those that clash with whoever is settled. */
  readonly ids: readonly number[];
  /** How many people a candidate is. */
  readonly weight: Int32Array;
  /** Candidates x candidates; -Infinity where the two clash, 0 for one with itself. */
  readonly pair: Float64Array;
  /** What a candidate brings by itself and with whoever is settled. */
  readonly alone: Float64Array;
  readonly settledWorth: number;
  /** How many people may join. */
  readonly room: number;
};

/** @returns the table of a class. O(candidates^2) */
export function tableOf(setup: GroupSetup, cls: GroupClass): ClassTable {
  const { problem, atoms, clash } = setup;
  const sizeOf = (atom: number) => atoms[atom]?.people.length ?? 0;
  const clashing = (a: number, b: number) => clash[a * atoms.length + b] === 1;
  const room = cls.settled.reduce((left, atom) => left - sizeOf(atom), cls.size);
  const ids = cls.joining.filter(
    (atom) => sizeOf(atom) <= room && !cls.settled.some((other) => clashing(atom, other)),
  );
  const worthOfTwo = (a: number, b: number): number => {
    if (a === b) return 0;
    if (clashing(a, b)) return Number.NEGATIVE_INFINITY;
    return PRICE_UNIT * between(problem, atoms[a]?.people ?? [], atoms[b]?.people ?? []);
  };
  const pair = Float64Array.from(ids.flatMap((a) => ids.map((b) => worthOfTwo(a, b))));
  const settledWorth = PRICE_UNIT * worthOf(setup, cls.settled);
  const alone = Float64Array.from(
    ids,
    (a) => PRICE_UNIT * worthOf(setup, [...cls.settled, a]) - settledWorth,
  );
  return { cls, ids, weight: Int32Array.from(ids, sizeOf), pair, alone, settledWorth, room };
}

/** What whoever is settled brings beyond their prices. */
export const baseOf = ({ cls, settledWorth }: ClassTable, prices: Float64Array): number =>
  cls.settled.reduce((worth, atom) => worth - (prices[atom] as number), settledWorth);

/** The atoms of a group of the class, ascending, from its candidates. */
export const atomsIn = ({ cls, ids }: ClassTable, chosen: readonly number[]): number[] =>
  [...cls.settled, ...chosen.map((i) => ids[i] as number)].toSorted((a, b) => a - b);

/** The values of all pairs with one of each, added up. */
function between(
  { n, values }: GroupSetup['problem'],
  some: readonly number[],
  others: readonly number[],
): number {
  let sum = 0;
  for (const p of some) for (const q of others) sum += values[p * n + q] as number;
  return sum;
}

/** The values of all pairs within some atoms, added up. O(people^2) */
export function worthOf({ problem, atoms }: GroupSetup, some: readonly number[]): number {
  const people = some.flatMap((atom) => atoms[atom]?.people ?? []);
  return people.reduce((sum, p, at) => sum + between(problem, [p], people.slice(0, at)), 0);
}
