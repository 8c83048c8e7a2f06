import type { Screen } from '../../lib/screen';
import { ProtectionScreen } from './ProtectionScreen';

export const vaultScreens: readonly Screen[] = [
  { path: '/settings/protection', screen: ProtectionScreen, withoutCohort: true },
];
