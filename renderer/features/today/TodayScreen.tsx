import { use } from 'react';
import { CohortContext } from '../../lib/cohort';
import { StartScreen } from './StartScreen';
import { TodayDesk } from './TodayDesk';
import './today.css';

/** The start screen: the day's desk, or three ways to begin while the file is empty. */
export function TodayScreen() {
  const cohortId = use(CohortContext);
  return cohortId === null ? <StartScreen /> : <TodayDesk key={cohortId} cohortId={cohortId} />;
}
