import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arrangement } from '../../../../electron/matching/groups/arrangement';
import { chanceOf } from '../../../../electron/matching/groups/chance';
import { climb } from '../../../../electron/matching/groups/climb';
import { exchangeFor } from '../../../../electron/matching/groups/exchange';
import { gather } from '../../../../electron/matching/groups/gather';
import { type GroupProblem, totalOf } from '../../../../electron/matching/groups/problem';
import { polish, searchGroups } from '../../../../electron/matching/groups/search';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { broken, plainProblem } from './problems';
import { looked, setups } from './setups';

const PENALTY = 1000;

/** What an arrangement is worth with the penalties of whoever clashes, from its groups alone. */
function worthOf({ problem, atomOf, atoms, clash }: GroupSetup, groupOf: Int32Array): number {
  const { n, values, sizes } = problem;
  let worth = 0;
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      if (groupOf[p] !== groupOf[q] || groupOf[p] === sizes.length) continue;
      const isClash = clash[(atomOf[p] ?? 0) * atoms.length + (atomOf[q] ?? 0)] === 1;
      worth += (values[p * n + q] as number) - (isClash ? PENALTY : 0);
    }
  }
  return worth;
}

/** People who are tied to nobody and settled nowhere. */
const loners = ({ atoms }: GroupSetup): number[] =>
  atoms.flatMap(({ people, fixed }) => (fixed < 0 && people.length === 1 ? people : []));

/** Every two and every three of some people, in every order. */
const ringsOf = (people: readonly number[]): number[][] =>
  people.flatMap((p) =>
    people
      .flatMap((q) => [[p, q], ...people.map((r) => [p, q, r])])
      .filter((ring) => new Set(ring).size === ring.length),
  );

const started = setups.filter(({ start }) => start !== null);

