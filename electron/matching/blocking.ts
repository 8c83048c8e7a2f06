import type { PersonId } from '../../shared/ids';
import type { Plan } from '../../shared/plan';
import { inPlay, type Prepared } from './prepared';
import { keyOf, keysOf, type Pair } from './profile';

/** Two people who named each other, and would both rather have each other than what they have. */
export type BlockingPair = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  /** The mentor the mentee has; null is nobody. */
  readonly insteadOf: PersonId | null;
  /** The mentee the mentor would give up for them; null where a place is free. */
  readonly givingUp: PersonId | null;
};

/** What became of the wishes of those who take part. */
export type MutualWishes = {
  /** People who named somebody, on either side. */
  readonly wished: number;
  /** Mentees and mentors who named each other, and how many of those pairs the plan makes. */
  readonly mutual: number;
  readonly together: number;
  readonly blocking: BlockingPair[];
};

/** How somebody ranks another: 0 is the first wish; whoever is not named comes last of all. */
const rankIn = (wishes: readonly PersonId[], id: PersonId): number => {
  const rank = wishes.indexOf(id);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

/**
 * The pairs that would both rather have each other, as far as people ranked each other: the mentee
 * named the mentor above the one they have, and the mentor named the mentee above one they have or
 * has a place free. Pairs that a rule or the threshold is against are left out. In mentee order.
 * O(wishes x places)
 */
export function blockingPairs(prepared: Prepared, { pairs }: Pick<Plan, 'pairs'>): BlockingPair[] {
  const { mentees, mentors, mentorIndex, rules, scores, problem } = prepared;
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const menteesOf = Map.groupBy(pairs, ({ mentorId }) => mentorId);
  return mentees.flatMap((mentee, i) => {
    if (!inPlay(mentee)) return [];
    const insteadOf = mentorOf.get(mentee.id) ?? null;
    const present = insteadOf === null ? mentee.wishes.length : rankIn(mentee.wishes, insteadOf);
    return mentee.wishes.slice(0, present).flatMap((mentorId): BlockingPair[] => {
      const j = mentorIndex.get(mentorId) ?? -1;
      const mentor = mentors[j];
      const cell = i * mentors.length + j;
      if (!mentor || !inPlay(mentor) || rules[cell] !== 0) return [];
      if ((scores[cell] ?? 0) < problem.settings.threshold) return [];
      const rank = rankIn(mentor.wishes, mentee.id);
      if (rank === Number.POSITIVE_INFINITY) return [];
      const has = (menteesOf.get(mentorId) ?? []).map((each) => each.menteeId);
      const pair = { menteeId: mentee.id, mentorId, insteadOf };
      if (has.length < mentor.places) return [{ ...pair, givingUp: null }];
      const least = has.toSorted((a, b) => rankIn(mentor.wishes, b) - rankIn(mentor.wishes, a))[0];
      if (least === undefined || rankIn(mentor.wishes, least) <= rank) return [];
      return [{ ...pair, givingUp: least }];
    });
  });
}

/** Counts who named whom, and finds the pairs that would rather have each other. O(wishes x places) */
export function mutualWishes(prepared: Prepared, plan: Pick<Plan, 'pairs'>): MutualWishes {
  const { mentors, mentorIndex } = prepared;
  const mentees = prepared.mentees.filter(inPlay);
  const made = keysOf(plan.pairs);
  const mutual = mentees.flatMap(({ id, wishes }) =>
    wishes.flatMap((mentorId): Pair[] => {
      const mentor = mentors[mentorIndex.get(mentorId) ?? -1];
      const isMutual = mentor && inPlay(mentor) && mentor.wishes.includes(id);
      return isMutual ? [{ menteeId: id, mentorId }] : [];
    }),
  );
  return {
    wished: [...mentees, ...mentors.filter(inPlay)].filter(({ wishes }) => wishes.length > 0)
      .length,
    mutual: mutual.length,
    together: mutual.filter((pair) => made.has(keyOf(pair))).length,
    blocking: blockingPairs(prepared, plan),
  };
}
