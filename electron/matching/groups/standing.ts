import type { Column, GroupClass } from './classes';
import { groupOfFrom } from './columns';
import { easyBound } from './easy-bound';
import type { Gathered } from './gather';
import { polish } from './search';
import type { GroupSetup } from './setup';

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
export class Standing {
  plan: Gathered;
  bound = Number.POSITIVE_INFINITY;
  readonly #step: number;
  readonly #setup: GroupSetup;
  readonly #classes: readonly GroupClass[];

  constructor(setup: GroupSetup, classes: readonly GroupClass[], plan: Gathered) {
    this.#setup = setup;
    this.#classes = classes;
    this.plan = plan;
    this.#step = stepOf(setup);
    this.lower(easyBound(setup));
  }

  get isProved(): boolean {
    return this.bound <= this.plan.total;
  }

  /** What the next better arrangement is worth at least. */
  get next(): number {
    return this.plan.total + this.#step;
  }

  /** No arrangement is worth more than `bound`; rounded down to what totals can be. */
  lower(bound: number): void {
    const whole = Math.floor(bound / this.#step) * this.#step;
    this.bound = Math.min(this.bound, Math.max(whole, this.plan.total));
  }

  /** Keeps an arrangement that is better; says whether it is. */
  take(plan: Gathered | null): boolean {
    if (plan === null || plan.total <= this.plan.total) return false;
    this.plan = plan;
    return true;
  }

  /** As `take`, for an arrangement made of groups, after what swaps can better. */
  takeGroups(columns: readonly Column[] | null): boolean {
    if (columns === null) return false;
    return this.take(polish(this.#setup, groupOfFrom(this.#setup, this.#classes, columns)));
  }
}
