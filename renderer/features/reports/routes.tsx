import type { Screen } from '../../lib/screen';
import { FairnessScreen } from './FairnessScreen';
import { ReportScreen } from './ReportScreen';

export const reportsScreens: readonly Screen[] = [
  { path: '/reports/fairness', screen: FairnessScreen },
  { path: '/reports', screen: ReportScreen },
];
