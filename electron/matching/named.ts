import type { CriterionOf } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import { classesBy, type Sides } from './by-class';
import { type Facts, FULL, type Measure, NO_FACTS, UNANSWERED } from './measure';
import type { MatchingProblem, MatchPerson } from './profile';

/** What each further rank of a wish costs, and what the last ranks still give. */
const WISH_STEP = 100;
const WISH_LEAST = 600;

type Values = ReadonlyMap<PersonId, ReadonlyMap<PersonId, number>>;

/**
 * A measure of few pairs, by mentee and mentor; all others are `UNANSWERED`. Whoever is in none of
 * them shares one class.
 */
function sparseMeasure(
  { mentees, mentors }: Sides,
  values: Values,
  facts: (mentee: MatchPerson, mentor: MatchPerson) => Facts,
): Measure {
  const named = new Set([...values.values()].flatMap((row) => [...row.keys()]));
  const mine = classesBy(mentees, ({ id }) => (values.has(id) ? id : null));
  const theirs = classesBy(mentors, ({ id }) => (named.has(id) ? id : null));
  const classOf = new Map(theirs.keys.map((id, index) => [id, index]));
  return {
    mentees: mine.classes,
    mentors: theirs.classes,
    row(a, out) {
      out.fill(UNANSWERED);
      const id = mine.keys[a] ?? null;
      for (const [mentorId, value] of (id === null ? undefined : values.get(id)) ?? []) {
        const b = classOf.get(mentorId);
        if (b !== undefined) out[b] = value;
      }
    },
    facts(i, j) {
      const one = mentees[i];
      const other = mentors[j];
      return one && other ? facts(one, other) : NO_FACTS;
    },
  };
}

const rankOf = (wisher: MatchPerson, wished: MatchPerson): number =>
  wisher.wishes.indexOf(wished.id);

/** What a rank, from 0, is worth. */
const wishWorth = (rank: number, ranked: boolean): number =>
  ranked ? Math.max(WISH_LEAST, FULL - rank * WISH_STEP) : FULL;

/**
 * Who named whom, and how high. A wish only ever adds: where neither named the other the
 * criterion counts as not answered, so nobody loses by another's wish or by their own.
 * `facts.count` is the better rank, 1 the first; `facts.shared` the sides that wished.
 */
export function wishMeasure(sides: Sides, { by, ranked }: CriterionOf<'wish'>): Measure {
  const values = new Map<PersonId, Map<PersonId, number>>();
  const raise = (menteeId: PersonId, mentorId: PersonId, rank: number) => {
    const row = values.get(menteeId) ?? new Map<PersonId, number>();
    values.set(menteeId, row);
    row.set(mentorId, Math.max(row.get(mentorId) ?? 0, wishWorth(rank, ranked)));
  };
  if (by !== 'mentor') {
    for (const { id, wishes } of sides.mentees) {
      for (const mentorId of new Set(wishes)) raise(id, mentorId, wishes.indexOf(mentorId));
    }
  }
  if (by !== 'mentee') {
    for (const { id, wishes } of sides.mentors) {
      for (const menteeId of new Set(wishes)) raise(menteeId, id, wishes.indexOf(menteeId));
    }
  }
  return sparseMeasure(sides, values, (mentee, mentor) => {
    const sidesThatCount = (['mentee', 'mentor'] as const).filter(
      (side) => by === 'either' || by === side,
    );
    const ranks = { mentee: rankOf(mentee, mentor), mentor: rankOf(mentor, mentee) };
    const shared = sidesThatCount.filter((side) => ranks[side] >= 0);
    const best = Math.min(...shared.map((side) => ranks[side]));
    return { ...NO_FACTS, shared, count: shared.length === 0 ? null : best + 1 };
  });
}

/** What the two noted of one another at a speed meeting; who did not meet has not answered. */
export function eventMeasure(sides: Sides, notes: MatchingProblem['eventNotes']): Measure {
  return sparseMeasure(sides, notes, (mentee, mentor) => ({
    ...NO_FACTS,
    count: notes.get(mentee.id)?.get(mentor.id) ?? null,
  }));
}
