import type { Criterion } from '../../shared/criterion';
import type { ScorePart } from '../../shared/plan';
import { FULL, type Measure, NEUTRAL, UNANSWERED } from './measure';
import { measureOf } from './measures';
import type { MatchingProblem } from './profile';
import type { TermKey } from './terms';

/** A criterion of the settings with its measure. */
export type Yardstick = { readonly criterion: Criterion; readonly measure: Measure };

/** The criteria that can matter: with a weight, or with a floor. In the order of the settings. */
export function yardsticks(problem: MatchingProblem, skillKey: TermKey): Yardstick[] {
  return problem.settings.criteria
    .filter(({ weight, floor }) => weight > 0 || floor !== null)
    .map((criterion) => ({ criterion, measure: measureOf(criterion.kind, problem, skillKey) }));
}

const weightOf = (sticks: readonly Yardstick[]): number =>
  sticks.reduce((sum, { criterion }) => sum + criterion.weight, 0);

/** `part / whole` rounded half up, in whole numbers. */
const rounded = (part: number, whole: number): number =>
  Math.floor((2 * part + whole) / (2 * whole));

/** Whether a value misses a must-have. Silence misses nothing: it is not known to be a miss. */
export const misses = ({ floor }: Criterion, value: number): boolean =>
  floor !== null && value !== UNANSWERED && value < floor;

/**
 * Scores every pair: the weighted mean of the criteria, rounded once, half up; 0 where no
 * criterion has a weight.
 *
 * @param onMiss called for each pair (i, j) that misses a must-have
 * @returns n x m scores 0..1000, row by row. O(n m x criteria)
 */
export function scoreAll(
  sticks: readonly Yardstick[],
  n: number,
  m: number,
  onMiss: (i: number, j: number) => void,
): Int16Array {
  const weight = weightOf(sticks);
  const scores = new Int16Array(n * m);
  const values = new Int16Array(m);
  const sums = new Int32Array(m);
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    for (const { criterion, measure } of sticks) {
      measure.row(i, values);
      addWeighted(sums, values, criterion.weight);
      if (criterion.floor === null) continue;
      values.forEach((value, j) => {
        if (misses(criterion, value)) onMiss(i, j);
      });
    }
    if (weight === 0) continue;
    const base = i * m;
    for (let j = 0; j < m; j++) scores[base + j] = rounded(sums[j] as number, weight);
  }
  return scores;
}

/** Adds a criterion's values to the sums of a row, silence as the neutral value. */
function addWeighted(sums: Int32Array, values: Int16Array, weight: number): void {
  const silent: number = UNANSWERED;
  const neutral = weight * NEUTRAL;
  for (let j = 0; j < sums.length; j++) {
    const value = values[j] as number;
    const points = value === silent ? neutral : Math.imul(weight, value);
    sums[j] = (sums[j] as number) + points;
  }
}

/** The values of one pair, criterion by criterion, as `scoreAll` saw them. */
export function valuesOf(sticks: readonly Yardstick[], m: number, i: number, j: number): number[] {
  const row = new Int16Array(m);
  return sticks.map(({ measure }) => {
    measure.row(i, row);
    return row[j] ?? UNANSWERED;
  });
}

/**
 * The parts of one pair's score. Points are whole and add up to the score: what rounding down
 * leaves over goes to the greatest remainders, the earlier criterion first.
 */
export function partsOf(sticks: readonly Yardstick[], m: number, i: number, j: number) {
  const weight = weightOf(sticks);
  const parts = valuesOf(sticks, m, i, j)
    .map((raw, index) => ({ raw, value: raw === UNANSWERED ? NEUTRAL : raw, index }))
    .flatMap(({ raw, value, index }) => {
      const stick = sticks[index];
      if (!stick || stick.criterion.weight === 0) return [];
      const product = stick.criterion.weight * value;
      const part: ScorePart = {
        criterion: stick.criterion.kind,
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
