import type { Screen } from '../../lib/screen';
import { LogScreen } from './LogScreen';
import { OverdueScreen } from './OverdueScreen';

export const rightsScreens: readonly Screen[] = [
  { path: '/settings/log', screen: LogScreen, withoutCohort: true },
  { path: '/settings/overdue', screen: OverdueScreen, withoutCohort: true },
];
