import type { PersonId } from '../../shared/ids';
import { BEST_SCORE, type Forbidden, type Move, type NotMatchable } from '../../shared/plan';
import type { Figures } from './places';
import { forbiddenAt, indexOf, inPlay, type Prepared } from './prepared';
import type { MatchPerson } from './profile';
import { changesBetween, outcomeOf, type Solved } from './solved';
import { settled } from './standing';
import { whatIf } from './what-if';

/** The nearest changes that would bring two people together in the best plan. */
export type Flips = {
  /** The lowest score of the pair that would do; null where none up to the best would. */
  readonly score: number | null;
  /** Whether one more place with this mentor would do. */
  readonly place: boolean;
};

/** Why two people are not together in the best plan, or that they are. */
export type WhyNot =
  | { readonly kind: 'together'; readonly score: number }
  | { readonly kind: 'forbidden'; readonly forbidden: readonly Forbidden[] }
  | { readonly kind: 'absent'; readonly personId: PersonId; readonly why: NotMatchable | 'held' }
  /** All the mentor's places are pinned to others; to nobody where published matches take them all. */
  | { readonly kind: 'pinned'; readonly score: number; readonly menteeIds: readonly PersonId[] }
  | {
      readonly kind: 'price';
      readonly score: number;
      /** The lowest score at which pairs are made, where this one is below it; else null. */
      readonly threshold: number | null;
      /** Places the mentor has, and how many of them the plan fills. */
      readonly places: number;
      readonly taken: number;
      /** To whom the mentee is pinned; null where they are not. */
      readonly pinnedTo: PersonId | null;
      /** What bringing the two together would change, with the chain of moves. */
      readonly price: Figures & { readonly moves: readonly Move[] };
      readonly flips: Flips;
    };

const absent = (person: MatchPerson): WhyNot => ({
  kind: 'absent',
  personId: person.id,
  why: person.matchable ?? 'held',
});

/** Whether the two are together in the best plan once their pair scores so much. */
function isChosenAt({ prepared, frame, standing }: Solved, i: number, j: number, score: number) {
  const { cells, assignment } = standing;
  const first = frame.first[j] as number;
  const until = frame.first[j + 1] as number;
  const row = cells.byRow.slice(i * cells.m, (i + 1) * cells.m).fill(score, first, until);
  return cells.tried(() => {
    const same = changesBetween({ prepared, frame, standing }, prepared);
    const next = settled(standing, { ...same, rows: new Map([[i, row]]) });
    const column = next.assignment.seats.columnOf[i] as number;
    return column >= first && column < until && assignment.instance.columns[column] === j;
  });
}

/** The lowest score that brings the two together: a higher one does too, so it is halved down to. */
function scoreToFlip(solved: Solved, i: number, j: number, score: number): number | null {
  if (!isChosenAt(solved, i, j, BEST_SCORE)) return null;
  let high = BEST_SCORE;
  for (let low = score; low < high; ) {
    const middle = (low + high) >> 1;
    if (isChosenAt(solved, i, j, middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/**
 * Why a mentee is not with a mentor: the rule, or who does not take part, or else exactly what it
 * would cost to bring them together and the nearest change that would do it for nothing.
 *
 * @throws RangeError when one of the two is not in the problem
 * Complexity: some dozen repairs, each O(n m) at worst
 */
export function whyNot(solved: Solved, menteeId: PersonId, mentorId: PersonId): WhyNot {
  const { prepared } = solved;
  const i = indexOf(prepared.menteeIndex, menteeId);
  const j = indexOf(prepared.mentorIndex, mentorId);
  const mentee = prepared.mentees[i];
  const mentor = prepared.mentors[j];
  const { pairs } = outcomeOf(solved);
  const now = pairs.find((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId);
  if (now) return { kind: 'together', score: now.score };
  const forbidden = forbiddenAt(prepared, i, j);
  if (forbidden.length > 0) return { kind: 'forbidden', forbidden };
  if (mentee && !inPlay(mentee)) return absent(mentee);
  if (mentor && !inPlay(mentor)) return absent(mentor);
  return priced(solved, { menteeId, mentorId, i, j });
}

type Pair = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  readonly i: number;
  readonly j: number;
};

/** Those pinned to a mentor. */
const pinnedWith = ({ mentees, pinned }: Prepared, j: number): PersonId[] =>
  mentees.flatMap(({ id }, i) => (pinned[i] === j ? id : []));

function priced(solved: Solved, pair: Pair): WhyNot {
  const { prepared } = solved;
  const { menteeId, mentorId, i, j } = pair;
  const score = prepared.scores[i * prepared.mentors.length + j] ?? 0;
  const places = prepared.mentors[j]?.places ?? 0;
  const menteeIds = pinnedWith(prepared, j);
  if (menteeIds.length >= places) return { kind: 'pinned', score, menteeIds };
  const { threshold } = prepared.problem.settings;
  const pin = whatIf(solved, [{ kind: 'pin', menteeId, mentorId }]);
  const more = whatIf(solved, [{ kind: 'places', mentorId, places: places + 1 }]);
  const pinnedTo = prepared.mentors[prepared.pinned[i] as number]?.id ?? null;
  return {
    kind: 'price',
    score,
    threshold: score < threshold ? threshold : null,
    places,
    taken: outcomeOf(solved).pairs.filter((each) => each.mentorId === mentorId).length,
    pinnedTo,
    price: { ...pin.difference, moves: pin.moves },
    flips: {
      score: pinnedTo === null ? scoreToFlip(solved, i, j, Math.max(score, threshold)) : null,
      place: more.moves.some((move) => move.menteeId === menteeId && move.to === mentorId),
    },
  };
}
