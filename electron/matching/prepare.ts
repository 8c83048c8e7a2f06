import { settlePins } from './pins';
import type { Prepared, Ruled } from './prepared';
import type { MatchingProblem, MatchPerson } from './profile';
import { managersOf } from './reporting-line';
import { forbidByRules, indexById, RuleBoard } from './rules';
import { scoreAll, yardsticks } from './scoring';
import { type TermKey, termKey } from './terms';

/** By id, so that the order in which people are listed never matters. */
function sorted<P extends MatchPerson>(people: readonly P[]): P[] {
  const inOrder = people.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
  const twice = inOrder.find(({ id }, index) => inOrder[index + 1]?.id === id);
  if (twice) throw new RangeError(`person ${twice.id} is listed twice in one role`);
  return inOrder;
}

const decided = (ruled: Ruled): Prepared => ({ ...ruled, ...settlePins(ruled) });

/**
 * Sorts, scores and rules a problem, and looks at its pins.
 *
 * @param skillKey what skills are compared by; synonyms fall together where it says so
 * @throws RangeError when a person is listed twice in one role
 * Complexity O(n m x criteria)
 */
export function prepare(problem: MatchingProblem, skillKey: TermKey = termKey): Prepared {
  const mentees = sorted(problem.mentees);
  const mentors = sorted(problem.mentors);
  const inOrder: MatchingProblem = { ...problem, mentees, mentors };
  const menteeIndex = indexById(mentees);
  const mentorIndex = indexById(mentors);
  const board = new RuleBoard(menteeIndex, mentorIndex);
  const managers = managersOf(inOrder);
  const sticks = yardsticks(inOrder, skillKey);
  const scores = scoreAll(sticks, mentees.length, mentors.length, (i, j) =>
    board.forbidAt(i, j, 'must-have'),
  );
  forbidByRules(board, inOrder, managers);
  board.forbidAll(problem.forbids, 'forbidden-by-you');
  const ruled = { menteeIndex, mentorIndex, scores, rules: board.masks, managers };
  return decided({ ...ruled, problem: inOrder, mentees, mentors, yardsticks: sticks });
}

/** What the coordinator may decide between two runs; scores stay as they are. */
export type Decisions = Pick<MatchingProblem, 'pins' | 'forbids'> & {
  readonly isHeld: (person: MatchPerson) => boolean;
};

/** The same people under other decisions. Nothing is scored again. O(n m) */
export function redecide(prepared: Prepared, { pins, forbids, isHeld }: Decisions): Prepared {
  const withHold = <P extends MatchPerson>(person: P): P => ({ ...person, held: isHeld(person) });
  const mentees = prepared.mentees.map(withHold);
  const mentors = prepared.mentors.map(withHold);
  const { menteeIndex, mentorIndex } = prepared;
  const board = new RuleBoard(menteeIndex, mentorIndex, prepared.rules.slice());
  board.lift('forbidden-by-you');
  board.forbidAll(forbids, 'forbidden-by-you');
  const problem = { ...prepared.problem, mentees, mentors, pins, forbids };
  return decided({ ...prepared, problem, mentees, mentors, rules: board.masks });
}
