import { fail, ok, type Result } from '../../../shared/result';
import { CalendarDate, daysBetween } from '../../../shared/time';

/** Why a typed day is none that a session can have been held on. */
export type DayProblem =
  | { readonly code: 'unreadable'; readonly text: string }
  | { readonly code: 'no-such-month'; readonly month: number }
  /** `month` 1..12; `year` null where no year was meant. */
  | {
      readonly code: 'no-such-day';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
    }
  | { readonly code: 'future'; readonly on: CalendarDate }
  | { readonly code: 'long-ago'; readonly on: CalendarDate; readonly earliest: CalendarDate };

/** What the words "today" and "yesterday" are, and the days a session can lie between. */
export type DayContext = {
  readonly today: CalendarDate;
  /** Before this nothing can have been held; a year mistyped is caught by it. */
  readonly earliest: CalendarDate;
  readonly words: { readonly today: string; readonly yesterday: string };
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST_MONTH = 31;

/** The day as a date, or null where the calendar has none such. `month` 1..12. */
export function dayOf(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? CalendarDate.parse(date.toISOString().slice(0, 'YYYY-MM-DD'.length)) : null;
}

type Parts = { readonly day: number; readonly month: number | null; readonly year: number | null };

const fullYear = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  return Number(text) + (text.length === 2 ? 2000 : 0);
};

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  const numbers = /^(\d{1,2})(?:[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?)?\.?$/.exec(text);
  if (numbers) {
    const month = numbers[2] === undefined ? null : Number(numbers[2]);
    return { day: Number(numbers[1]), month, year: fullYear(numbers[3]) };
  }
  const named = /^(\d{1,2})\.? (\p{L}{3,})\.?,?(?: (\d{4}|\d{2}))?$/u.exec(text);
  const month = MONTHS.findIndex((name) => named?.[2]?.toLowerCase().startsWith(name)) + 1;
  return named && month > 0 ? { day: Number(named[1]), month, year: fullYear(named[3]) } : null;
}

/** The days meant by a day without a month or without a year: around today. */
function candidates({ day, month }: Parts, today: CalendarDate): CalendarDate[] {
  const [year = 0, thisMonth = 1] = today.split('-').map(Number);
  const around = [-1, 0, 1].flatMap((step) => {
    if (month !== null) return dayOf(year + step, month, day) ?? [];
    const index = thisMonth - 1 + step;
    return dayOf(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day) ?? [];
  });
  return around.sort(
    (a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)) || (a < b ? -1 : 1),
  );
}

/**
 * Reads the day of a session as people type it: `17`, `17.6`, `17/6/2026`, `17 June`, `2026-06-17`,
 * `today`, `yesterday`, or the beginning of such a word. Where month or year are left out, the day
 * nearest to today is meant; if that one is still to come, it is refused rather than guessed.
 */
export function readDay(
  text: string,
  { today, earliest, words }: DayContext,
): Result<CalendarDate, DayProblem> {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const word = tidy.toLowerCase();
  if (word !== '' && words.today.startsWith(word)) return ok(today);
  if (word !== '' && words.yesterday.startsWith(word)) {
    return ok(
      CalendarDate.parse(new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)),
    );
  }
  const parts = partsOf(tidy);
  if (parts === null) return fail({ code: 'unreadable', text: tidy });
  const { day, month, year } = parts;
  if (month !== null && (month < 1 || month > 12)) return fail({ code: 'no-such-month', month });
  const found =
    month !== null && year !== null ? dayOf(year, month, day) : candidates(parts, today)[0];
  if (!found) {
    const named = day >= 1 && day <= LONGEST_MONTH ? month : null;
    return fail({ code: 'no-such-day', day, month: named, year });
  }
  if (found > today) return fail({ code: 'future', on: found });
  if (found < earliest) return fail({ code: 'long-ago', on: found, earliest });
  return ok(found);
}
