import type { ImportPreview } from './intake';

/**
 * Where a file belongs when several go in together, lowest first: lists of staff, so that sign-ups
 * find the people they are about; then sign-ups with the time of each answer; then those without,
 * which count as answered now.
 */
export const importRank = ({ kind, mapping }: Pick<ImportPreview, 'kind' | 'mapping'>): number => {
  if (kind === 'roster') return 0;
  return mapping.columns.some(({ field }) => field === 'answered-at') ? 1 : 2;
};
