import { createHash } from 'node:crypto';
import { PersonId } from '../../shared/ids';
import type { Scenario } from '../../shared/scenario';
import type { MatchingProblem, MatchMentor } from '../matching/profile';

/** Everybody a scenario invents, with the mentor they are like. */
export type InventedMentors = ReadonlyMap<PersonId, PersonId>;

/** The same for the same mentor, so that a scenario keeps its fingerprint; nobody on file has it. */
function idLike(like: PersonId): PersonId {
  const hex = createHash('sha256').update(`one more like ${like}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return PersonId.parse([...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-'));
}

/** The mentors a scenario invents, like those who are there; they stand in no line and know nobody. */
export function inventedIn(
  mentors: readonly MatchMentor[],
  places: Scenario['places'],
): MatchMentor[] {
  return places.flatMap((change) => {
    const like = 'like' in change ? mentors.find(({ id }) => id === change.like) : undefined;
    if (!like) return [];
    return {
      ...like,
      id: idLike(like.id),
      places: change.places,
      ...{ managerId: null, wishes: [], vetoes: [], activeMatches: 0, matchable: null },
    };
  });
}

/** Who of a problem's mentors is invented by a scenario. */
export const inventedAmong = (
  { mentors }: Pick<MatchingProblem, 'mentors'>,
  places: Scenario['places'],
): InventedMentors => {
  const there = new Set(mentors.map(({ id }) => id));
  return new Map(
    places.flatMap((change) => {
      const id = 'like' in change ? idLike(change.like) : null;
      return id !== null && there.has(id) && 'like' in change ? [[id, change.like]] : [];
    }),
  );
};
