import type { PersonId } from '../../shared/ids';
import type { Forbidden, ScorePart } from '../../shared/plan';
import type { Prepared } from './prepare';

export type Explanation = {
  readonly score: number;
  /** In the order of the settings; their points add up to `score`. */
  readonly parts: ScorePart[];
  readonly forbidden: Forbidden[];
};

export function explain(
  _prepared: Prepared,
  _menteeId: PersonId,
  _mentorId: PersonId,
): Explanation {
  throw new Error('not built yet');
}
