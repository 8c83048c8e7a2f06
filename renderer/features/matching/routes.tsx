import type { Screen } from '../../lib/screen';
import { MatchingScreen } from './MatchingScreen';
import { RecruitScreen } from './RecruitScreen';

export const matchingScreens: readonly Screen[] = [
  { path: '/matching', screen: MatchingScreen },
  { path: '/matching/recruit', screen: RecruitScreen },
];
