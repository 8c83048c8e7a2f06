import type { Screen } from '../../lib/screen';
import { BoardScreen } from './BoardScreen';

export const boardScreens: readonly Screen[] = [{ path: '/board', screen: BoardScreen }];
