import type { Screen } from '../../lib/screen';
import { TodayScreen } from './TodayScreen';

export const todayScreens: readonly Screen[] = [
  { path: '/', screen: TodayScreen, withoutCohort: true },
];
