import type { Screen } from '../../lib/screen';
import { MatchingScreen } from './MatchingScreen';

export const matchingScreens: readonly Screen[] = [{ path: '/matching', screen: MatchingScreen }];
