import type { CalendarDate, Instant } from '../../shared/time';

/** How dates and numbers are written. */
export const LOCALE = 'en-GB';
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const long = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const short = dateFormat({ day: 'numeric', month: 'short' });
const weekday = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const month = dateFormat({ month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' });
const second = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'medium' });
const count = new Intl.NumberFormat(LOCALE);
const signed = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero' });
const hours = new Intl.NumberFormat(LOCALE, {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const ago = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

const at = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** `18 June 2026` */
export const formatDate = (date: CalendarDate): string => long.format(at(date));
/** `18 Jun` */
export const formatShortDate = (date: CalendarDate): string => short.format(at(date));
/** `Thursday, 18 June` */
export const formatWeekday = (date: CalendarDate): string =>
  weekday.format(at(date)).replace(/^(\p{L}+) /u, '$1, ');
/** `June 2026` */
export const formatMonth = (date: CalendarDate): string => month.format(at(date));
/** `14:02`, on this computer's clock. */
export const formatTime = (instant: Instant): string => clock.format(new Date(instant));
/** `18 June 2026 at 14:02`, on this computer's clock. */
export const formatInstant = (instant: Instant): string => moment.format(new Date(instant));
const WAYS: readonly ((instant: Instant) => string)[] = [
  formatInstant,
  (instant) => second.format(new Date(instant)),
  (instant) => `${second.format(new Date(instant))}${instant.slice(-'.000Z'.length, -1)}`,
];
/**
 * Moments of one list, each in the words of `formatInstant`; those that would read the same as another are
 * told apart by their seconds, or by thousandths of them: `18 June 2026 at 14:02:05`.
 */
export function formatApart(
  instants: Iterable<Instant>,
  [write = formatInstant, ...finer] = WAYS,
): ReadonlyMap<Instant, string> {
  const alike = Map.groupBy(new Set(instants), write);
  return new Map(
    [...alike].flatMap(([text, same]) =>
      same.length === 1 || finer.length === 0
        ? same.map((instant): [Instant, string] => [instant, text])
        : [...formatApart(same, finer)],
    ),
  );
}
/** `5,000` */
export const formatCount = (value: number): string => count.format(value);
/** `+12`, `−31`, `0`, with a true minus sign. */
export const formatChange = (value: number): string => signed.format(value).replace('-', '−');
const MINUTE_MS = 60_000;
/** The units of a length of time, with how many minutes each lasts. */
const LENGTHS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** `9 minutes ago`, `yesterday`; null for less than a minute, and for a moment still to come. */
export function formatAge(then: Instant, now: Date): string | null {
  const minutes = Math.floor((now.getTime() - Date.parse(then)) / MINUTE_MS);
  const length = LENGTHS.find(([, lasts]) => minutes >= lasts);
  return length === undefined ? null : ago.format(-Math.floor(minutes / length[1]), length[0]);
}

/** `9 minutes`, `3 hours`, from one moment to a later one; null for less than a minute. */
export function formatSpan(from: Instant, to: Instant): string | null {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
  const length = LENGTHS.find(([, lasts]) => minutes >= lasts);
  if (length === undefined) return null;
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: length[0],
    unitDisplay: 'long',
  }).format(Math.floor(minutes / length[1]));
}

/** Minutes as hours: `142 hours`, `1.5 hours`; whole numbers from ten hours on. */
export const formatHours = (minutes: number): string =>
  hours.format(minutes >= 600 ? Math.round(minutes / 60) : minutes / 60);
/** `Ada, Bo and Cy` */
export const formatList = (names: readonly string[]): string => list.format(names);
