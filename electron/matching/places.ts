import type { Objective } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import type { Move, Place, Plan, PlanValue } from '../../shared/plan';
import type { Assignment } from './assignment';
import { ANY_LEVEL, bottleneck } from './bottleneck';
import { type WaysOut, wayOutOf, waysOut } from './give-way';
import { type Instance, instanceOf } from './instance';
import { mostPlaced } from './most-placed';
import { chained, differenceOf } from './moves';
import { settlePins } from './pins';
import { forbiddenAt, indexOf, inPlay, type Prepared } from './prepared';
import { mentorsOf, planValue } from './solve';
import { assignAt } from './stages';
import { CLOSED, widestWays } from './widest';

/** What is best for everybody else, before one place is taken from them. */
type Rest = { readonly assignment: Assignment; readonly ways: WaysOut };

/**
 * The level the others can keep when one place of each column is taken from them (`fair`).
 *
 * Let k of them be placed at most, at level t. Where somebody in the column can give way and all
 * k stay placed, the level is the width of the best such way, though never above t. Where one
 * has to stand, k - 1 stay: the level is never below t, and it rises as far as k - 1 can be
 * placed without the column's place: the width of a way in the best plan for k - 1.
 */
function levelsWithout(instance: Instance): number[] {
  const most = mostPlaced(instance, ANY_LEVEL);
  const all = bottleneck(instance, most.placed, most);
  const fewer = bottleneck(instance, Math.max(0, most.placed - 1), all.seats);
  const ways = widestWays(instance, all.seats);
  const waysOfFewer = widestWays(instance, fewer.seats);
  return Array.from(ways, (way, j) =>
    way === CLOSED
      ? Math.max(all.level, Math.min(waysOfFewer[j] ?? CLOSED, fewer.level))
      : Math.min(way, all.level),
  );
}

/** Solves for the others, once for each level asked for. */
function restSolver(objective: Objective, instance: Instance): (level: number) => Rest {
  const solved = new Map<number, Rest>();
  return (level) => {
    const known = solved.get(level);
    if (known) return known;
    const assignment = assignAt(objective, instance, level);
    const rest = { assignment, ways: waysOut(assignment) };
    solved.set(level, rest);
    return rest;
  };
}

/** The mentor's index for each mentee when mentee `i` takes a place of `column`. */
function planWith(prepared: Prepared, { assignment, ways }: Rest, i: number, column: number) {
  const { rows, columns, m } = assignment.instance;
  const mentorOf = mentorsOf(prepared, assignment);
  for (const [row, to] of wayOutOf(ways, assignment, column)) {
    mentorOf[rows[row] as number] = to === m ? -1 : (columns[to] as number);
  }
  mentorOf[i] = columns[column] as number;
  return mentorOf;
}

/** What a plan attains, pinned pairs included. O(n) */
function attained({ mentors, scores }: Prepared, mentorOf: Int32Array): PlanValue {
  const chosen: number[] = [];
  mentorOf.forEach((j, i) => {
    if (j >= 0) chosen.push(scores[i * mentors.length + j] as number);
  });
  return planValue(chosen);
}

/** Who is somewhere else in another plan, in mentee order. O(n) */
function moved({ mentees, mentors }: Prepared, before: Int32Array, after: Int32Array): Move[] {
  const moves: Move[] = [];
  after.forEach((j, i) => {
    const mentee = mentees[i];
    if (j === before[i] || !mentee) return;
    const from = mentors[before[i] ?? -1]?.id ?? null;
    moves.push({ menteeId: mentee.id, from, to: mentors[j]?.id ?? null });
  });
  return moves;
}

/** The mentor's index for each mentee of a plan. */
function indexed({ menteeIndex, mentorIndex, mentees }: Prepared, { pairs }: Plan): Int32Array {
  const mentorOf = new Int32Array(mentees.length).fill(-1);
  for (const pair of pairs) {
    mentorOf[indexOf(menteeIndex, pair.menteeId)] = indexOf(mentorIndex, pair.mentorId);
  }
  return mentorOf;
}

