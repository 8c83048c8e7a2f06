import type { PersonId } from '../../shared/ids';
import type { Move, PlanValue, Unmatched } from '../../shared/plan';
import { chained, differenceOf, goingsBetween, movesBy } from './moves';
import { type PersonEdit, withoutPerson, withPerson, withPlaces } from './people-edits';
import { redecide } from './prepare';
import { type BrokenPin, indexOf, type Prepared } from './prepared';
import type { Pair } from './profile';
import { mentorsOf, planValueOf } from './solve';
import { ledgerOf, load, moveOn, outcomeOf, type Rescored, type Solved } from './solved';
import { unmatchedOf } from './unmatched';
import { fitsIn } from './whole';
import { withRoomFor } from './widen';

/**
 * What the coordinator does with a card. `pin` replaces the mentee's earlier pin and lifts a
 * `forbid` of the same pair; `forbid` lifts a pin of the same pair; `hold` and `release` take a
 * person (in both roles) out and back in; `swap` pins each of two placed mentees to the mentor
 * the other has in the plan. `places` gives a mentor another number of places, `person` puts in
 * somebody new or with other answers, and `gone` takes a person out of the problem.
 */
export type Edit =
  | ({ readonly kind: 'pin' | 'forbid' | 'allow' } & Pair)
  | { readonly kind: 'unpin'; readonly menteeId: PersonId }
  | { readonly kind: 'hold' | 'release'; readonly personId: PersonId }
  | { readonly kind: 'swap'; readonly menteeIds: readonly [PersonId, PersonId] }
  | { readonly kind: 'places'; readonly mentorId: PersonId; readonly places: number }
  | { readonly kind: 'gone'; readonly personId: PersonId }
  | PersonEdit;

/** What edits lead to; the pairs are those before with `moves` made. */
export type WhatIf = {
  readonly value: PlanValue;
  /** Pins that could not be obeyed after the edits. */
  readonly brokenPins: readonly BrokenPin[];
  /** What changes for whom, the edited first, each followed by whom they displace. */
  readonly moves: Move[];
  /** What each of those who move scores with the new mentor; null on the bench. In the order of `moves`. */
  readonly scores: (number | null)[];
  /** Those who lose their place, and those edited who have none, each with the reason. */
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

/** The mentor of a mentee in the plan as it is; undefined for who has none. */
type MentorOf = (menteeId: PersonId) => PersonId | undefined;

function swap(draft: Draft, mentorOf: MentorOf, [one, other]: readonly [PersonId, PersonId]): void {
  const mentorOfOne = mentorOf(one);
  const mentorOfOther = mentorOf(other);
  if (!mentorOfOne || !mentorOfOther) throw new RangeError('only two placed mentees can swap');
  draft.pin({ menteeId: one, mentorId: mentorOfOther });
  draft.pin({ menteeId: other, mentorId: mentorOfOne });
}

function apply(draft: Draft, mentorOf: MentorOf, edit: Edit): void {
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
    case 'release':
      draft.touched.push(edit.personId);
      draft.held.set(edit.personId, edit.kind === 'hold');
      return;
    case 'swap':
      swap(draft, mentorOf, edit.menteeIds);
      return;
    case 'gone':
      draft.touched.push(edit.personId);
      return;
    case 'person':
      draft.touched.push(edit.person.id);
      return;
    case 'places':
  }
}

/** Whether an edit is about somebody who is not in a problem yet. */
function isNew({ menteeIndex, mentorIndex }: Prepared, edit: PersonEdit): boolean {
  return !(edit.role === 'mentee' ? menteeIndex : mentorIndex).has(edit.person.id);
}

/** The people after an edit; the same object where it is not about them. */
function peopleAfter(prepared: Prepared, edit: Edit, atEnd: (() => void)[]): Prepared {
  switch (edit.kind) {
    case 'person': {
      const changed = withPerson(prepared, edit);
      atEnd.push(changed.giveBack);
      return changed.prepared;
    }
    case 'places':
      return withPlaces(prepared, edit.mentorId, edit.places);
    case 'gone':
      return withoutPerson(prepared, edit.personId);
    default:
      return prepared;
  }
}

/** The problem as it is, with room made for those who are new. */
function madeRoomFor(solved: Solved, edits: readonly Edit[]): Solved {
  const newcomers = edits.filter((edit) => edit.kind === 'person' && isNew(solved.prepared, edit));
  const [newcomer, another] = newcomers;
  if (another) throw new RangeError('one new person at a time');
  return newcomer?.kind === 'person' ? withRoomFor(solved, newcomer) : solved;
}

