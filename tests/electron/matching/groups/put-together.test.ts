import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRICE_UNIT } from '../../../../electron/matching/groups/class-table';
import { type Column, classesOf } from '../../../../electron/matching/groups/classes';
import { columnsOf, lpColumn, rowsOf } from '../../../../electron/matching/groups/columns';
import { gather } from '../../../../electron/matching/groups/gather';
import type { LinearSolver, LpChoice } from '../../../../electron/matching/groups/lp';
import { Pricer } from '../../../../electron/matching/groups/price';
import { Prices } from '../../../../electron/matching/groups/prices';
import { putTogether, within } from '../../../../electron/matching/groups/put-together';
import type { GroupSetup } from '../../../../electron/matching/groups/setup';
import { Standing } from '../../../../electron/matching/groups/standing';
import { bruteForce } from './brute';
import { plainProblem } from './problems';
import { groundOf } from './scripted';
import { groupsOf, looked, setups, somePrices, worthIn } from './setups';

const MANY = { mostColumns: 1e6, mostSteps: 1e6 };

/** What fair prices prove: whoever may be left over costs nothing less than nothing. */
function provedBy(setup: GroupSetup, some: readonly number[]) {
  const ground = groundOf(setup);
  const prices = new Prices(setup);
  const asked = Float64Array.from(setup.atoms, ({ fixed }, atom) => {
    const price = some[atom] ?? 0;
    return setup.problem.maySpare && fixed < 0 ? Math.max(0, price) : price;
  });
  prices.prove(ground, asked, 1e6);
  if (!prices.best) throw new Error('nothing proved');
  return { ground, proof: prices.best };
}

const named = ({ cls, atoms, worth }: Column) => `${cls}: ${atoms.join(' ')}, worth ${worth}`;

