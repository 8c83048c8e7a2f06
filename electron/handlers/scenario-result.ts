import type { PersonId, ScenarioId } from '../../shared/ids';
import { NotMatchable, type Plan } from '../../shared/plan';
import type { ScenarioResult } from '../../shared/scenario';
import { mentorOfEach, movesOf } from '../matching/moves';
import type { Prepared } from '../matching/prepared';
import type { CohortState } from './problem';

/** A problem with its best plan. */
export type Solved = {
  readonly prepared: Prepared;
  readonly fingerprint: string;
  readonly plan: Plan;
};

const mean = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.round(scores.reduce((a, b) => a + b, 0) / scores.length);

const least = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.min(...scores);

/** What the present weights give each pair of a plan. */
function scoresBy({ menteeIndex, mentorIndex, mentors, scores }: Prepared, { pairs }: Plan) {
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const i = menteeIndex.get(menteeId);
    const j = mentorIndex.get(mentorId);
    return i === undefined || j === undefined ? [] : [scores[i * mentors.length + j] ?? 0];
  });
}

/** Puts a solved scenario beside the plan under the present settings. O(pairs log pairs) */
export function resultOf(
  scenarioId: ScenarioId | null,
  { prepared, fingerprint, plan }: Solved,
  present: Solved,
  people: CohortState['people'],
): ScenarioResult {
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? '';
  const named = (id: PersonId) => ({ personId: id, name: nameOf(id) });
  const { pairs, value, certificate, unmatched } = plan;
  const worst = pairs.find(({ score }) => score === value.worst);
  const byPresent = scoresBy(present.prepared, plan);
  const before = mentorOfEach(present.plan.pairs);
  const after = mentorOfEach(pairs);
  const orNobody = (id: PersonId | undefined) => (id === undefined ? null : nameOf(id));
  return {
    scenarioId,
    fingerprint,
    value,
    meanScore: mean(pairs.map(({ score }) => score)),
    byPresent: { mean: mean(byPresent), worst: least(byPresent) },
    verified: certificate.verified,
    matchable: prepared.problem.mentees.filter(({ matchable }) => matchable === null).length,
    worstPair: worst
      ? { mentee: nameOf(worst.menteeId), mentor: nameOf(worst.mentorId), score: worst.score }
      : null,
    unmatched: unmatched
      .filter(({ reason }) => !NotMatchable.safeParse(reason).success)
      .map(({ personId, reason }) => ({ ...named(personId), reason })),
    differs: movesOf(present.plan, plan).map(({ menteeId }) => ({
      mentee: named(menteeId),
      from: orNobody(before.get(menteeId)),
      to: orNobody(after.get(menteeId)),
    })),
  };
}
