import { type CohortInput, DEFAULT_LADDER, type ProgramInput } from './program';
import { addDays, CalendarDate, daysBetween } from './time';

/** Weeks from deciding on a cohort to its kickoff: enough to recruit, match and look it through. */
const WEEKS_AHEAD = 8;

/** A program of which only the name is known; everything else can be filled in later. */
export const programNamed = (name: string, timeZone: string): ProgramInput => ({
  name,
  organisation: name,
  goal: null,
  sponsor: null,
  coordinator: null,
  coordinatorContact: null,
  timeZone,
  ladder: DEFAULT_LADDER,
  sites: [],
});

const A_MONDAY = CalendarDate.parse('2026-01-05');

/** The day itself, or the Monday after it. */
const mondayFrom = (date: CalendarDate): CalendarDate =>
  addDays(date, ((daysBetween(date, A_MONDAY) % 7) + 7) % 7);

/** A cohort as most are: six months, an hour every 14 days, on from the 90th day or not. */
export const usualCohort = (name: string, today: CalendarDate): CohortInput => ({
  name,
  format: 'one-to-one',
  groups: null,
  kickoffDate: mondayFrom(addDays(today, WEEKS_AHEAD * 7)),
  durationMonths: 6,
  cadenceDays: 14,
  sessionMinutes: 60,
  gateDay: 90,
});
