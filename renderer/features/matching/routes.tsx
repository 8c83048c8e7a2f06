import type { Screen } from '../../lib/screen';
import { MatchingScreen } from './MatchingScreen';
import { RecruitScreen } from './RecruitScreen';
import { WishesScreen } from './WishesScreen';

export const matchingScreens: readonly Screen[] = [
  { path: '/matching', screen: MatchingScreen },
  { path: '/matching/recruit', screen: RecruitScreen },
  { path: '/matching/wishes', screen: WishesScreen },
];
