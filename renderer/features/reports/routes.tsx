import type { Screen } from '../../lib/screen';
import { ReportScreen } from './ReportScreen';

export const reportsScreens: readonly Screen[] = [{ path: '/reports', screen: ReportScreen }];
