import type { PersonId } from '../../shared/ids';
import type { Move, Plan } from '../../shared/plan';
import type { Prepared } from './prepared';
import type { Pair } from './profile';

/**
 * What the coordinator does with a card. `pin` replaces the mentee's earlier pin and lifts a
 * `forbid` of the same pair; `hold` and `release` take a person (in both roles) out and back in;
 * `swap` pins each of two placed mentees to the mentor the other has in the plan.
 */
export type Edit =
  | ({ readonly kind: 'pin' | 'forbid' | 'allow' } & Pair)
  | { readonly kind: 'unpin'; readonly menteeId: PersonId }
  | { readonly kind: 'hold' | 'release'; readonly personId: PersonId }
  | { readonly kind: 'swap'; readonly menteeIds: readonly [PersonId, PersonId] };

export type WhatIf = {
  /** The problem with the edits made; its `brokenPins` say which pins could not be obeyed. */
  readonly prepared: Prepared;
  readonly plan: Plan;
  /** What changes for whom, the edited first, each followed by whom it displaces. */
  readonly moves: readonly Move[];
  /** New value less the old one; `worst` counts an empty plan as 0. */
  readonly difference: { readonly placed: number; readonly worst: number; readonly total: number };
};

/** The plan after some edits, solved anew. `plan` is `solve(prepared)`, given where it is at hand. */
export function whatIf(_prepared: Prepared, _edits: readonly Edit[], _plan?: Plan): WhatIf {
  throw new Error('not built yet');
}
