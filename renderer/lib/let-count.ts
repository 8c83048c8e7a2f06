import { type Criterion, type MatchingSettings, MOST_CRITERIA } from '../../shared/criterion';

/**
 * The settings once a kind of criterion counts; null where it does already, or there is no room.
 * One that is there without a weight gets it, and keeps its must-have.
 */
export function letCount(
  { criteria, ...settings }: MatchingSettings,
  criterion: Criterion,
): MatchingSettings | null {
  const alike = criteria.filter(({ kind }) => kind === criterion.kind);
  if (alike.some(({ weight }) => weight > 0)) return null;
  const [idle] = alike;
  if (idle) {
    const { weight } = criterion;
    const raised = criteria.map((each) => (each === idle ? { ...each, weight } : each));
    return { ...settings, criteria: raised };
  }
  if (criteria.length >= MOST_CRITERIA) return null;
  return { ...settings, criteria: [...criteria, criterion] };
}
