import type { Screen } from '../../lib/screen';
import { SettingsScreen } from './SettingsScreen';

export const settingsScreens: readonly Screen[] = [
  { path: '/settings', screen: SettingsScreen, withoutCohort: true },
];