/** By place in the lists: who is scored anew by the edits. */
function rescoredBy({ menteeIndex, mentorIndex }: Prepared, edits: readonly Edit[]): Rescored {
  const of = (role: 'mentee' | 'mentor', index: Prepared['menteeIndex']) =>
    edits.flatMap((edit) =>
      edit.kind === 'person' && edit.role === role ? (index.get(edit.person.id) ?? []) : [],
    );
  return { mentees: of('mentee', menteeIndex), mentors: of('mentor', mentorIndex) };
}

/** Whether every mentor has columns enough for the places they are to have, at the same reserve. */
const fits = ({ prepared, frame }: Solved, edited: Prepared): boolean =>
  edited.mentors.every((mentor, j) => {
    const before = prepared.mentors[j];
    if (mentor === before || edited.problem.settings.loadBalance === 0) return true;
    const fit = fitsIn(prepared, frame, j, mentor.places);
    return fit && mentor.activeMatches === before?.activeMatches;
  });

/** Why those who lose their place get none, nor some others who have none. O(m^2 + n m), nothing where nobody does. */
function losersOf(
  { prepared, standing }: Solved,
  moves: readonly Move[],
  others: readonly PersonId[],
): Unmatched[] {
  const losers = new Set([
    ...moves.flatMap(({ menteeId, to }) => (to === null ? menteeId : [])),
    ...others,
  ]);
  if (losers.size === 0) return [];
  return unmatchedOf(prepared, standing.assignment, (id) => losers.has(id));
}

/** What somebody who moves scores with their new mentor; null on the bench. */
function scoreAfter(
  { menteeIndex, mentorIndex, mentors, scores }: Prepared,
  { menteeId, to }: Move,
) {
  if (to === null) return null;
  const i = indexOf(menteeIndex, menteeId);
  return scores[i * mentors.length + indexOf(mentorIndex, to)] as number;
}

/**
 * The plan after some edits: the very plan that `solve` gives when the edited problem is prepared
 * afresh, though nobody else is scored and nothing is solved again. Ties are settled alike before
 * and after, so what does not have to move does not.
 *
 * @throws RangeError when a mentee to be swapped is not placed, or more than one person is new
 * Complexity: a few searches of O(n m) at worst, see `changed`
 */
export function whatIf(given: Solved, edits: readonly Edit[]): WhatIf {
  const atEnd: (() => void)[] = [];
  try {
    return afterEdits(given, edits, atEnd);
  } finally {
    for (const giveBack of atEnd.reverse()) giveBack();
  }
}

/** @param atEnd gets what has to be called once the answer is there */
function afterEdits(given: Solved, edits: readonly Edit[], atEnd: (() => void)[]): WhatIf {
  // Who is new takes no part yet, so it is the same with room for them.
  const before = outcomeOf(given);
  const solved = madeRoomFor(given, edits);
  const { prepared } = solved;
  const draft = new Draft(prepared);
  const mentorWith = (id: PersonId): PersonId | undefined => {
    const { menteeIndex, mentors } = given.prepared;
    return mentors[before.mentorOf[menteeIndex.get(id) ?? -1] ?? -1]?.id;
  };
  for (const edit of edits) apply(draft, mentorWith, edit);
  const { pins, forbids, held, touched } = draft;
  const people = edits.reduce((sofar, edit) => peopleAfter(sofar, edit, atEnd), prepared);
  const redecided = redecide(people, {
    pins,
    forbids,
    isHeld: held.size === 0 ? null : (person) => held.get(person.id) ?? person.held,
  });
  const isRescored = edits.some(({ kind }) => kind === 'person');
  const { assignment } = solved.standing;
  const wasWith = solved === given ? before.mentorOf : mentorsOf(prepared, assignment);
  const told = (next: Solved): WhatIf => {
    const mentorOf = mentorsOf(redecided, next.standing.assignment);
    const goings = goingsBetween(wasWith, mentorOf);
    const value = isRescored
      ? planValueOf(redecided, mentorOf)
      : ledgerOf(given).valueAfter(goings);
    const moves = movesBy(prepared, wasWith, goings);
    const chains = chained(moves, touched);
    const placeless = touched.filter((id) => mentorOf[redecided.menteeIndex.get(id) ?? -1] === -1);
    return {
      value,
      brokenPins: redecided.brokenPins,
      moves: chains,
      scores: chains.map((move) => scoreAfter(redecided, move)),
      unmatched: losersOf(next, moves, placeless),
      difference: differenceOf(before.value, value),
    };
  };
  if (!fits(solved, redecided)) return told(load(redecided));
  return solved.standing.cells.tried(() =>
    told(moveOn(solved, redecided, rescoredBy(prepared, edits))),
  );
}
