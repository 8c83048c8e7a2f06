import type { CriterionOf } from '../../shared/criterion';
import { classMeasure, type Sides } from './by-class';
import { FULL, type Measure, NO_FACTS, shareOf, UNANSWERED } from './measure';
import type { MatchPerson } from './profile';

const MONTHS_PER_YEAR = 12;

type Range = Pick<CriterionOf<'stretch'>, 'least' | 'ideal' | 'most'>;

/** What a gap is worth: 1000 at the ideal, falling evenly to 0 just outside the range. */
export function stretchWorth(gap: number, { least, ideal, most }: Range): number {
  if (gap < least || gap > most) return 0;
  if (gap === ideal) return FULL;
  return gap < ideal
    ? shareOf(gap - least + 1, ideal - least + 1)
    : shareOf(most + 1 - gap, most + 1 - ideal);
}

/** Where somebody stands: their rung, or minus the month they came in, so that longer is higher. */
function standingOf({ level, entryDate }: MatchPerson, of: 'level' | 'years'): number | null {
  if (of === 'level') return level;
  if (entryDate === null) return null;
  return -(Number(entryDate.slice(0, 4)) * MONTHS_PER_YEAR + Number(entryDate.slice(5, 7)));
}

/** How far the mentor stands above the mentee, in rungs or full years; `facts.count` says it. */
export function stretchMeasure(sides: Sides, { of, ...range }: CriterionOf<'stretch'>): Measure {
  const unit = of === 'level' ? 1 : MONTHS_PER_YEAR;
  const keyOf = (person: MatchPerson) => standingOf(person, of);
  // `+ 0` keeps a gap of less than a year from being minus zero.
  const gapOf = (mine: number | null, theirs: number | null): number | null =>
    mine === null || theirs === null ? null : Math.trunc((theirs - mine) / unit) + 0;
  return classMeasure(sides, {
    mentee: keyOf,
    mentor: keyOf,
    value(mine, theirs) {
      const gap = gapOf(mine, theirs);
      return gap === null ? UNANSWERED : stretchWorth(gap, range);
    },
    facts: (mentee, mentor) => ({ ...NO_FACTS, count: gapOf(keyOf(mentee), keyOf(mentor)) }),
  });
}
