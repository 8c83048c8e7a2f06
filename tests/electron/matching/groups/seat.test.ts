import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seat } from '../../../../electron/matching/groups/seat';
import type { Atom } from '../../../../electron/matching/groups/setup';
import { setups } from './setups';

type Asked = {
  readonly atoms: readonly Atom[];
  readonly clash: Uint8Array;
  readonly sizes: readonly number[];
  readonly n: number;
};

/** The same without any count kept: of those with the fewest groups to go to the larger, then the first. */
function slowly({ atoms, clash, sizes, n }: Asked): number[] | 'impossible' {
  const rooms = [...sizes, n - sizes.reduce((a, b) => a + b, 0)];
  const groupOf = atoms.map(() => -1);
  const sizeOf = (atom: number) => atoms[atom]?.people.length ?? 0;
  const inside = (group: number) => [...atoms.keys()].filter((atom) => groupOf[atom] === group);
  const fits = (atom: number, group: number) => {
    const fixed = atoms[atom]?.fixed ?? -1;
    const others = inside(group);
    const taken = others.reduce((sum, other) => sum + sizeOf(other), 0);
    const isLeftOver = group === sizes.length;
    return (
      (fixed < 0 || fixed === group) &&
      taken + sizeOf(atom) <= (rooms[group] ?? 0) &&
      (isLeftOver || others.every((other) => clash[atom * atoms.length + other] === 0))
    );
  };
  /** Empty and nobody's own: of those of one size only the first is tried. */
  const isAnybodys = (group: number) =>
    group < sizes.length &&
    inside(group).length === 0 &&
    atoms.every(({ fixed }) => fixed !== group);
  const groupsFor = (atom: number) =>
    [...rooms.keys()]
      .filter((group) => fits(atom, group))
      .filter(
        (group, at, all) =>
          !isAnybodys(group) ||
          all.findIndex((other) => isAnybodys(other) && rooms[other] === rooms[group]) === at,
      );
  const fill = (): boolean => {
    const [next] = [...atoms.keys()]
      .filter((atom) => groupOf[atom] === -1)
      .map((atom) => ({ atom, groups: groupsFor(atom) }))
      .toSorted((a, b) => a.groups.length - b.groups.length || sizeOf(b.atom) - sizeOf(a.atom));
    if (!next) return true;
    for (const group of next.groups) {
      groupOf[next.atom] = group;
      if (fill()) return true;
      groupOf[next.atom] = -1;
    }
    return false;
  };
  return fill() ? groupOf : 'impossible';
}

/** People alone: some settled, one in each group from the first on; some all apart; and others. */
function crowd(sizes: readonly number[], settled: number, apart: number): Asked {
  const n = sizes.reduce((a, b) => a + b, 0);
  const atoms = Array.from({ length: n }, (_, p) => ({ people: [p], fixed: p < settled ? p : -1 }));
  const clash = new Uint8Array(n * n);
  const end = settled + apart;
  for (let p = settled; p < end; p++) {
    for (let q = settled; q < end; q++) if (p !== q) clash[p * n + q] = 1;
  }
  return { atoms, clash, sizes, n };
}

const seated = ({ atoms, clash, sizes, n }: Asked) => seat(atoms, clash, sizes, n);
const threes = (count: number) => Array<number>(count).fill(3);

describe('a first arrangement', () => {
  it('seats those first who have the fewest groups to go to', () => {
    fc.assert(
      fc.property(
        setups,
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 8 }),
        (setup, more) => {
          const { problem, atoms } = setup;
          const clash = setup.clash.slice();
          // More who clash, so that it may be impossible.
          for (const [one, other] of more) {
            const [a, b] = [one % atoms.length, other % atoms.length];
            if (a === b) continue;
            clash[a * atoms.length + b] = 1;
            clash[b * atoms.length + a] = 1;
          }
          const asked = { atoms, clash, sizes: problem.sizes, n: problem.n };
          const found = seated(asked);
          expect(found instanceof Int32Array ? [...found] : found).toEqual(slowly(asked));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is known to be impossible soon where groups are alike', () => {
    // Ten who are all apart do not go into nine groups: any of the nine is as good for the first.
    expect(seated(crowd(threes(9), 0, 10))).toBe('impossible');
    expect(seated(crowd(threes(9), 0, 9))).toBeInstanceOf(Int32Array);
  });

  it('is given up after twenty thousand tries where each group is another', () => {
    // Seven groups that differ: 13,699 ways to see that eight do not go into them. Of eight, 109,600.
    expect(seated(crowd(threes(7), 7, 8))).toBe('impossible');
    expect(seated(crowd(threes(8), 8, 9))).toBeNull();
    expect(seated(crowd(threes(9), 9, 10))).toBeNull();
    expect(seated(crowd(threes(9), 9, 9))).toBeInstanceOf(Int32Array);
  });
});
