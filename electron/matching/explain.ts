import type { PersonId } from '../../shared/ids';
import type { Forbidden, ScorePart } from '../../shared/plan';
import { forbiddenAt, indexOf, type Prepared } from './prepared';
import { partsOf } from './scoring';

export type Explanation = {
  /** 0..1000, whether the pair is forbidden or not. */
  readonly score: number;
  /** In the order of the settings; their points add up to `score`. */
  readonly parts: ScorePart[];
  readonly forbidden: Forbidden[];
};

/**
 * Why a pair scores what it scores, and what forbids it.
 *
 * @throws RangeError when one of the two is not in the problem
 * Complexity O(m x criteria)
 */
export function explain(prepared: Prepared, menteeId: PersonId, mentorId: PersonId): Explanation {
  const i = indexOf(prepared.menteeIndex, menteeId);
  const j = indexOf(prepared.mentorIndex, mentorId);
  const { score, parts } = partsOf(prepared.yardsticks(), i, j);
  return { score, parts, forbidden: forbiddenAt(prepared, i, j) };
}
