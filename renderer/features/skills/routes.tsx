import type { Screen } from '../../lib/screen';
import { SkillsScreen } from './SkillsScreen';

export const skillsScreens: readonly Screen[] = [
  { path: '/program/skills', screen: SkillsScreen, withoutCohort: true },
];
