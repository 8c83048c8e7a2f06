import { PRICE_UNIT } from './class-table';
import type { Column, GroupClass } from './classes';
import { columnsOf, lpColumn, rowsOf } from './columns';
import { cover } from './cover';
import type { LinearSolver } from './lp';
import { columnOf, type Ground, type Proof } from './prices';
import type { GroupSetup } from './setup';
import type { Standing } from './standing';

export type NearLimits = {
  /** Groups that are put together in all ways. */
  readonly mostColumns: number;
  /** Looks at a candidate in each search for groups. */
  readonly mostSteps: number;
};

export type WayLimits = {
  /** Looks at a group, putting groups together. */
  readonly mostWays: number;
  /** Nodes of the solver's own search. */
  readonly mostNodes: number;
};

/**
 * Every group that could be part of an arrangement worth `atLeast`; null where they are too many.
 *
 * Complexity exponential in the size of a group at worst; `mostSteps` and `mostColumns` bound it
 */
export function within(
  { pricers }: Ground,
  { prices, most, bound }: Proof,
  atLeast: number,
  { mostColumns, mostSteps }: NearLimits,
): Column[] | null {
  const budget = bound - atLeast * PRICE_UNIT;
  const columns: Column[] = [];
  for (const [cls, pricer] of pricers.entries()) {
    const least = (most[cls] as number) - budget;
    const priced = pricer.search(prices, {
      atLeast: least,
      mostSteps,
      onFound: (beyond, atoms) => {
        columns.push(columnOf(cls, beyond, atoms, prices));
        return columns.length > mostColumns ? Number.POSITIVE_INFINITY : least;
      },
    });
    if (!priced.isComplete || columns.length > mostColumns) return null;
  }
  return columns;
}

/** A solver's floating bound, a little raised, so that rounding can't make it too low. */
const raised = (bound: number): number => bound + 1e-6 * Math.max(1, Math.abs(bound));

/** Puts together in every way all groups that could be part of something better. */
export function putTogether(
  setup: GroupSetup,
  classes: readonly GroupClass[],
  near: readonly Column[],
  proof: Proof,
  standing: Standing,
  solver: LinearSolver,
  limits: WayLimits & { readonly mayGoOn: () => boolean },
): void {
  const covered = cover(setup, classes, near, proof, {
    atLeast: standing.next,
    mostSteps: limits.mostWays,
  });
  standing.takeGroups(covered.columns);
  if (covered.isComplete) {
    standing.lower(standing.plan.total);
    return;
  }
  if (!limits.mayGoOn()) return;
  // The arrangement known may be made of other groups; one that is both does no harm.
  const all = [...columnsOf(setup, classes, standing.plan.groups), ...near];
  const choice = solver.choose(
    rowsOf(setup, classes),
    all.map((column) => lpColumn(column, setup.atoms.length)),
    { mostNodes: limits.mostNodes, mayGoOn: limits.mayGoOn },
  );
  standing.takeGroups(choice.taken?.map((at) => all[at] as Column) ?? null);
  standing.lower(raised(choice.bound));
}
