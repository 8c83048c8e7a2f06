import type { PersonId } from '../../shared/ids';
import type { Move, Plan } from '../../shared/plan';
import { differenceOf, mentorOfEach, movesOf } from './moves';
import { redecide } from './prepare';
import type { Prepared } from './prepared';
import type { Pair } from './profile';
import { solve } from './solve';

/**
 * What the coordinator does with a card. `pin` replaces the mentee's earlier pin and lifts a
 * `forbid` of the same pair; `forbid` lifts a pin of the same pair; `hold` and `release` take a
 * person (in both roles) out and back in; `swap` pins each of two placed mentees to the mentor
 * the other has in the plan.
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
  /** What changes for whom, the edited first, each followed by whom they displace. */
  readonly moves: Move[];
  /** New value less the old one; the `worst` of an empty plan counts as 0. */
  readonly difference: { readonly placed: number; readonly worst: number; readonly total: number };
};

/** The coordinator's decisions while edits are made to them. */
class Draft {
  pins: readonly Pair[];
  forbids: readonly Pair[];
  readonly held = new Map<PersonId, boolean>();
  /** The mentees edited, to be told of first. */
  readonly touched: PersonId[] = [];

  constructor({ problem }: Prepared) {
    this.pins = problem.pins;
    this.forbids = problem.forbids;
  }

  unpin(menteeId: PersonId): void {
    this.touched.push(menteeId);
    this.pins = this.pins.filter((pin) => pin.menteeId !== menteeId);
  }

  allow({ menteeId, mentorId }: Pair): void {
    this.touched.push(menteeId);
    this.forbids = this.forbids.filter(
      (pair) => pair.menteeId !== menteeId || pair.mentorId !== mentorId,
    );
  }

  pin({ menteeId, mentorId }: Pair): void {
    this.unpin(menteeId);
    this.allow({ menteeId, mentorId });
    this.pins = [...this.pins, { menteeId, mentorId }];
  }

  forbid({ menteeId, mentorId }: Pair): void {
    this.allow({ menteeId, mentorId });
    this.forbids = [...this.forbids, { menteeId, mentorId }];
    this.pins = this.pins.filter((pin) => pin.menteeId !== menteeId || pin.mentorId !== mentorId);
  }
}

function swap(draft: Draft, plan: Plan, [one, other]: readonly [PersonId, PersonId]): void {
  const mentorOf = mentorOfEach(plan.pairs);
  const mentorOfOne = mentorOf.get(one);
  const mentorOfOther = mentorOf.get(other);
  if (!mentorOfOne || !mentorOfOther) throw new RangeError('only two placed mentees can swap');
  draft.pin({ menteeId: one, mentorId: mentorOfOther });
  draft.pin({ menteeId: other, mentorId: mentorOfOne });
}

function apply(draft: Draft, plan: Plan, edit: Edit): void {
  switch (edit.kind) {
    case 'pin':
    case 'forbid':
    case 'allow':
      draft[edit.kind](edit);
      return;
    case 'unpin':
      draft.unpin(edit.menteeId);
      return;
    case 'hold':
      draft.touched.push(edit.personId);
      draft.held.set(edit.personId, true);
      return;
    case 'release':
      draft.touched.push(edit.personId);
      draft.held.set(edit.personId, false);
      return;
    case 'swap':
      swap(draft, plan, edit.menteeIds);
      return;
  }
}

/**
 * The plan after some edits: the very plan that `solve` gives when the edited problem is prepared
 * afresh, though nothing is scored again. Ties are settled alike before and after, so what does
 * not have to move does not.
 *
 * @param plan `solve(prepared)`, where it is at hand
 * @throws RangeError when a mentee to be swapped is not placed
 */
export function whatIf(
  prepared: Prepared,
  edits: readonly Edit[],
  plan: Plan = solve(prepared),
): WhatIf {
  const draft = new Draft(prepared);
  for (const edit of edits) apply(draft, plan, edit);
  const { pins, forbids, held, touched } = draft;
  const edited = redecide(prepared, {
    pins,
    forbids,
    isHeld: (person) => held.get(person.id) ?? person.held,
  });
  const next = solve(edited);
  const mentees = touched.filter((id) => prepared.menteeIndex.has(id));
  return {
    prepared: edited,
    plan: next,
    moves: movesOf(plan, next, mentees),
    difference: differenceOf(plan.value, next.value),
  };
}
