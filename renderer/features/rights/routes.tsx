import type { Screen } from '../../lib/screen';
import { LogScreen } from './LogScreen';

export const rightsScreens: readonly Screen[] = [
  { path: '/settings/log', screen: LogScreen, withoutCohort: true },
];
