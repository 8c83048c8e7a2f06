import type { BackupReason } from '../../shared/backup';
import {
  addDays,
  type CalendarDate,
  daysBetween,
  type Instant,
  localDate,
} from '../../shared/time';

/** A backup, as far as it matters for what is kept. */
export type Keepable = {
  readonly madeAt: Instant;
  readonly reason: BackupReason;
  /** Whether it was read back after it was written, and has not been found damaged since. */
  readonly verified: boolean;
};

const QUARTER_HOUR_MS = 15 * 60 * 1000;
const A_MONDAY = '2026-01-05' as CalendarDate;

const dayOf = (madeAt: Instant): CalendarDate => localDate(new Date(madeAt));

/** The Monday of the week a day lies in. */
const mondayOf = (day: CalendarDate): CalendarDate => {
  const sinceMonday = daysBetween(A_MONDAY, day) % 7;
  return addDays(day, -((sinceMonday + 7) % 7));
};

/** Of so many quarters of an hour, days, weeks and months that have backups, one each is kept. */
const SPANS = [
  { keep: 12, spanOf: (at: Instant) => String(Math.floor(Date.parse(at) / QUARTER_HOUR_MS)) },
  { keep: 14, spanOf: (at: Instant) => dayOf(at) },
  { keep: 8, spanOf: (at: Instant) => mondayOf(dayOf(at)) },
  { keep: 12, spanOf: (at: Instant) => dayOf(at).slice(0, 'YYYY-MM'.length) },
] as const;

/** However much else there is: one that can be trusted may turn out to be on a bad spot of the disk. */
const NEWEST_VERIFIED = 3;
/** What an import, a restore or an erasure can be taken back with, also a while later. */
const BEFORE_SOMETHING = 6;

/** The most backups that are ever kept of those made before now. */
export const MOST_KEPT =
  SPANS.reduce((sum, { keep }) => sum + keep, 0) + NEWEST_VERIFIED + BEFORE_SOMETHING;

/**
 * Which backups may go. Of each span the newest verified one stays. One that is dated after now (the
 * clock was wrong once) stays and takes nobody's place.
 *
 * @returns those to delete, newest first. Complexity O(n log n).
 */
export function superfluous<T extends Keepable>(backups: readonly T[], now: Instant): T[] {
  const past = backups
    .filter(({ madeAt }) => madeAt <= now)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const verified = past.filter((backup) => backup.verified);
  const kept = new Set<T>([
    ...verified.slice(0, NEWEST_VERIFIED),
    ...verified.filter(({ reason }) => reason.startsWith('before-')).slice(0, BEFORE_SOMETHING),
    ...SPANS.flatMap(({ keep, spanOf }) =>
      [...Map.groupBy(past, ({ madeAt }) => spanOf(madeAt)).values()]
        .slice(0, keep)
        .flatMap((span) => span.find((backup) => backup.verified) ?? span.slice(0, 1)),
    ),
  ]);
  return past.filter((backup) => !kept.has(backup));
}