describe('an arrangement', () => {
  it('knows what each swap brings, through any number of them', () => {
    fc.assert(
      fc.property(
        started,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
        (setup, swaps) => {
          const { n } = setup.problem;
          const arrangement = new Arrangement(setup, setup.start as Int32Array, PENALTY);
          for (const [one, other] of swaps) {
            const [p, q] = [one % n, other % n];
            if (arrangement.groupOf[p] === arrangement.groupOf[q]) continue;
            const before = worthOf(setup, arrangement.groupOf);
            const gain = arrangement.swapGain(p, q);
            arrangement.swap(p, q);
            expect(worthOf(setup, arrangement.groupOf) - before).toBe(gain);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is climbed until no swap of two alone, and no ring of three, betters it', () => {
    fc.assert(
      fc.property(started, (setup) => {
        const arrangement = new Arrangement(setup, setup.start as Int32Array, PENALTY);
        const before = worthOf(setup, arrangement.groupOf);
        climb(setup, arrangement);
        const best = worthOf(setup, arrangement.groupOf);
        expect(best).toBeGreaterThanOrEqual(before);
        const alone = loners(setup);
        for (const ring of ringsOf(alone)) {
          const groupOf = arrangement.groupOf.slice();
          ring.forEach((p, at) => {
            groupOf[p] = arrangement.groupOf[ring[(at + 1) % ring.length] as number] as number;
          });
          expect(worthOf(setup, groupOf)).toBeLessThanOrEqual(best);
        }
        const others = [...arrangement.groupOf.keys()].filter((p) => !alone.includes(p));
        for (const p of others) expect(arrangement.groupOf[p]).toBe(setup.start?.[p]);
      }),
      { numRuns: 200 },
    );
  });

  it('exchanges people tied together for as many of the other group, who are free to go', () => {
    fc.assert(
      fc.property(started, fc.nat(), fc.nat(), fc.nat(), (setup, a, b, seed) => {
        const { atoms, atomOf } = setup;
        const groupOf = setup.start as Int32Array;
        const free = atoms.flatMap(({ fixed }, atom) => (fixed < 0 ? [atom] : []));
        fc.pre(free.length > 0);
        const [one, other] = [free[a % free.length], free[b % free.length]] as [number, number];
        const groupAt = (atom: number) => groupOf[atoms[atom]?.people[0] ?? -1];
        const swaps = exchangeFor(setup, groupOf, one, other, chanceOf(seed));
        if (groupAt(one) === groupAt(other)) {
          expect(swaps).toBeNull();
          return;
        }
        const sizes = [one, other].map((atom) => atoms[atom]?.people.length ?? 0);
        if (Math.max(...sizes) === 1) expect(swaps).toHaveLength(1);
        if (swaps === null) return;
        expect(swaps).toHaveLength(Math.max(...sizes));
        for (const [side, atom] of [one, other].entries()) {
          const people = swaps.map((two) => two[side] as number);
          expect(new Set(people).size).toBe(people.length);
          expect(people).toEqual(expect.arrayContaining([...(atoms[atom]?.people ?? [])]));
          for (const p of people) {
            expect(groupOf[p]).toBe(groupAt(atom));
            const tied = atoms[atomOf[p] as number];
            expect(tied?.fixed).toBe(-1);
            expect(people).toEqual(expect.arrayContaining([...(tied?.people ?? [])]));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds as many to exchange wherever it begins to look', () => {
    const setup = looked({
      ...plainProblem(8, [4, 4], () => 1),
      together: [
        [0, 1],
        [0, 2],
        [5, 6],
      ],
      fixedIn: [[3, 0]],
    });
    const groupOf = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    for (let seed = 0; seed < 12; seed++) {
      const swaps = exchangeFor(setup, groupOf, 0, 3, chanceOf(seed));
      expect(swaps?.map(([p]) => p)).toEqual([0, 1, 2]);
      expect(swaps?.map(([, q]) => q)).toEqual(expect.arrayContaining([5, 6]));
    }
  });
});

describe('listing who sits where', () => {
  it('puts groups alike in the order of their first members, and keeps settled ones in place', () => {
    const setup = looked({ ...plainProblem(6, [2, 2, 2], () => 5), fixedIn: [[5, 1]] });
    expect(gather(setup, Int32Array.of(2, 2, 0, 0, 1, 1))).toEqual({
      groups: [
        [0, 1],
        [4, 5],
        [2, 3],
      ],
      spare: [],
      total: 15,
    });
  });

  it('keeps groups of other sizes in theirs, and counts nothing for whoever is left over', () => {
    const setup = looked({ ...plainProblem(6, [1, 2, 1], () => 5), maySpare: true });
    expect(gather(setup, Int32Array.of(3, 2, 1, 0, 1, 3))).toEqual({
      groups: [[1], [2, 4], [3]],
      spare: [0, 5],
      total: 5,
    });
  });

  it('is not done where two share a group who must not, but for those left over', () => {
    const setup = looked({ ...plainProblem(4, [2], () => 5), apart: [[0, 1]], maySpare: true });
    expect(gather(setup, Int32Array.of(0, 0, 1, 1))).toBeNull();
    expect(gather(setup, Int32Array.of(1, 1, 0, 0))).toMatchObject({ spare: [0, 1] });
  });
});

describe('the search', () => {
  it('throws the same dice on every computer', () => {
    const chance = chanceOf(1);
    const dice = Array.from({ length: 12 }, () => chance.below(6));
    const again = chanceOf(1);
    expect(Array.from({ length: 12 }, () => again.below(6))).toEqual(dice);
    expect(dice).toEqual([0, 4, 3, 0, 2, 1, 4, 3, 0, 0, 2, 3]);
    expect([0, 1, 2].map(() => Math.floor(again.fraction() * 1e6))).toEqual([
      949_171, 695_930, 917_089,
    ]);
    const zero = chanceOf(0x9e3779b9 | 0);
    expect(new Set(Array.from({ length: 50 }, () => zero.below(6))).size).toBe(6);
  });

  it('is fair: every number comes up about as often', () => {
    const chance = chanceOf(7);
    const counts = new Array<number>(8).fill(0);
    for (let turn = 0; turn < 8000; turn++) {
      const at = chance.below(8);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('finds the best of a question with hills in it, from every seed', () => {
    // Pairs of neighbours are worth much, but three in a row more than any two.
    const problem = plainProblem(12, [3, 3, 3, 3], (p, q) => {
      if (Math.floor(p / 3) === Math.floor(q / 3)) return 50;
      return (p * 7 + q * 13) % 45;
    });
    const setup = looked(problem);
    for (const seed of [1, 2, 3, 4]) {
      const found = searchGroups(setup, { seed, iterations: 4000 });
      expect(found?.total).toBe(600);
    }
  });

  it('finds an arrangement that obeys the rules though it begins with none', () => {
    const problem: GroupProblem = {
      ...plainProblem(9, [3, 3, 3], (p, q) => (p + q) % 10),
      together: [[0, 1]],
      fixedIn: [[8, 2]],
      apart: [
        [2, 3],
        [4, 5],
        [6, 7],
        [2, 0],
      ],
    };
    const found = searchGroups({ ...looked(problem), start: null }, { seed: 1, iterations: 4000 });
    expect(found && broken(problem, found.groups, found.spare)).toEqual([]);
  });

  it('betters by swaps what is given, and gives back what it cannot', () => {
    fc.assert(
      fc.property(started, (setup) => {
        const { problem } = setup;
        const start = setup.start as Int32Array;
        const before = gather(setup, start);
        const after = polish(setup, start);
        expect(after?.total).toBeGreaterThanOrEqual(before?.total ?? Number.NaN);
        expect(after?.total).toBe(totalOf(problem.values, problem.n, after?.groups ?? []));
        expect(broken(problem, after?.groups ?? [], after?.spare ?? [])).toEqual([]);
      }),
    );
  });
});