/** The problem as it is without the mentee's pin, which may let a pin that was broken stand. */
function withoutPin(prepared: Prepared, menteeId: PersonId): Prepared {
  const pins = prepared.problem.pins.filter((pin) => pin.menteeId !== menteeId);
  if (pins.length === prepared.problem.pins.length) return prepared;
  const lifted = { ...prepared, problem: { ...prepared.problem, pins } };
  return { ...lifted, ...settlePins(lifted) };
}

/** Puts the best place first, by the objective; then what can't be done, by score. */
function inOrder(objective: Objective): (a: Place, b: Place) => number {
  const figures = {
    'best-total': ['total', 'placed', 'worst'],
    'most-people': ['placed', 'total', 'worst'],
    fair: ['placed', 'worst', 'total'],
  } as const;
  return (a, b) => {
    if (a.price && b.price) {
      for (const figure of figures[objective]) {
        const difference = b.price[figure] - a.price[figure];
        if (difference !== 0) return difference;
      }
    } else if (a.price || b.price) {
      return a.price ? -1 : 1;
    }
    const byScore = (b.score ?? -1) - (a.score ?? -1);
    return byScore || Number(a.mentorId > b.mentorId) - Number(a.mentorId < b.mentorId);
  };
}

/**
 * Every mentor for one mentee, best first: the pair's score or the rules against it, and exactly
 * what pinning the mentee there would change in the whole plan, with the chain of moves.
 *
 * The price is that of a plan solved anew with the pin, in place of any the mentee has; a pin may
 * go below the threshold. For `fair` the weakest pair is then lifted among the others alone, so
 * even a pin to the present mentor may have a price. It is null where a rule forbids the pair, where one of the two does not
 * take part, and where others are pinned to all the mentor's places. For `best-total` and `most-people`,
 * which do not look at the weakest pair, `worst` is that of the plan the moves lead to; where
 * several plans are equally good, the moves lead to one of them.
 *
 * @param plan `solve(prepared)`
 * @throws RangeError when the mentee is not in the problem
 * Complexity: one `assign` and one search for all mentors together; for `fair` one for each
 * level that the others can be left on, seldom more than a few
 */
export function places(prepared: Prepared, plan: Plan, menteeId: PersonId): Place[] {
  const { mentees, mentors, scores, problem } = prepared;
  const { objective } = problem.settings;
  const i = indexOf(prepared.menteeIndex, menteeId);
  const mentee = mentees[i];
  const others = withoutPin(prepared, menteeId);
  const instance = instanceOf(others, i);
  // Under load balance the first of a mentor's columns, whose place costs least.
  const columnOf = new Map(
    Array.from(instance.columns, (j, column): [number, number] => [j, column]).toReversed(),
  );
  const rest = restSolver(objective, instance);
  const levels = objective === 'fair' ? levelsWithout(instance) : [];
  const before = indexed(prepared, plan);

  const priceAt = (j: number): Place['price'] => {
    const column = columnOf.get(j);
    if (column === undefined || !mentee || !inPlay(mentee)) return null;
    const mentorOf = planWith(others, rest(levels[column] ?? ANY_LEVEL), i, column);
    return {
      ...differenceOf(plan.value, attained(prepared, mentorOf)),
      moves: chained(moved(prepared, before, mentorOf), [menteeId]),
    };
  };
  return mentors
    .map(({ id }, j): Place => {
      const forbidden = forbiddenAt(prepared, i, j);
      if (forbidden.length > 0) return { mentorId: id, score: null, forbidden, price: null };
      const score = scores[i * mentors.length + j] ?? 0;
      return { mentorId: id, score, forbidden, price: priceAt(j) };
    })
    .toSorted(inOrder(objective));
}
