import { z } from 'zod';

/** A moment: UTC, milliseconds, `2026-11-21T23:30:59.000Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A day on the wall calendar, with no zone: `2026-11-21`. Sorts as text. */
export const CalendarDate = z.iso.date().brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A day somebody means: a year further off is a slip of the keys (`0026` for 2026). */
export const PlausibleDate = CalendarDate.refine((date) => date >= '1900' && date < '2200');

/** An IANA time zone name such as `Europe/Warsaw`; another computer may know it that this one does not. */
export const TimeZone = z.string().regex(/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/);

/** A zone as somebody chooses it: one that this computer knows. */
export const KnownTimeZone = TimeZone.refine((timeZone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    return false;
  }
});

const MS_PER_DAY = 86_400_000;

export const instantOf = (date: Date): Instant => Instant.parse(date.toISOString());

/** The day on the wall of the machine, not in UTC. */
export const localDate = (date: Date): CalendarDate =>
  CalendarDate.parse(
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  );

const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

/** The day `days` after `date`; negative goes back. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  CalendarDate.parse(
    new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );

/** Days from `start` to `end`; negative when `end` is earlier. */
export const daysBetween = (start: CalendarDate, end: CalendarDate): number =>
  dayNumber(end) - dayNumber(start);

/** The same day of the month `months` later; the last of that month where there is no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return CalendarDate.parse(first.toISOString().slice(0, 'YYYY-MM-DD'.length));
}
