import type { Screen } from '../../lib/screen';
import { ImportScreen } from './ImportScreen';

export const importScreens: readonly Screen[] = [{ path: '/import', screen: ImportScreen }];
