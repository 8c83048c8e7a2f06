import { expect } from 'vitest';
import { mentorOfEach } from '../../../electron/matching/moves';
import type { WhatIf } from '../../../electron/matching/what-if';
import type { PersonId } from '../../../shared/ids';
import type { Move, Pairing, Plan } from '../../../shared/plan';

/** Who is with whom after some moves, each from where the mentee is to somewhere else. */
export function mentorsAfter(pairs: readonly Pairing[], moves: readonly Move[]) {
  const mentorOf = new Map<PersonId, PersonId>(mentorOfEach(pairs));
  for (const { menteeId, from, to } of moves) {
    expect(mentorOf.get(menteeId) ?? null).toBe(from);
    expect(to).not.toBe(from);
    if (to === null) mentorOf.delete(menteeId);
    else mentorOf.set(menteeId, to);
  }
  return mentorOf;
}

/** Holds the answer to an edit against the edited problem solved from nothing. */
export function expectAsAnew(before: Plan, answer: WhatIf, anew: Plan, what = ''): void {
  expect(answer.value, what).toEqual(anew.value);
  expect(mentorsAfter(before.pairs, answer.moves), what).toEqual(mentorOfEach(anew.pairs));
  const scoreOf = new Map(anew.pairs.map(({ menteeId, score }) => [menteeId, score]));
  const scores = answer.moves.map(({ menteeId }) => scoreOf.get(menteeId) ?? null);
  expect(answer.scores, what).toEqual(scores);
}
