import type { Screen } from '../../lib/screen';
import { MatchesScreen } from './MatchesScreen';

/** One screen for both, so that the list stays as it is while a match is looked at beside it. */
export const matchesScreens: readonly Screen[] = [
  { path: '/matches/:matchId?', screen: MatchesScreen },
];
