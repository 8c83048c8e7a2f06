import { isConversation } from '../../shared/attendance';
import type { TodayFigures } from '../../shared/contract/app';
import { isGroupFormat } from '../../shared/format';
import type { Attendance } from '../../shared/match';
import type { Cohort } from '../../shared/program';
import { addDays, type CalendarDate, daysBetween } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listGroupSessions } from '../db/group-sessions';
import { listSessions } from '../db/matches';
import { groupRows } from './group-rows';
import { matchRows } from './match-rows';

/** Days within which a match or a group counts as met. */
const MET_DAYS = 30;
const WEEKS_SHOWN = 10;

/** Who meets in a cohort now: a match, or a group. */
type Meeting = {
  readonly id: string;
  readonly signedOn: CalendarDate | null;
  readonly attendance: Attendance;
  /** Days on which they spoke. */
  readonly days: readonly CalendarDate[];
};

/** A cohort in figures: of its matches, or of its groups. */
export function figuresOf(db: ReadDb, cohort: Cohort, today: CalendarDate): TodayFigures {
  const meeting = isGroupFormat(cohort.format)
    ? groupsThatMeet(db, cohort, today)
    : matchesThatMeet(db, cohort, today);
  return {
    activeMatches: meeting.length,
    metInLast30Days: meeting.filter(
      ({ attendance: { lastOn } }) => lastOn !== null && daysBetween(lastOn, today) <= MET_DAYS,
    ).length,
    metByWeek: metByWeek(meeting, cohort.kickoffDate, today),
    conversations: meeting.reduce((sum, { attendance }) => sum + attendance.sessions, 0),
    minutes: meeting.reduce((sum, { attendance }) => sum + attendance.minutes, 0),
    unsigned: meeting.filter(({ signedOn }) => signedOn === null).length,
  };
}

function matchesThatMeet(db: ReadDb, { id }: Cohort, today: CalendarDate): Meeting[] {
  const held = Map.groupBy(listSessions(db, id).filter(isConversation), ({ matchId }) => matchId);
  return matchRows(db, id, today)
    .filter(({ match }) => match.state === 'active')
    .map(({ match, attendance }) => ({
      ...match,
      attendance,
      days: (held.get(match.id) ?? []).map(({ heldOn }) => heldOn),
    }));
}

function groupsThatMeet(db: ReadDb, { id }: Cohort, today: CalendarDate): Meeting[] {
  const held = Map.groupBy(
    listGroupSessions(db, id).filter(isConversation),
    ({ groupId }) => groupId,
  );
  return groupRows(db, id, today)
    .filter(({ group }) => group.state === 'active')
    .map(({ group, attendance }) => ({
      ...group,
      attendance,
      days: (held.get(group.id) ?? []).map(({ heldOn }) => heldOn),
    }));
}

/** How many had met within 30 days, at the end of each of the last weeks. */
function metByWeek(
  meeting: readonly Meeting[],
  kickoffDate: CalendarDate,
  today: CalendarDate,
): number[] {
  const ends = Array.from({ length: WEEKS_SHOWN }, (_, week) =>
    addDays(today, -7 * (WEEKS_SHOWN - 1 - week)),
  ).filter((end) => end >= kickoffDate);
  return ends.map((end) => {
    const start = addDays(end, -MET_DAYS);
    return meeting.filter(({ days }) => days.some((day) => day >= start && day <= end)).length;
  });
}
