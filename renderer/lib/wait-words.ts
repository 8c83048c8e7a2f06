import i18next from 'i18next';
import type { Wait } from '../../shared/match';
import { formatShortDate } from './format';

/** How long somebody has waited: `has waited since 3 Mar, round 2`. */
export const wordsForWait = ({ since, rounds }: Wait): string =>
  i18next.t('app:rematch.since', { date: formatShortDate(since), round: rounds + 1 });
