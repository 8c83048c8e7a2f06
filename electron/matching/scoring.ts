import { type Criterion, demographicOf } from '../../shared/criterion';
import type { ScorePart } from '../../shared/plan';
import { FULL, type Measure, NEUTRAL, UNANSWERED, valueAt } from './measure';
import { measureOf } from './measures';
import type { MatchingProblem } from './profile';
import { indexSkills } from './skill-index';

/** A criterion of the settings with its measure. */
export type Yardstick = { readonly criterion: Criterion; readonly measure: Measure };

/** The criteria that can matter: with a weight, or with a floor. In the order of the settings. */
export function yardsticks(problem: MatchingProblem): Yardstick[] {
  const skills = indexSkills(problem.skills);
  return problem.settings.criteria
    .filter(({ weight, floor }) => weight > 0 || floor !== null)
    .map((criterion) => ({ criterion, measure: measureOf(criterion, problem, skills) }));
}

const weightOf = (sticks: readonly Yardstick[]): number =>
  sticks.reduce((sum, { criterion }) => sum + criterion.weight, 0);

/** `part / whole` rounded half up, in whole numbers. */
const rounded = (part: number, whole: number): number =>
  Math.floor((2 * part + whole) / (2 * whole));

/** Whether a value misses a must-have. Silence misses nothing: it is not known to be a miss. */
export const misses = ({ floor }: Criterion, value: number): boolean =>
  floor !== null && value !== UNANSWERED && value < floor;

/** The values of one pair, criterion by criterion, as `scoreAll` sees them. */
export const valuesOf = (sticks: readonly Yardstick[], i: number, j: number): number[] =>
  sticks.map(({ measure }) => valueAt(measure, i, j));

/**
 * The parts of one pair's score. Points are whole and add up to the score: what rounding down
 * leaves over goes to the greatest remainders, the earlier criterion first.
 */
export function partsOf(sticks: readonly Yardstick[], i: number, j: number) {
  const weight = weightOf(sticks);
  const parts = valuesOf(sticks, i, j)
    .map((raw, index) => ({ raw, value: raw === UNANSWERED ? NEUTRAL : raw, index }))
    .flatMap(({ raw, value, index }) => {
      const stick = sticks[index];
      if (!stick || stick.criterion.weight === 0) return [];
      const product = stick.criterion.weight * value;
      const part: ScorePart = {
        criterion: stick.criterion,
        demographic: demographicOf(stick.criterion),
        value,
        points: Math.floor(product / weight),
        mostPoints: Math.ceil((stick.criterion.weight * FULL) / weight),
        answered: raw !== UNANSWERED,
        facts: stick.measure.facts(i, j),
      };
      return [{ part, product }];
    });
  const score =
    weight === 0
      ? 0
      : rounded(
          parts.reduce((sum, { product }) => sum + product, 0),
          weight,
        );
  const left = score - parts.reduce((sum, { part }) => sum + part.points, 0);
  const byRemainder = parts.toSorted((a, b) => (b.product % weight) - (a.product % weight));
  for (const { part } of byRemainder.slice(0, left)) part.points += 1;
  return { score, parts: parts.map(({ part }) => part) };
}
