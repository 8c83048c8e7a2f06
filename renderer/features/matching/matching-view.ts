import type { Output } from '../../../shared/contract';
import type { Board } from '../../../shared/contract/matching';
import type { Criterion, CriterionKind, MatchingSettings } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { NotMatchable } from '../../../shared/plan';

export type Overview = Output<'matching.overview'>;

/** Criteria that are met or not; a must-have on them needs no number. */
const YES_OR_NO: readonly CriterionKind[] = ['language', 'meeting', 'style', 'department', 'site'];

/** The floor a must-have starts with: all of it for what is met or not, else half. */
export const firstFloor = (kind: CriterionKind): number => {
  if (YES_OR_NO.includes(kind)) return 1000;
  return kind === 'stretch' ? 1 : 500;
};

/** Whether a must-have asks for a number as well. */
export const hasFloorNumber = (kind: CriterionKind): boolean =>
  kind === 'skills' || kind === 'goals' || kind === 'availability';

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

/** How many settings differ. */
export function countChanges(saved: MatchingSettings, draft: MatchingSettings): number {
  const criteria = draft.criteria.reduce((sum, { kind, weight, floor }) => {
    const before = saved.criteria.find((criterion) => criterion.kind === kind);
    return sum + Number(before?.weight !== weight) + Number((before?.floor ?? null) !== floor);
  }, 0);
  const steps = (['least', 'ideal', 'most'] as const).filter(
    (step) => saved.stretch[step] !== draft.stretch[step],
  );
  const others = (
    ['objective', 'enoughHours', 'threshold', 'forbidSameDepartment', 'forbidSameSite'] as const
  ).filter((key) => saved[key] !== draft[key]);
  return criteria + steps.length + others.length;
}

/** The settings with one criterion changed. */
export const withCriterion = (
  settings: MatchingSettings,
  kind: CriterionKind,
  change: Partial<Pick<Criterion, 'weight' | 'floor'>>,
): MatchingSettings => ({
  ...settings,
  criteria: settings.criteria.map((criterion) =>
    criterion.kind === kind ? { ...criterion, ...change } : criterion,
  ),
});

export const stepsAreInOrder = ({ stretch }: MatchingSettings): boolean =>
  stretch.least <= stretch.ideal && stretch.ideal <= stretch.most;

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
