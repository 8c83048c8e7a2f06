import type { Screen } from '../../lib/screen';
import { SessionsScreen } from './SessionsScreen';

/** `/sessions/<match or group>` opens the line with that one in it. */
export const sessionsScreens: readonly Screen[] = [
  { path: '/sessions/:matchId?', screen: SessionsScreen },
];
