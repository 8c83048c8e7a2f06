import type { Forbidden } from '../../shared/plan';
import type { MatchingProblem, MatchMentor, MatchPerson, Pair } from './profile';

/**
 * Why a pin is not obeyed: a rule forbids the pair (see `forbidden`), the person is held or not
 * matchable or not in the problem, the mentor's places are all pinned already, or the mentee is
 * pinned elsewhere.
 */
export type BrokenPin = Pair & {
  readonly cause: 'rule' | 'held' | 'not-matchable' | 'unknown' | 'no-places' | 'pinned-twice';
  readonly forbidden: readonly Forbidden[];
};

/** A problem sorted, scored and ruled; made once, asked many times. Never changed. */
export type Prepared = {
  readonly problem: MatchingProblem;
  /** n mentees and m mentors in id order; all matrices below are n x m, row by row. */
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchMentor[];
  /** Score of each pair, 0..1000, whether it is forbidden or not. */
  readonly scores: Int16Array;
  /** Rules against each pair: bit b stands for `ForbidRule.options[b]`; 0 is allowed. */
  readonly rules: Uint16Array;
  /** Obeyed pins, as the mentor's index for each mentee; -1 is not pinned. */
  readonly pinned: Int32Array;
  readonly brokenPins: readonly BrokenPin[];
};

/** Turns a skill as written into what is compared, so that synonyms can fall together. */
export type SkillKey = (skill: string) => string;

export function prepare(_problem: MatchingProblem, _skillKey?: SkillKey): Prepared {
  throw new Error('not built yet');
}
