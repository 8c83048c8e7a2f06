import type { Cohort } from './program';
import { addMonths, type CalendarDate } from './time';

/** A cohort's last day: its matches and groups run until then. */
export const endOfCohort = ({
  kickoffDate,
  durationMonths,
}: Pick<Cohort, 'kickoffDate' | 'durationMonths'>): CalendarDate =>
  addMonths(kickoffDate, durationMonths);
