import type { Objective } from '../../shared/criterion';
import { fieldsOf, isWhole, listOf, refuse, shown } from './answer-file';

/** What the file asks: rows are mentees, columns mentors; null is forbidden. */
export type Question = {
  readonly objective: Objective;
  /** Pairs that score less are not made. */
  readonly threshold: number;
  readonly capacities: readonly number[];
  readonly scores: readonly (readonly (number | null)[])[];
  /** The mentor each mentee is pinned to; -1 is not pinned. */
  readonly pinned: readonly number[];
};

const FIELDS = ['objective', 'threshold', 'capacities', 'scores', 'pins'] as const;

const OBJECTIVES: ReadonlyMap<unknown, Objective> = new Map([
  ['A', 'best-total'],
  ['B', 'most-people'],
  ['C', 'fair'],
]);

function capacitiesOf(found: unknown): number[] {
  return listOf(found, 'capacities').map((count, j) =>
    isWhole(count) && count >= 0
      ? count
      : refuse(
          `"capacities" holds ${shown(count)} for mentor ${j}; it takes whole numbers from 0.`,
        ),
  );
}

function scoresOf(found: unknown, mentors: number): (number | null)[][] {
  return listOf(found, 'scores').map((row, i) => {
    const scores = listOf(row, `scores[${i}]`);
    if (scores.length !== mentors) {
      refuse(
        `"scores[${i}]" has ${scores.length} entries, but "capacities" names ${mentors} mentors.`,
      );
    }
    return scores.map((score, j) =>
      score === null || isWhole(score)
        ? score
        : refuse(
            `"scores[${i}][${j}]" is ${shown(score)}; it has to be null or a whole number within ±${Number.MAX_SAFE_INTEGER}.`,
          ),
    );
  });
}

/** The pins as one mentor for each mentee, refused where no plan could hold them all. */
function pinsOf(found: unknown, { capacities, scores }: Pick<Question, 'capacities' | 'scores'>) {
  const pinned = scores.map(() => -1);
  const left = [...capacities];
  listOf(found, 'pins').forEach((pin, index) => {
    const name = `"pins[${index}]"`;
    const [mentee, mentor, ...more] = Array.isArray(pin) ? pin : [];
    if (!isWhole(mentee) || !isWhole(mentor) || more.length > 0) {
      refuse(`${name} is ${shown(pin)}; a pin is [mentee, mentor].`);
    }
    const score = scores[mentee]?.[mentor];
    if (score === undefined) {
      refuse(
        `${name} is ${shown(pin)}, but mentees are numbered from 0 to ${scores.length - 1} and mentors from 0 to ${capacities.length - 1}.`,
      );
    }
    if (score === null)
      refuse(`${name} pins mentee ${mentee} to mentor ${mentor}, which is forbidden.`);
    if (pinned[mentee] !== -1) refuse(`${name} pins mentee ${mentee} a second time.`);
    if (left[mentor] === 0) {
      refuse(
        `${name} pins more mentees to mentor ${mentor} than the ${capacities[mentor]} it has places for.`,
      );
    }
    pinned[mentee] = mentor;
    left[mentor] = (left[mentor] ?? 0) - 1;
  });
  return pinned;
}

/** @throws WrongInput with the first thing that is wrong. O(n m) */
export function questionOf(given: unknown): Question {
  const fields = fieldsOf(given, '"objective", "capacities" and "scores"', FIELDS);
  const { objective: letter, threshold = 0, capacities, scores, pins = [] } = fields;
  const objective =
    OBJECTIVES.get(letter) ??
    refuse(`"objective" has to be "A", "B" or "C", not ${shown(letter)}.`);
  if (!isWhole(threshold)) refuse(`"threshold" has to be a whole number, not ${shown(threshold)}.`);
  const places = capacitiesOf(capacities);
  const cells = scoresOf(scores, places.length);
  const pinned = pinsOf(pins, { capacities: places, scores: cells });
  return { objective, threshold, capacities: places, scores: cells, pinned };
}
