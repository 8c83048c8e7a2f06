import type { PersonId } from '../../shared/ids';
import type { Forbidden } from '../../shared/plan';
import type { MatchingProblem, MatchMentor, MatchPerson, Pair } from './profile';
import type { ReportingLines } from './reporting-line';
import { type IndexById, plainly, rulesIn } from './rules';
import { misses, valuesOf, type Yardstick } from './scoring';

/**
 * Why a pin is not obeyed: a rule forbids the pair (then `forbidden` names the rules), one of the
 * two is held, not matchable or not in the problem, the mentor's places are all pinned already,
 * or the mentee is pinned to somebody else.
 */
export type BrokenPin = Pair & {
  readonly cause: 'rule' | 'held' | 'not-matchable' | 'unknown' | 'no-places' | 'pinned-twice';
  readonly forbidden: readonly Forbidden[];
};

/** A problem sorted, scored and ruled, before its pins are looked at. */
export type Ruled = {
  readonly problem: MatchingProblem;
  /** n mentees and m mentors in id order; all matrices below are n x m, row by row. */
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchMentor[];
  readonly menteeIndex: IndexById;
  readonly mentorIndex: IndexById;
  /** Score of each pair, 0..1000, whether it is forbidden or not. */
  readonly scores: Int16Array;
  /** Rules against each pair: bit b stands for `ForbidRule.options[b]`; 0 is allowed. */
  readonly rules: Uint16Array;
  /** Made when they are first asked for, where nobody has been scored by them. */
  readonly yardsticks: () => readonly Yardstick[];
  readonly lines: ReportingLines;
};

/** A problem ready to be solved and asked about. Made once, never changed. */
export type Prepared = Ruled & {
  /** Obeyed pins, as the mentor's index for each mentee; -1 is not pinned. */
  readonly pinned: Int32Array;
  readonly brokenPins: readonly BrokenPin[];
};

/** What stands for each pair. */
export type Pairs = Pick<Prepared, 'scores' | 'rules'>;
/** A problem but for its pairs. */
export type Unpaired = Omit<Prepared, keyof Pairs>;

/** Where somebody stands; throws RangeError for a person who is not in the problem. */
export function indexOf(index: IndexById, id: PersonId): number {
  const place = index.get(id);
  if (place === undefined) throw new RangeError(`person ${id} is not in this problem`);
  return place;
}

/** Whether somebody takes part in this run. */
export const inPlay = ({ matchable, held }: MatchPerson): boolean => matchable === null && !held;

/** Whether both of the pair (i, j) take part, and no rule is against it. */
export function mayMeet({ mentees, mentors, rules }: Ruled, i: number, j: number): boolean {
  const [mentee, mentor] = [mentees[i], mentors[j]];
  const areIn = mentee !== undefined && mentor !== undefined && inPlay(mentee) && inPlay(mentor);
  return areIn && rules[i * mentors.length + j] === 0;
}

/** The rules against the pair (i, j), each with what makes it traceable. */
export function forbiddenAt(ruled: Ruled, i: number, j: number): Forbidden[] {
  const { rules, mentees, mentors, lines, yardsticks } = ruled;
  const mentee = mentees[i];
  const mentor = mentors[j];
  const mask = rules[i * mentors.length + j] ?? 0;
  // Nearly always, and every place of a card is asked about.
  if (!mentee || !mentor || mask === 0) return [];
  return rulesIn(mask).flatMap((rule): Forbidden[] => {
    if (rule === 'reporting-line') {
      return [{ rule, via: lines.between(mentee.id, mentor.id), criterion: null }];
    }
    if (rule !== 'must-have') return [plainly(rule)];
    const sticks = yardsticks();
    const values = valuesOf(sticks, i, j);
    return sticks
      .filter(({ criterion }, index) => misses(criterion, values[index] ?? 0))
      .map(({ criterion }) => ({ rule, via: [], criterion }));
  });
}
