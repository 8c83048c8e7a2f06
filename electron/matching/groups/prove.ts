import { PRICE_UNIT, tableOf } from './class-table';
import { classesOf } from './classes';
import { columnsOf } from './columns';
import { dive } from './dive';
import type { Gathered } from './gather';
import { generate } from './generate';
import type { LinearSolver } from './lp';
import { Master } from './master';
import { Pricer } from './price';
import { type Ground, Prices } from './prices';
import { type NearLimits, putTogether, type WayLimits, within } from './put-together';
import { type SearchOptions, searchGroups } from './search';
import type { GroupSetup } from './setup';
import { Standing } from './standing';

export type ProveLimits = NearLimits &
  WayLimits & {
    /** Rounds of thinking of better groups. */
    readonly mostRounds: number;
    /** How often a better arrangement is searched for, while too many groups could be part of one. */
    readonly mostTries: number;
    /**
     * Asked now and then: the share of the time that is left, 1 down to 0, where what is known by
     * then is the answer. Without a clock it is always 1, and the counts above decide alone.
     */
    readonly left: () => number;
    /** Told as often as that is asked: what the best arrangement so far is worth, and the bound. */
    readonly onLook?: (total: number, bound: number) => void;
  };

/** An arrangement and a bound that holds for every other. */
export type Proved = { readonly plan: Gathered; readonly bound: number };

/** The shares of the time that are kept for what comes after. */
const FOR_THE_DIVE = 0.4;
const FOR_THE_REST = 0.1;

/**
 * Proves how good an arrangement is, and betters it where it can: prices by column generation;
 * then, as nothing but groups close to their prices can be part of anything better, all of those
 * put together in every way. Where they are too many, better arrangements are looked for first,
 * along the prices and by further searches: what is left to be won, and so the groups, get fewer.
 *
 * @param found an arrangement that obeys all rules
 */
export function prove(
  setup: GroupSetup,
  found: Gathered,
  solver: LinearSolver,
  limits: ProveLimits,
  { seed, iterations }: SearchOptions,
): Proved {
  const classes = classesOf(setup);
  const standing = new Standing(setup, classes, found);
  const prices = new Prices(setup);
  const leaves = (keep: number) => () => {
    const proved = (prices.best?.bound ?? Number.POSITIVE_INFINITY) / PRICE_UNIT;
    limits.onLook?.(standing.plan.total, Math.min(standing.bound, proved));
    return limits.left() > keep;
  };
  const mayGoOn = leaves(0);
  if (standing.isProved || !mayGoOn()) return standing;
  const tables = classes.map((cls) => tableOf(setup, cls));
  const ground: Ground = { setup, tables, pricers: tables.map((table) => new Pricer(table)) };
  const master = new Master(setup, classes, solver);
  const isEnough = (bound: number) => bound / PRICE_UNIT < standing.next;
  const think = (keep: number): boolean => {
    const isDone = generate(ground, master, prices, {
      ...limits,
      isEnough,
      mayGoOn: leaves(keep),
    });
    standing.lower((prices.best?.bound ?? Number.POSITIVE_INFINITY) / PRICE_UNIT);
    return isDone;
  };
  try {
    master.add(columnsOf(setup, classes, found.groups));
    const isDone = think(FOR_THE_DIVE);
    if (standing.isProved) return standing;
    standing.takeGroups(dive(ground, master, mayGoOn));
    if (!isDone && mayGoOn()) think(FOR_THE_REST);
    for (let attempt = 1; prices.best && !standing.isProved && mayGoOn(); attempt++) {
      const near = within(ground, prices.best, standing.next, limits);
      if (near !== null) {
        putTogether(setup, classes, near, prices.best, standing, solver, { ...limits, mayGoOn });
        break;
      }
      if (attempt > limits.mostTries) break;
      standing.take(searchGroups(setup, { seed: seed + attempt, iterations }));
    }
    return standing;
  } finally {
    master.close();
  }
}
