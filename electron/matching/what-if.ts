import type { PersonId } from '../../shared/ids';
import type { Move, Pairing, Unmatched } from '../../shared/plan';
import { differenceOf, mentorOfEach, movesOf } from './moves';
import { redecide } from './prepare';
import type { BrokenPin, Prepared } from './prepared';
import type { Pair } from './profile';
import { moveOn, type Outcome, outcomeOf, type Solved } from './solved';
import { unmatchedOf } from './unmatched';

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

export type WhatIf = Outcome & {
  /** Pins that could not be obeyed after the edits. */
  readonly brokenPins: readonly BrokenPin[];
  /** What changes for whom, the edited first, each followed by whom they displace. */
  readonly moves: Move[];
  /** Those who lose their place, each with the reason. */
  readonly unmatched: Unmatched[];
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

function swap(
  draft: Draft,
  pairs: readonly Pairing[],
  [one, other]: readonly [PersonId, PersonId],
): void {
  const mentorOf = mentorOfEach(pairs);
  const mentorOfOne = mentorOf.get(one);
  const mentorOfOther = mentorOf.get(other);
  if (!mentorOfOne || !mentorOfOther) throw new RangeError('only two placed mentees can swap');
  draft.pin({ menteeId: one, mentorId: mentorOfOther });
  draft.pin({ menteeId: other, mentorId: mentorOfOne });
}

function apply(draft: Draft, pairs: readonly Pairing[], edit: Edit): void {
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
      swap(draft, pairs, edit.menteeIds);
      return;
  }
}

/** Why those who lose their place get none. O(m^2 + n m), nothing where nobody does. */
function losersOf({ prepared, standing }: Solved, moves: readonly Move[]): Unmatched[] {
  const losers = new Set(moves.flatMap(({ menteeId, to }) => (to === null ? menteeId : [])));
  if (losers.size === 0) return [];
  return unmatchedOf(prepared, standing.assignment).filter(({ personId }) => losers.has(personId));
}

/**
 * The plan after some edits: the very plan that `solve` gives when the edited problem is prepared
 * afresh, though nothing else is scored or solved again. Ties are settled alike before and after,
 * so what does not have to move does not.
 *
 * @throws RangeError when a mentee to be swapped is not placed
 * Complexity: a few searches of O(n m) at worst, see `changed`
 */
export function whatIf(solved: Solved, edits: readonly Edit[]): WhatIf {
  const { prepared } = solved;
  const before = outcomeOf(solved);
  const draft = new Draft(prepared);
  for (const edit of edits) apply(draft, before.pairs, edit);
  const { pins, forbids, held, touched } = draft;
  const edited = redecide(prepared, {
    pins,
    forbids,
    isHeld: (person) => held.get(person.id) ?? person.held,
  });
  const mentees = touched.filter((id) => prepared.menteeIndex.has(id));
  return solved.standing.cells.tried(() => {
    const next = moveOn(solved, edited);
    const after = outcomeOf(next);
    const moves = movesOf(before, after, mentees);
    return {
      ...after,
      brokenPins: edited.brokenPins,
      moves,
      unmatched: losersOf(next, moves),
      difference: differenceOf(before.value, after.value),
    };
  });
}
