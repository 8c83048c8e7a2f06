import type { BackupReason, Rehearsal } from '../../shared/backup';
import { type Instant, localDate } from '../../shared/time';

const BETWEEN_MS = 15 * 60 * 1000;
const REHEARSAL_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * When something that was changed is backed up: the first change of a day at once, the rest within a
 * quarter of an hour.
 *
 * @param newest when the newest backup was begun; undefined where there is none
 */
export function nextDue(
  newest: Instant | undefined,
  now: Date,
): { readonly reason: BackupReason; readonly waitMs: number } {
  if (newest === undefined || localDate(new Date(newest)) !== localDate(now)) {
    return { reason: 'first-change', waitMs: 0 };
  }
  const age = now.getTime() - Date.parse(newest);
  // A clock that was set back must not put the next backup off.
  return { reason: 'quarter-hour', waitMs: age < 0 ? 0 : Math.max(0, BETWEEN_MS - age) };
}

/** Whether a month has passed since the last rehearsal, forwards or, for a clock that was set back, backwards. */
export const isRehearsalDue = (last: Rehearsal | null, now: Instant): boolean =>
  last === null || Math.abs(Date.parse(now) - Date.parse(last.at)) > REHEARSAL_MS;
