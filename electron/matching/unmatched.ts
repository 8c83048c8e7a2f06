import type { PersonId } from '../../shared/ids';
import { ForbidRule, type Unmatched, type UnmatchedReason } from '../../shared/plan';
import type { Assignment } from './assignment';
import { IMPOSSIBLE } from './instance';
import { inPlay, type Prepared } from './prepared';
import { CLOSED, widestWays } from './widest';

/** No row; nobody. */
const NONE = -1;

/** How many of the mentors in play each rule takes from mentee i. */
function tally({ rules, mentors }: Prepared, i: number, inReach: readonly number[]) {
  const counts = new Int32Array(ForbidRule.options.length);
  for (const j of inReach) {
    const mask = rules[i * mentors.length + j] as number;
    for (let bit = 0; mask >> bit > 0; bit++) {
      if ((mask >> bit) % 2 === 1) counts[bit] = (counts[bit] as number) + 1;
    }
  }
  return ForbidRule.options.flatMap((rule, bit) => {
    const against = counts[bit] as number;
    return against === 0 ? [] : [{ rule, mentors: against }];
  });
}

/**
 * Why each mentee who got nobody got nobody, in mentee order. A mentee is `full` when any place
 * for them would put somebody else out, and `better-total-without` when it would not.
 *
 * @param isAsked who is looked at; without it, everybody
 */
export function unmatchedOf(
  prepared: Prepared,
  { instance, seats }: Assignment,
  isAsked: (id: PersonId) => boolean = () => true,
): Unmatched[] {
  const { mentees, mentors, pinned, rules, scores, problem } = prepared;
  const { n, m } = instance;
  const inReach = mentors.flatMap((mentor, j) => (inPlay(mentor) && mentor.places > 0 ? [j] : []));
  const rowOf = new Int32Array(mentees.length).fill(NONE);
  instance.rows.forEach((i, row) => {
    rowOf[i] = row;
  });
  // The other objectives place as many as can be, so nobody is left who could just be added.
  const mayAdd = problem.settings.objective === 'best-total' && n > seats.placed;
  let ways: Float64Array | null = null;
  const canBePlaced = (row: number): boolean => {
    if (!mayAdd) return false;
    ways ??= widestWays({ ...instance, rowStep: m, columnStep: 1 }, seats, 0);
    return ways.some((way, j) => way !== CLOSED && instance.scores[row * m + j] !== IMPOSSIBLE);
  };
  const reasonOf = (i: number): UnmatchedReason => {
    const mentee = mentees[i];
    if (mentee?.matchable) return mentee.matchable;
    if (mentee?.held) return 'held';
    if (inReach.length === 0) return 'no-mentors';
    const allowed = inReach.filter((j) => rules[i * mentors.length + j] === 0);
    if (allowed.length === 0) return 'all-forbidden';
    const { threshold } = problem.settings;
    if (allowed.every((j) => (scores[i * mentors.length + j] ?? 0) < threshold)) {
      return 'below-threshold';
    }
    return canBePlaced(rowOf[i] as number) ? 'better-total-without' : 'full';
  };

  return mentees.flatMap(({ id }, i): Unmatched[] => {
    const row = rowOf[i] as number;
    if (pinned[i] !== NONE || (row !== NONE && seats.columnOf[row] !== NONE)) return [];
    if (!isAsked(id)) return [];
    const reason = reasonOf(i);
    const excluded = reason === 'all-forbidden' ? tally(prepared, i, inReach) : [];
    return [{ personId: id, reason, rules: excluded }];
  });
}
