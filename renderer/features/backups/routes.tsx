import type { Screen } from '../../lib/screen';
import { BackupsScreen } from './BackupsScreen';

export const backupsScreens: readonly Screen[] = [
  { path: '/settings/backups', screen: BackupsScreen, withoutCohort: true },
];
