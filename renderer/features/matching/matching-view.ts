import type { Output } from '../../../shared/contract';
import type { Board } from '../../../shared/contract/matching';
import type { Criterion, MatchingSettings } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { NotMatchable } from '../../../shared/plan';
import { called, calledAll, type Marks } from '../../lib/namesakes';
import type { Naming } from '../../lib/pair-words';

export type Overview = Output<'matching.overview'>;

/**
 * Each weight's share of 100, in whole numbers that add up to 100: rounded down, then the largest
 * remainders go up. All 0 where nothing counts.
 */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (100 * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** How many facts differ between two criteria of one id; one that came or went is one change. */
function changesIn(before: Criterion | undefined, after: Criterion): number {
  if (!before) return 1;
  const old: Readonly<Record<string, unknown>> = before;
  return Object.entries(after).filter(([key, value]) => !isSame(old[key], value)).length;
}

/** How many settings differ. */
export function countChanges(saved: MatchingSettings, draft: MatchingSettings): number {
  const before = new Map(saved.criteria.map((each) => [each.id, each]));
  const kept = new Set(draft.criteria.map(({ id }) => id));
  const gone = saved.criteria.filter(({ id }) => !kept.has(id)).length;
  const changed = draft.criteria.reduce(
    (sum, each) => sum + changesIn(before.get(each.id), each),
    0,
  );
  const others = (
    [
      'objective',
      'threshold',
      'loadBalance',
      'coolingDays',
      'forbidSameDepartment',
      'forbidSameSite',
    ] as const
  ).filter((key) => saved[key] !== draft[key]);
  return gone + changed + others.length;
}

/** The settings with one criterion changed, or added at the end where there was none of its id. */
export const withCriterion = (
  settings: MatchingSettings,
  criterion: Criterion,
): MatchingSettings => ({
  ...settings,
  criteria: settings.criteria.some(({ id }) => id === criterion.id)
    ? settings.criteria.map((each) => (each.id === criterion.id ? criterion : each))
    : [...settings.criteria, criterion],
});

/** The settings without one criterion. */
export const withoutCriterion = (settings: MatchingSettings, id: string): MatchingSettings => ({
  ...settings,
  criteria: settings.criteria.filter((each) => each.id !== id),
});

/** The settings with a criterion back where it stood. */
export const withRestored = (
  settings: MatchingSettings,
  criterion: Criterion,
  index: number,
): MatchingSettings => ({
  ...settings,
  criteria: settings.criteria.toSpliced(index, 0, criterion),
});

export type PairRow = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  readonly pinned: boolean;
};

/** The proposal's pairs, the best first. */
export const pairRows = ({ mentors }: Board): readonly PairRow[] =>
  mentors
    .flatMap(({ personId, name, cards }) =>
      cards
        .filter(({ state }) => state === 'proposed')
        .map((card) => ({
          menteeId: card.personId,
          mentorId: personId,
          mentee: card.name,
          mentor: name,
          score: card.score ?? 0,
          pinned: card.pinned,
        })),
    )
    .sort((one, other) => other.score - one.score || one.mentee.localeCompare(other.mentee));

/** Pairs that are published and stay. */
export const activePairs = ({ mentors }: Board): number =>
  mentors.flatMap(({ cards }) => cards).filter(({ state }) => state === 'active').length;

/** Mentees who took part and got no place; those who cannot be matched are told apart. */
export const unplaced = ({ tray }: Board): Board['tray'] =>
  tray.filter(({ unmatched }) => !NotMatchable.safeParse(unmatched.reason).success);

/** The board with names as a screen says them. O(people), once for a board */
export function calledBoard(board: Board, marks: Marks): Board {
  if (marks.size === 0) return board;
  return {
    ...board,
    mentors: calledAll(board.mentors, marks).map((mentor) => ({
      ...mentor,
      cards: calledAll(mentor.cards, marks),
    })),
    tray: board.tray.map(({ name, unmatched }) => ({
      name: called(name, marks.get(unmatched.personId)),
      unmatched,
    })),
    resting: calledAll(board.resting, marks),
  };
}

/** Everybody on the board by name. */
export function namingOf({ mentors, tray }: Board): Naming {
  const names = new Map<PersonId, string>();
  for (const { name, unmatched } of tray) names.set(unmatched.personId, name);
  for (const { personId, name, cards } of mentors) {
    names.set(personId, name);
    for (const card of cards) names.set(card.personId, card.name);
  }
  const nameOf = (id: PersonId) => names.get(id) ?? '';
  return { mentee: nameOf, mentor: nameOf, hidden: false };
}
