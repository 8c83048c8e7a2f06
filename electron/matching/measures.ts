import type { Criterion } from '../../shared/criterion';
import { classMeasure, type Sides } from './by-class';
import { commonMeasure, comparedMeasure, outsideDepartmentMeasure } from './compared';
import { FULL, type Measure, NEUTRAL, NO_FACTS, shareOf, UNANSWERED } from './measure';
import { eventMeasure, wishMeasure } from './named';
import { offersWantsMeasure } from './offers-wants';
import type { MatchingProblem } from './profile';
import { plainTerms, type SkillIndex } from './skill-index';
import { stretchMeasure } from './stretch';
import { availabilityMeasure } from './week';

/** How much of the time the mentee asks for the mentor promises; `facts.count` is in minutes. */
const promisedTimeMeasure = (sides: Sides): Measure =>
  classMeasure(sides, {
    mentee: ({ answers }) => answers.monthlyMinutes,
    mentor: ({ answers }) => answers.monthlyMinutes,
    value(asked, promised) {
      if (asked === null || promised === null) return UNANSWERED;
      return asked === 0 ? FULL : shareOf(promised, asked);
    },
    facts: (_, { answers }) => ({ ...NO_FACTS, count: answers.monthlyMinutes }),
  });

/** What rounds of waiting are worth: from just above neutral up to all; who never waited is silent. */
const waitingWorth = (rounds: number, enough: number): number =>
  rounds === 0 ? UNANSWERED : NEUTRAL + Math.floor(shareOf(rounds, enough) / 2);

const waitingMeasure = (sides: Sides, enough: number): Measure =>
  classMeasure(sides, {
    mentee: ({ waiting }) => waiting,
    mentor: () => null,
    value: (rounds) => waitingWorth(rounds, enough),
    facts: ({ waiting }) => ({ ...NO_FACTS, count: waiting === 0 ? null : waiting }),
  });

/**
 * The measure of a criterion. Where one of the two did not answer, every kind says so
 * (`UNANSWERED`); no kind takes silence for zero.
 *
 * @param skills what the wordings of skills mean
 */
export function measureOf(
  criterion: Criterion,
  problem: MatchingProblem,
  skills: SkillIndex,
): Measure {
  switch (criterion.kind) {
    case 'offers-wants': {
      const index = criterion.of === 'skills' ? skills : plainTerms();
      return offersWantsMeasure(problem, criterion, index);
    }
    case 'same':
    case 'different':
      return comparedMeasure(problem, criterion);
    case 'outside-department':
      return outsideDepartmentMeasure(problem);
    case 'stretch':
      return stretchMeasure(problem, criterion);
    case 'availability':
      return availabilityMeasure(problem, criterion.enoughHours, problem.weekOf);
    case 'promised-time':
      return promisedTimeMeasure(problem);
    case 'language':
      return commonMeasure(problem, 'languages', criterion.named);
    case 'meeting':
      return commonMeasure(problem, 'meeting', criterion.way);
    case 'wish':
      return wishMeasure(problem, criterion);
    case 'event':
      return eventMeasure(problem, problem.eventNotes);
    case 'waiting':
      return waitingMeasure(problem, criterion.enoughRounds);
  }
}
