import type { CriterionOf } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import { measureBy, type Sides } from './by-class';
import { FULL, type Measure, NO_FACTS, UNANSWERED } from './measure';
import type { MatchingProblem, MatchPerson } from './profile';

/** What each further rank of a wish costs, and what the last ranks still give. */
const WISH_STEP = 100;
const WISH_LEAST = 600;

/** Where everybody stands in a list. */
const placesOf = (people: readonly MatchPerson[]): ReadonlyMap<PersonId, number> =>
  new Map(people.map(({ id }, at) => [id, at]));

const rankOf = (wisher: MatchPerson, wished: MatchPerson): number =>
  wisher.wishes.indexOf(wished.id);

/** What a rank, from 0, is worth; nothing where there is none. */
function wishWorth(rank: number, ranked: boolean): number {
  if (rank < 0) return UNANSWERED;
  return ranked ? Math.max(WISH_LEAST, FULL - rank * WISH_STEP) : FULL;
}

/**
 * Who named whom, and how high. A wish only ever adds: where neither named the other the
 * criterion counts as not answered, so nobody loses by another's wish or by their own.
 * `facts.count` is the better rank, 1 the first; `facts.shared` the sides that wished.
 */
export function wishMeasure(sides: Sides, { by, ranked }: CriterionOf<'wish'>): Measure {
  const sidesThatCount = (['mentee', 'mentor'] as const).filter(
    (side) => by === 'either' || by === side,
  );
  const ranksOf = (mentee: MatchPerson, mentor: MatchPerson) => {
    const ranks = { mentee: rankOf(mentee, mentor), mentor: rankOf(mentor, mentee) };
    return sidesThatCount.map((side) => ({ side, rank: ranks[side] }));
  };
  const worthOf = (mentee: MatchPerson, mentor: MatchPerson): number =>
    ranksOf(mentee, mentor).reduce(
      (best, { rank }) => Math.max(best, wishWorth(rank, ranked)),
      UNANSWERED,
    );
  return measureBy(sides, {
    mentee: (person) => person,
    mentor: (person) => person,
    against(theirs) {
      const places = placesOf(theirs);
      const wishers = Map.groupBy(
        theirs.flatMap(({ wishes }, b) => wishes.map((id) => ({ id, b }))),
        ({ id }) => id,
      );
      return (mine, out) => {
        out.fill(UNANSWERED);
        const near = [
          ...mine.wishes.flatMap((id) => places.get(id) ?? []),
          ...(wishers.get(mine.id) ?? []).map(({ b }) => b),
        ];
        for (const b of near) out[b] = worthOf(mine, theirs[b] as MatchPerson);
      };
    },
    facts(mentee, mentor) {
      const wished = ranksOf(mentee, mentor).filter(({ rank }) => rank >= 0);
      const best = Math.min(...wished.map(({ rank }) => rank));
      return {
        ...NO_FACTS,
        shared: wished.map(({ side }) => side),
        count: wished.length === 0 ? null : best + 1,
      };
    },
  });
}

/** What the two noted of one another at a speed meeting; who did not meet has not answered. */
export const eventMeasure = (sides: Sides, notes: MatchingProblem['eventNotes']): Measure =>
  measureBy(sides, {
    mentee: (person) => person,
    mentor: (person) => person,
    against(theirs) {
      const places = placesOf(theirs);
      return ({ id }, out) => {
        out.fill(UNANSWERED);
        for (const [mentorId, value] of notes.get(id) ?? []) {
          const b = places.get(mentorId);
          if (b !== undefined) out[b] = value;
        }
      };
    },
    facts: (mentee, mentor) => ({
      ...NO_FACTS,
      count: notes.get(mentee.id)?.get(mentor.id) ?? null,
    }),
  });
