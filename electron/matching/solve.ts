import type { Pairing, Plan, PlanValue } from '../../shared/plan';
import type { Assignment } from './assignment';
import { check } from './check';
import { instanceOf } from './instance';
import type { Prepared } from './prepared';
import { solveInstance } from './stages';
import { unmatchedOf } from './unmatched';

/** The mentor's index for each mentee of the prepared lists; -1 is nobody. */
export function mentorsOf(prepared: Prepared, { instance, seats }: Assignment): Int32Array {
  const mentorOf = prepared.pinned.slice();
  seats.columnOf.forEach((column, row) => {
    if (column >= 0) mentorOf[instance.rows[row] as number] = instance.columns[column] as number;
  });
  return mentorOf;
}

/** The pairs of a plan, in mentee order. */
export function pairsOf({ mentees, mentors, scores }: Prepared, mentorOf: Int32Array): Pairing[] {
  return mentees.flatMap((mentee, i) => {
    const j = mentorOf[i] ?? -1;
    const mentor = mentors[j];
    if (!mentor) return [];
    const score = scores[i * mentors.length + j] ?? 0;
    return [{ menteeId: mentee.id, mentorId: mentor.id, score }];
  });
}

/** What a plan attains, pinned pairs included. */
export const planValue = (scores: readonly number[]): PlanValue => ({
  placed: scores.length,
  worst: scores.length === 0 ? null : scores.reduce((a, b) => Math.min(a, b)),
  total: scores.reduce((a, b) => a + b, 0),
});

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
  const pairs = pairsOf(prepared, mentorsOf(prepared, assignment));
  return {
    pairs,
    unmatched: unmatchedOf(prepared, assignment),
    value: planValue(pairs.map(({ score }) => score)),
    certificate: check(objective, instance, assignment.seats.columnOf, proof),
  };
}
