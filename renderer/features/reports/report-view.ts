import type { BySide, ReportData, ReportFunnel } from '../../../shared/documents';
import { SCORE_BINS } from '../../../shared/documents';
import { BEST_SCORE } from '../../../shared/plan';

export type FunnelStep = {
  readonly step: 'enrolled' | 'optedIn' | 'matchable' | 'matched';
  readonly mentees: number;
  readonly mentors: number;
  /** What both are parts of; null for the first step itself. */
  readonly of: BySide | null;
};

/** From everybody enrolled to a match, each step beside what it is a part of. */
export const funnelSteps = ({
  enrolled,
  optedIn,
  matchable,
  matched,
}: ReportFunnel): FunnelStep[] => [
  { step: 'enrolled', ...enrolled, of: null },
  { step: 'optedIn', ...optedIn, of: enrolled },
  { step: 'matchable', ...matchable, of: enrolled },
  { step: 'matched', ...matched, of: enrolled },
];

/** A whole percentage; null of nothing, of which there is no rate. */
export const rate = (count: number, of: number): number | null =>
  of === 0 ? null : Math.round((100 * count) / of);

const BIN_WIDTH = 100;

/** The scores a bin of the histogram spans: `700–799`, the last one `900–1000`. */
export function binLabel(bin: number): string {
  const from = bin * BIN_WIDTH;
  return `${String(from)}–${String(bin === SCORE_BINS - 1 ? BEST_SCORE : from + BIN_WIDTH - 1)}`;
}

export type Decided = 'pins' | 'forbids' | 'holds';

/** The kinds of decisions that were made, with their counts. */
export const decisionsMade = (
  decisions: NonNullable<ReportData['quality']>['decisions'],
): { readonly kind: Decided; readonly count: number }[] =>
  (['pins', 'forbids', 'holds'] as const)
    .map((kind) => ({ kind, count: decisions[kind] }))
    .filter(({ count }) => count > 0);
