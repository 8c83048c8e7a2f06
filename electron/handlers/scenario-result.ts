import type { PersonId, ScenarioId } from '../../shared/ids';
import { meanOf, NotMatchable, type Plan } from '../../shared/plan';
import type { ScenarioResult } from '../../shared/scenario';
import { mentorOfEach, movesOf } from '../matching/moves';
import type { MatchingProblem } from '../matching/profile';
import type { InventedMentors } from './invented';
import type { CohortState } from './problem';

/** A problem with its best plan. */
export type Solved = {
  readonly problem: MatchingProblem;
  readonly fingerprint: string;
  readonly plan: Plan;
  /** What the present settings give each pair of the plan that both know. */
  readonly scores: readonly number[];
};

const least = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.min(...scores);

/** Puts a solved scenario beside the plan under the present settings. O(pairs log pairs) */
export function resultOf(
  scenarioId: ScenarioId | null,
  { problem, fingerprint, plan, scores }: Solved,
  present: Solved,
  people: CohortState['people'],
  invented: InventedMentors = new Map(),
): ScenarioResult {
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? '';
  const named = (id: PersonId) => ({ personId: id, name: nameOf(id) });
  const { pairs, value, certificate, unmatched } = plan;
  const worst = pairs.find(({ score }) => score === value.worst);
  const before = mentorOfEach(present.plan.pairs);
  const after = mentorOfEach(pairs);
  const mentorNamed = (id: PersonId) => {
    const like = invented.get(id);
    return { name: nameOf(like ?? id), invented: like !== undefined };
  };
  const orNobody = <T>(id: PersonId | undefined, tell: (id: PersonId) => T): T | null =>
    id === undefined ? null : tell(id);
  return {
    scenarioId,
    fingerprint,
    value,
    meanScore: meanOf(pairs.map(({ score }) => score)),
    byPresent: { mean: meanOf(scores), worst: least(scores) },
    verified: certificate.verified,
    matchable: problem.mentees.filter(({ matchable }) => matchable === null).length,
    worstPair: worst
      ? { mentee: nameOf(worst.menteeId), mentor: mentorNamed(worst.mentorId), score: worst.score }
      : null,
    unmatched: unmatched
      .filter(({ reason }) => !NotMatchable.safeParse(reason).success)
      .map(({ personId, reason }) => ({ ...named(personId), reason })),
    differs: movesOf(present.plan, plan).map(({ menteeId }) => ({
      mentee: named(menteeId),
      from: orNobody(before.get(menteeId), nameOf),
      to: orNobody(after.get(menteeId), mentorNamed),
    })),
  };
}
