import { settlePins } from './pins';
import type { Prepared, Ruled } from './prepared';
import { keyOf, keysOf, type MatchingProblem, type MatchPerson, type Pair } from './profile';
import { managersOf, ReportingLines } from './reporting-line';
import { forbidByRules, indexById, RuleBoard } from './rules';
import { scoreAll } from './score-all';
import { yardsticks } from './scoring';

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
 * @throws RangeError when a person is listed twice in one role
 * Complexity O(n m x criteria)
 */
export function prepare(problem: MatchingProblem): Prepared {
  const mentees = sorted(problem.mentees);
  const mentors = sorted(problem.mentors);
  const inOrder: MatchingProblem = { ...problem, mentees, mentors };
  const menteeIndex = indexById(mentees);
  const mentorIndex = indexById(mentors);
  const board = new RuleBoard(menteeIndex, mentorIndex);
  const lines = ReportingLines.among(managersOf(inOrder));
  const sticks = yardsticks(inOrder);
  const scores = scoreAll(sticks, mentees.length, mentors.length, (i, j) =>
    board.forbidAt(i, j, 'must-have'),
  );
  forbidByRules(board, inOrder, lines);
  board.forbidAll(problem.forbids, 'forbidden-by-you');
  const ruled = { menteeIndex, mentorIndex, scores, rules: board.masks, lines };
  return decided({ ...ruled, problem: inOrder, mentees, mentors, yardsticks: () => sticks });
}

/** What the coordinator may decide between two runs; scores stay as they are. */
export type Decisions = Pick<MatchingProblem, 'pins' | 'forbids'> & {
  /** Null where everybody stays as they are. */
  readonly isHeld: ((person: MatchPerson) => boolean) | null;
};

/** The rules once other pairs are forbidden by hand; the very same where none are. */
function forbidden({ problem, rules, menteeIndex, mentorIndex }: Prepared, pairs: readonly Pair[]) {
  const before = keysOf(problem.forbids);
  const after = keysOf(pairs);
  const lifted = problem.forbids.filter((pair) => !after.has(keyOf(pair)));
  const added = pairs.filter((pair) => !before.has(keyOf(pair)));
  if (lifted.length === 0 && added.length === 0) return rules;
  const board = new RuleBoard(menteeIndex, mentorIndex, rules.slice());
  board.liftAll(lifted, 'forbidden-by-you');
  board.forbidAll(added, 'forbidden-by-you');
  return board.masks;
}

/**
 * The same people under other decisions. Nothing is scored again, and whoever stays as they were
 * stays the same object. O(people + decisions), and O(n m) where other pairs are forbidden
 */
export function redecide(prepared: Prepared, { pins, forbids, isHeld }: Decisions): Prepared {
  const withHolds = <P extends MatchPerson>(people: readonly P[]): readonly P[] => {
    if (isHeld === null) return people;
    return people.map((person) => {
      const held = isHeld(person);
      return held === person.held ? person : { ...person, held };
    });
  };
  const mentees = withHolds(prepared.mentees);
  const mentors = withHolds(prepared.mentors);
  const rules = forbidden(prepared, forbids);
  const problem = { ...prepared.problem, mentees, mentors, pins, forbids };
  return decided({ ...prepared, problem, mentees, mentors, rules });
}
