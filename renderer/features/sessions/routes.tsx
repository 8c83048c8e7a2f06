import type { Screen } from '../../lib/screen';
import { SessionsScreen } from './SessionsScreen';

/** `/sessions/<match>` opens the line with that match in it. */
export const sessionsScreens: readonly Screen[] = [
  { path: '/sessions/:matchId?', screen: SessionsScreen },
];
