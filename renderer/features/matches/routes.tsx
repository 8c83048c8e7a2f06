import type { Screen } from '../../lib/screen';
import { MatchesScreen } from './MatchesScreen';

/**
 * One screen for both, so that the list stays as it is while a match is looked at beside it. In a
 * match's place, `end` asks how all that run ended.
 */
export const matchesScreens: readonly Screen[] = [
  { path: '/matches/:matchId?', screen: MatchesScreen },
];
