import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../electron/matching/groups/chance';
import { PRICE_UNIT, tableOf } from '../../../../electron/matching/groups/class-table';
import { classesOf, type GroupClass } from '../../../../electron/matching/groups/classes';
import { guessGroups } from '../../../../electron/matching/groups/guess';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { plainProblem } from './problems';
import { looked, setups, somePrices, worthIn } from './setups';

type Told = { readonly worth: number; readonly atoms: readonly number[] };

function guessed(setup: GroupSetup, cls: GroupClass, prices: Float64Array): Told[] {
  const told: Told[] = [];
  guessGroups(tableOf(setup, cls), prices, (worth, atoms) => told.push({ worth, atoms }));
  return told;
}

/**
 * The same by what whole groups are worth, nothing kept up to date: one begun with each, who adds
 * most joins, and then the best exchange is made until none betters.
 */
function slowly(setup: GroupSetup, cls: GroupClass, prices: Float64Array): Told[] {
  const { atoms, clash } = setup;
  const { ids, room } = tableOf(setup, cls);
  const sizeOf = (some: readonly number[]) =>
    some.reduce((sum, atom) => sum + (atoms[atom]?.people.length ?? 0), 0);
  const clashes = (a: number, b: number) => clash[a * atoms.length + b] === 1;
  const worthOf = (some: readonly number[]) =>
    some.some((a) => some.some((b) => clashes(a, b)))
      ? Number.NEGATIVE_INFINITY
      : [...cls.settled, ...some].reduce(
          (sum, atom) => sum - (prices[atom] as number),
          PRICE_UNIT * worthIn(setup, [...cls.settled, ...some]),
        );
  /** The best of some groups that is worth more; the first of those as good. */
  const bestOf = (groups: readonly number[][], above: number) =>
    groups.reduce<number[] | null>(
      (best, group) => (worthOf(group) > (best ? worthOf(best) : above) ? group : best),
      null,
    );
  return ids.flatMap((begun) => {
    let group = [begun];
    const others = () => ids.filter((atom) => !group.includes(atom));
    while (sizeOf(group) < room) {
      const more = others()
        .filter((atom) => sizeOf([...group, atom]) <= room)
        .map((atom) => [...group, atom]);
      const next = bestOf(more, Number.NEGATIVE_INFINITY);
      if (!next) return [];
      group = next;
    }
    for (let next: number[] | null = group; next; ) {
      group = next;
      const exchanges = group.flatMap((goes) =>
        others()
          .filter((comes) => sizeOf([comes]) === sizeOf([goes]) && !clashes(comes, goes))
          .map((comes) => [...group.filter((atom) => atom !== goes), comes]),
      );
      next = bestOf(exchanges, worthOf(group));
    }
    const whole = [...cls.settled, ...group].toSorted((a, b) => a - b);
    return [{ worth: worthOf(group), atoms: whole }];
  });
}

describe('guessing groups', () => {
  it('begins one with each candidate, adds who adds most, and makes the best exchanges', () => {
    fc.assert(
      fc.property(setups, somePrices, (setup, some) => {
        const prices = Float64Array.from(setup.atoms, (_, atom) => some[atom] as number);
        for (const cls of classesOf(setup)) {
          expect(guessed(setup, cls, prices)).toEqual(slowly(setup, cls, prices));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does so where there is more to choose from', () => {
    const chance = chanceOf(3);
    for (const sizes of [
      [5, 5, 5],
      [4, 4, 4, 3],
    ]) {
      const setup = looked({
        ...plainProblem(15, sizes, () => chance.below(101)),
        together: [
          [0, 1],
          [2, 3],
        ],
        apart: [
          [0, 4],
          [4, 5],
          [6, 7],
          [7, 8],
          [9, 10],
        ],
        fixedIn: [[14, 1]],
      });
      const prices = Float64Array.from(setup.atoms, () => chance.below(150_000));
      for (const cls of classesOf(setup)) {
        const told = guessed(setup, cls, prices);
        expect(told).toEqual(slowly(setup, cls, prices));
        expect(told.length).toBeGreaterThan(5);
      }
    }
  });
});
