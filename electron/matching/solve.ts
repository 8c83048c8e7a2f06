import type { Pairing, Plan, PlanValue } from '../../shared/plan';
import type { Assignment } from './assignment';
import { check } from './check';
import { instanceOf } from './instance';
import type { Prepared } from './prepared';
import { solveInstance } from './stages';
import { unmatchedOf } from './unmatched';

/** The mentor's index for each mentee of the prepared lists; -1 is nobody. */
export function mentorsOf({ pinned }: Prepared, { instance, seats }: Assignment): Int32Array {
  const { rows, columns } = instance;
  const mentorOf = pinned.slice();
  for (let row = 0; row < rows.length; row++) {
    const column = seats.columnOf[row] as number;
    if (column >= 0) mentorOf[rows[row] as number] = columns[column] as number;
  }
  return mentorOf;
}

/** The pairs of a plan, in mentee order. */
export function pairsOf({ mentees, mentors, scores }: Prepared, mentorOf: Int32Array): Pairing[] {
  const pairs: Pairing[] = [];
  for (let i = 0; i < mentorOf.length; i++) {
    const j = mentorOf[i] as number;
    const mentee = mentees[i];
    const mentor = mentors[j];
    if (!mentee || !mentor) continue;
    const score = scores[i * mentors.length + j] ?? 0;
    pairs.push({ menteeId: mentee.id, mentorId: mentor.id, score });
  }
  return pairs;
}

/**
 * What a plan attains, pinned pairs included. Under load balance the total is what is left of the
 * scores once the points for every further mentee of a mentor are taken off: what the plan is best in.
 *
 * @param mentorOf the mentor's index for each mentee; -1 is nobody
 */
export function planValueOf(
  { mentors, scores, problem }: Pick<Prepared, 'mentors' | 'scores' | 'problem'>,
  mentorOf: Int32Array,
): PlanValue {
  const { loadBalance } = problem.settings;
  const mentees = Int32Array.from(mentors, ({ activeMatches }) => activeMatches);
  let placed = 0;
  let worst = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let i = 0; i < mentorOf.length; i++) {
    const j = mentorOf[i] as number;
    if (j < 0) continue;
    const score = scores[i * mentors.length + j] as number;
    const before = mentees[j] as number;
    placed++;
    if (score < worst) worst = score;
    total += score - loadBalance * before;
    mentees[j] = before + 1;
  }
  return { placed, worst: placed === 0 ? null : worst, total };
}

/**
 * The one best plan, the reasons of those without anybody, and a certificate from a checker that
 * shares no code with the search.
 *
 * Pins stand first; what the objective makes best, and what the certificate speaks of, are the
 * free pairs. So a pinned pair that scores low does not hold the others down in `fair`, though it
 * does count in `value`. `certificate.primal` is in the units of the last stage (`Gains`).
 *
 * Complexity: see `solveInstance`
 */
export function solve(prepared: Prepared): Plan {
  const { objective } = prepared.problem.settings;
  const instance = instanceOf(prepared);
  const { assignment, proof } = solveInstance(objective, instance);
  const mentorOf = mentorsOf(prepared, assignment);
  return {
    pairs: pairsOf(prepared, mentorOf),
    unmatched: unmatchedOf(prepared, assignment),
    value: planValueOf(prepared, mentorOf),
    certificate: check(objective, instance, assignment.seats.columnOf, proof),
  };
}
