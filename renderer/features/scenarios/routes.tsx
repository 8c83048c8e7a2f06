import type { Screen } from '../../lib/screen';
import { ScenariosScreen } from './ScenariosScreen';

export const scenariosScreens: readonly Screen[] = [
  { path: '/scenarios', screen: ScenariosScreen },
];
