import { type Column, classesOf, type GroupClass } from './classes';
import { ColumnPool, columnsOf, groupOfFrom, lpColumn, rowsOf } from './columns';
import { cover } from './cover';
import { easyBound } from './easy-bound';
import { type Gathered, gather } from './gather';
import { generate, type Proof } from './generate';
import type { LinearSolver } from './lp';
import { PRICE_UNIT, Pricer } from './price';
import type { GroupSetup } from './setup';

export type ProveLimits = {
  /** Rounds of thinking of better groups. */
  readonly mostRounds: number;
  /** Groups that are put together in all ways. */
  readonly mostColumns: number;
  /** Steps of each search. */
  readonly mostSteps: number;
  /** Nodes of the solver's own search. */
  readonly mostNodes: number;
  /** Asked now and then; where it says no, what is known by then is the answer. */
  readonly mayGoOn: () => boolean;
};

/** An arrangement and a bound that holds for every other. */
export type Proved = { readonly plan: Gathered; readonly bound: number };

/** The greatest whole number that divides every value: all totals are multiples of it. */
function stepOf({ problem }: GroupSetup): number {
  let step = 0;
  for (const value of problem.values) {
    let rest = Math.abs(value);
    while (rest !== 0) [step, rest] = [rest, step % rest];
  }
  return step === 0 ? 1 : step;
}

/** The best arrangement so far, and the bound; each only ever gets better. */
class Standing {
  plan: Gathered;
  bound = Number.POSITIVE_INFINITY;
  readonly step: number;
  readonly #setup: GroupSetup;
  readonly #classes: readonly GroupClass[];

  constructor(setup: GroupSetup, classes: readonly GroupClass[], plan: Gathered) {
    this.#setup = setup;
    this.#classes = classes;
    this.plan = plan;
    this.step = stepOf(setup);
    this.lower(easyBound(setup));
  }

  get isProved(): boolean {
    return this.bound <= this.plan.total;
  }

  /** What the next better arrangement is worth at least. */
  get next(): number {
    return this.plan.total + this.step;
  }

  /** No arrangement is worth more than `bound`; rounded down to what totals can be. */
  lower(bound: number): void {
    const whole = Math.floor(bound / this.step) * this.step;
    this.bound = Math.min(this.bound, Math.max(whole, this.plan.total));
  }

  take(columns: readonly Column[] | null | undefined): void {
    const plan = columns
      ? gather(this.#setup, groupOfFrom(this.#setup, this.#classes, columns))
      : null;
    if (plan && plan.total > this.plan.total) this.plan = plan;
  }
}

/** Every group that could be part of an arrangement worth `atLeast`; null where they are too many. */
function within(
  pricers: readonly Pricer[],
  proof: Proof,
  atLeast: number,
  { mostColumns, mostSteps }: ProveLimits,
): Column[] | null {
  const budget = proof.bound - atLeast * PRICE_UNIT;
  const columns: Column[] = [];
  for (const [cls, pricer] of pricers.entries()) {
    const least = (proof.most[cls] as number) - budget;
    const priced = pricer.search(proof.prices, {
      atLeast: least,
      mostSteps,
      onFound: (worth, atoms) => {
        const paid = atoms.reduce((sum, atom) => sum + (proof.prices[atom] as number), worth);
        columns.push({ cls, atoms, worth: paid / PRICE_UNIT });
        return columns.length > mostColumns ? Number.POSITIVE_INFINITY : least;
      },
    });
    if (!priced.isComplete || columns.length > mostColumns) return null;
  }
  return columns;
}

/** A solver's floating bound, a little raised, so that rounding can't make it too low. */
const raised = (bound: number): number => bound + 1e-6 * Math.max(1, Math.abs(bound));

/**
 * Proves how good an arrangement is, and betters it where it can: prices by column generation;
 * then, as nothing but groups close to their prices can be part of anything better, all of those
 * put together in every way.
 *
 * @param found an arrangement that obeys all rules
 */
export function prove(
  setup: GroupSetup,
  found: Gathered,
  solver: LinearSolver,
  limits: ProveLimits,
): Proved {
  const classes = classesOf(setup);
  const standing = new Standing(setup, classes, found);
  if (standing.isProved) return standing;
  const pricers = classes.map((cls) => new Pricer(setup, cls));
  const rows = rowsOf(setup, classes);
  const pool = new ColumnPool();
  const people = setup.atoms.length;
  const model = solver.open(rows);
  let proof: Proof | null;
  try {
    model.addColumns(
      pool.add(columnsOf(setup, classes, found.groups)).map((column) => lpColumn(column, people)),
    );
    proof = generate(setup, classes, pricers, pool, model, {
      ...limits,
      isEnough: (bound) => bound / PRICE_UNIT < standing.next,
    });
  } finally {
    model.close();
  }
  if (proof === null) return standing;
  standing.lower(proof.bound / PRICE_UNIT);
  if (standing.isProved || !limits.mayGoOn()) return standing;
  const near = within(pricers, proof, standing.next, limits);
  if (near === null) return standing;
  const covered = cover(setup, classes, near, proof, {
    atLeast: standing.next,
    mostSteps: limits.mostSteps,
  });
  standing.take(covered.columns);
  if (covered.isComplete) {
    standing.lower(standing.plan.total);
    return standing;
  }
  const all = new ColumnPool();
  all.add([...columnsOf(setup, classes, standing.plan.groups), ...near]);
  const choice = solver.choose(
    rows,
    all.columns.map((column) => lpColumn(column, people)),
    limits,
  );
  standing.take(choice.taken?.map((at) => all.columns[at] as Column));
  standing.lower(raised(choice.bound));
  return standing;
}
