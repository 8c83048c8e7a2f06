import type { Screen } from '../../lib/screen';
import { DesignScreen } from './DesignScreen';
import { NewCohortScreen } from './NewCohortScreen';
import { NewProgramScreen } from './NewProgramScreen';

export const programScreens: readonly Screen[] = [
  { path: '/program', screen: DesignScreen, withoutCohort: true },
  { path: '/program/new', screen: NewProgramScreen, withoutCohort: true },
  { path: '/program/new-cohort', screen: NewCohortScreen },
];
