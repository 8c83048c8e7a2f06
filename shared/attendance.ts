import { endOfCohort } from './cohort-dates';
import type { Attendance, Match, Session } from './match';
import type { Cohort } from './program';
import { type CalendarDate, daysBetween } from './time';

/** Days beyond the cadence that are nobody's business. */
export const GRACE_DAYS = 7;

/** A conversation counts as a session; messages are check-ins, counted apart. */
export const isConversation = ({ way }: Pick<Session, 'way'>): boolean => way !== 'messages';

/** What counts of a session, be it of a match or of a group. */
type Held = Pick<Session, 'heldOn' | 'minutes' | 'way'>;

/**
 * What the sessions of a match, or of a group, add up to on the day `today`.
 *
 * @param sessions those of this match or group, in any order
 * @param cohort what was agreed in it: the days from one session to the next, and until when
 */
export function attendanceOf(
  match: Pick<Match, 'startsOn' | 'state'>,
  sessions: readonly Held[],
  cohort: Pick<Cohort, 'cadenceDays' | 'kickoffDate' | 'durationMonths'>,
  today: CalendarDate,
): Attendance {
  const held = sessions.filter(isConversation);
  const lastOn = held.reduce<CalendarDate | null>(
    (last, { heldOn }) => (last === null || heldOn > last ? heldOn : last),
    null,
  );
  const isActive = match.state === 'active';
  const isOver = isActive && today > endOfCohort(cohort);
  const silentDays = Math.max(0, daysBetween(lastOn ?? match.startsOn, today));
  return {
    sessions: held.length,
    checkIns: sessions.length - held.length,
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    lastOn,
    silentDays,
    isOver,
    needsAttention: isActive && !isOver && silentDays > cohort.cadenceDays + GRACE_DAYS,
  };
}

/** Whether a match counts: one that was taken back before the two met or wrote is as if never made. */
export const wasTried = ({
  match,
  attendance,
}: {
  readonly match: Pick<Match, 'closeReason'>;
  readonly attendance: Pick<Attendance, 'sessions' | 'checkIns'>;
}): boolean => match.closeReason !== 'released' || attendance.sessions + attendance.checkIns > 0;

/** The middle of the gaps between successive days of a match, over all matches; and how many gaps. */
export function medianGap(daysByMatch: Iterable<readonly CalendarDate[]>): {
  readonly medianGapDays: number | null;
  readonly gaps: number;
} {
  const gaps: number[] = [];
  for (const days of daysByMatch) {
    const sorted = days.toSorted();
    for (const [index, day] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before !== undefined) gaps.push(daysBetween(before, day));
    }
  }
  gaps.sort((a, b) => a - b);
  const upper = gaps[gaps.length >> 1];
  const lower = gaps[(gaps.length - 1) >> 1];
  return {
    medianGapDays: upper === undefined || lower === undefined ? null : (upper + lower) / 2,
    gaps: gaps.length,
  };
}