describe('groups that could be part of an arrangement worth so much', () => {
  it('are all that fall short of the most by no more than may be lost', () => {
    fc.assert(
      fc.property(setups, somePrices, fc.integer({ min: 0, max: 120 }), (setup, some, less) => {
        const { ground, proof } = provedBy(setup, some);
        fc.pre(proof.most.every(Number.isFinite));
        const atLeast = Math.floor(proof.bound / PRICE_UNIT) - less;
        const wanted = classesOf(setup).flatMap((cls, at) =>
          groupsOf(setup, cls).flatMap((atoms) => {
            const worth = worthIn(setup, atoms);
            const paid = atoms.reduce((sum, atom) => sum + (proof.prices[atom] as number), 0);
            const short = (proof.most[at] as number) - (PRICE_UNIT * worth - paid);
            return short <= proof.bound - atLeast * PRICE_UNIT ? [{ cls: at, atoms, worth }] : [];
          }),
        );
        const near = within(ground, proof, atLeast, MANY);
        expect(near?.map(named).toSorted()).toEqual(wanted.map(named).toSorted());
        // So many are not too many, one more would be.
        const just = within(ground, proof, atLeast, { ...MANY, mostColumns: wanted.length });
        expect(just).toHaveLength(wanted.length);
        if (wanted.length === 0) return;
        const limits = { ...MANY, mostColumns: wanted.length - 1 };
        expect(within(ground, proof, atLeast, limits)).toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  const FLAT = looked(plainProblem(12, [3, 3, 3, 3], () => 1));

  it('are not known where the search for them had to stop', () => {
    const { ground, proof } = provedBy(FLAT, []);
    expect(within(ground, proof, 12, MANY)).toHaveLength(220);
    expect(within(ground, proof, 12, { ...MANY, mostSteps: 20 })).toBeNull();
  });

  it('are looked for no further once they are too many', () => {
    let told = 0;
    class Counting extends Pricer {
      override search(...[prices, given]: Parameters<Pricer['search']>) {
        const onFound: typeof given.onFound = (...found) => {
          told += 1;
          return given.onFound(...found);
        };
        return super.search(prices, { ...given, onFound });
      }
    }
    const { proof } = provedBy(FLAT, []);
    const limits = { ...MANY, mostColumns: 10 };
    expect(within(groundOf(FLAT, Counting), proof, 12, limits)).toBeNull();
    expect(told).toBe(11);
  });
});

describe('putting together what is near', () => {
  /** Six people: 0 and 1, 2 and 3, 4 and 5 get on best. */
  const problem = plainProblem(6, [2, 2, 2], (p, q) => (p - q === 1 && q % 2 === 0 ? 100 : 1 + q));
  const setup = looked(problem);
  const classes = classesOf(setup);
  const worst = gather(setup, Int32Array.of(0, 1, 2, 0, 1, 2));
  const WAYS = { mostWays: 1e6, mostNodes: 7, mayGoOn: () => true };

  type Asked = Parameters<LinearSolver['choose']>;

  /** Puts all groups together after those known, where the solver chooses as told. */
  function together(limits: Partial<typeof WAYS>, choice: LpChoice) {
    if (!worst) throw new Error('no arrangement');
    const standing = new Standing(setup, classes, worst);
    const { ground, proof } = provedBy(setup, []);
    const near = within(ground, proof, standing.next, MANY) ?? [];
    const asked: Asked[] = [];
    const solver: LinearSolver = {
      open: () => {
        throw new Error('nothing to open');
      },
      choose: (...given) => {
        asked.push(given);
        return choice;
      },
    };
    putTogether(setup, classes, near, proof, standing, solver, { ...WAYS, ...limits });
    return { standing, near, asked };
  }

  it('finds the best and proves it, by itself where there are few ways', () => {
    const { standing, asked } = together({}, { taken: null, bound: 0 });
    expect([standing.plan.total, standing.bound]).toEqual([bruteForce(problem), 300]);
    expect(asked).toEqual([]);
  });

  it('asks the solver where there are too many ways, with the groups that are known', () => {
    const mayGoOn = () => true;
    const { near, asked, standing } = together(
      { mostWays: 0, mayGoOn },
      { taken: null, bound: 250 },
    );
    const all = [...columnsOf(setup, classes, worst?.groups ?? []), ...near];
    expect(asked).toEqual([
      [rowsOf(setup, classes), all.map((column) => lpColumn(column, 6)), { mostNodes: 7, mayGoOn }],
    ]);
    // It chose nothing; but it says how much there can be at most.
    expect([standing.plan, standing.bound]).toEqual([worst, 250]);
  });

  it('takes what the solver chose, where that is better', () => {
    const { near } = together({}, { taken: null, bound: 0 });
    const best = [0, 2, 4].map(
      (p) => 3 + near.findIndex(({ atoms }) => atoms[0] === p && atoms[1] === p + 1),
    );
    const better = together({ mostWays: 0 }, { taken: best, bound: 301.5 }).standing;
    expect([better.plan.total, better.plan.groups[0], better.bound]).toEqual([300, [0, 1], 300]);
    // Swaps better even what is chosen badly.
    const bad = together({ mostWays: 0 }, { taken: [0, 1, 2], bound: 301.5 }).standing;
    expect(bad.plan.total).toBe(300);
  });

  it('allows for the rounding of a solver’s bound', () => {
    const bounds = [250 - 2e-4, 250 - 3e-4, 250 + 1e-4].map(
      (bound) => together({ mostWays: 0 }, { taken: null, bound }).standing.bound,
    );
    expect(bounds).toEqual([250, 249, 250]);
  });

  it('asks nothing where it may not go on', () => {
    const mayGoOn = () => false;
    const { asked, standing } = together({ mostWays: 0, mayGoOn }, { taken: null, bound: 0 });
    expect([asked, standing.plan, standing.isProved]).toEqual([[], worst, false]);
    const { standing: proved } = together({ mayGoOn }, { taken: null, bound: 0 });
    expect(proved.isProved).toBe(true);
  });
});
