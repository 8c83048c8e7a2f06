import { byText } from '../../shared/by-text';
import type { Plan } from '../../shared/plan';
import { inPlay, type Prepared } from './prepared';
import { indexSkills } from './skill-index';

/** How one skill is wanted and offered among those who take part. */
export type ScarceSkill = {
  /** As it is worded by the first who names it. */
  readonly skill: string;
  /** Mentees who want it; of them, those placed with somebody who offers it, and those not placed. */
  readonly wanted: number;
  readonly met: number;
  readonly unplaced: number;
  /** Mentors who offer it, and the places they have together. */
  readonly mentors: number;
  readonly places: number;
};

/**
 * The skills that mentees want and did not get, the scarcest first: by how many went without, then
 * by how few places there are for those who want it. Wordings of one skill count as one.
 * O(people x skills)
 */
export function scarceSkills(prepared: Prepared, { pairs }: Pick<Plan, 'pairs'>): ScarceSkill[] {
  const { problem } = prepared;
  const { keyOf } = indexSkills(problem.skills);
  const mentors = problem.mentors.filter(inPlay).map(({ id, places, answers }) => ({
    ...{ id, places },
    keys: new Set(answers.skills.map(keyOf)),
  }));
  const offers = new Map(mentors.map(({ id, keys }) => [id, keys]));
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const found = new Map<string, ScarceSkill>();
  for (const { id, answers } of problem.mentees.filter(inPlay)) {
    const mentorId = mentorOf.get(id);
    for (const [key, skill] of new Map(answers.skills.map((name) => [keyOf(name), name]))) {
      const known = found.get(key) ?? supplyOf(skill, key, mentors);
      found.set(key, {
        ...known,
        wanted: known.wanted + 1,
        met:
          known.met + Number(mentorId !== undefined && (offers.get(mentorId)?.has(key) ?? false)),
        unplaced: known.unplaced + Number(mentorId === undefined),
      });
    }
  }
  const without = ({ wanted, met }: ScarceSkill): number => wanted - met;
  const short = ({ wanted, places }: ScarceSkill): number => wanted - places;
  return [...found.values()]
    .filter((skill) => without(skill) > 0)
    .sort((a, b) => without(b) - without(a) || short(b) - short(a) || byText(a.skill, b.skill));
}

function supplyOf(
  skill: string,
  key: string,
  mentors: readonly { readonly places: number; readonly keys: ReadonlySet<string> }[],
): ScarceSkill {
  const offering = mentors.filter(({ keys }) => keys.has(key));
  return {
    ...{ skill, wanted: 0, met: 0, unplaced: 0, mentors: offering.length },
    places: offering.reduce((sum, { places }) => sum + places, 0),
  };
}
