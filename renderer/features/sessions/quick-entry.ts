import type { MeetingWay } from '../../../shared/answers';
import { fail, ok, type Result } from '../../../shared/result';
import type { CalendarDate } from '../../../shared/time';
import { type DayProblem, dayOf } from './typed-day';

/** The key of each way to meet: in person, video, phone, messages. */
export const WAY_KEYS = {
  i: 'in-person',
  v: 'video',
  p: 'phone',
  m: 'messages',
} as const satisfies Record<string, MeetingWay>;

/** The way a single key stands for; null where it stands for none. */
export const wayOfKey = (key: string): MeetingWay | null => {
  const lower = key.toLowerCase();
  return lower in WAY_KEYS ? WAY_KEYS[lower as keyof typeof WAY_KEYS] : null;
};

const MOST_MINUTES = 1440;

export type MinutesProblem = { readonly code: 'minutes'; readonly text: string };

/** Minutes as typed: a whole number from 1 to a day's. */
export function readMinutes(text: string): Result<number, MinutesProblem> {
  const tidy = text.trim();
  const minutes = /^\d{1,4}$/.test(tidy) ? Number(tidy) : 0;
  return minutes >= 1 && minutes <= MOST_MINUTES
    ? ok(minutes)
    : fail({ code: 'minutes', text: tidy });
}

export type Entry = {
  readonly heldOn: CalendarDate;
  readonly minutes: number;
  readonly way: MeetingWay;
  readonly note: string | null;
};

export type EntryProblem =
  | DayProblem
  | MinutesProblem
  | { readonly code: 'no-day' }
  | { readonly code: 'no-way' };

type EntryContext = {
  /** First day of the month the entry is about. */
  readonly month: CalendarDate;
  readonly today: CalendarDate;
  /** Taken where no minutes are typed. */
  readonly minutes: number;
};

type Middle = { readonly minutes: string | null; readonly way: MeetingWay | null };

/** Takes minutes and way off the front: `45 v`, `45v`, `v`, or `v 45` where nothing follows. */
function takeMiddle(words: string[]): Middle {
  const typed = /^(\d+)(\p{L}?)$/u.exec(words[0] ?? '');
  if (typed) {
    words.shift();
    const key = typed[2] || (words[0] ?? '');
    const way = key.length === 1 ? wayOfKey(key) : null;
    if (way !== null && typed[2] === '') words.shift();
    return { minutes: typed[1] ?? null, way };
  }
  const way = words[0]?.length === 1 ? wayOfKey(words[0]) : null;
  if (way === null) return { minutes: null, way };
  words.shift();
  const isLast = words.length === 1 && /^\d+$/.test(words[0] ?? '');
  return { minutes: (isLast ? words.shift() : null) ?? null, way };
}

/**
 * Reads a slip's line: `12 45 v` is the 12th, 45 minutes, by video; what follows is the note.
 * The minutes may be left out, the way may not: a guess would be a false record.
 */
export function readEntry(text: string, context: EntryContext): Result<Entry, EntryProblem> {
  const words = text.trim().split(/\s+/);
  const day = /^(\d{1,2})\.?$/.exec(words.shift() ?? '')?.[1];
  if (day === undefined) return fail({ code: 'no-day' });
  const [year = 0, month = 1] = context.month.split('-').map(Number);
  const heldOn = dayOf(year, month, Number(day));
  if (heldOn === null) return fail({ code: 'no-such-day', day: Number(day), month, year });
  if (heldOn > context.today) return fail({ code: 'future', on: heldOn });
  const { minutes: typed, way } = takeMiddle(words);
  const minutes = typed === null ? ok(context.minutes) : readMinutes(typed);
  if (!minutes.ok) return minutes;
  if (way === null) return fail({ code: 'no-way' });
  return ok({ heldOn, minutes: minutes.value, way, note: words.join(' ') || null });
}

/** An entry as it would be typed. */
export function writeEntry({ heldOn, minutes, way, note }: Entry): string {
  const key = Object.entries(WAY_KEYS).find(([, each]) => each === way)?.[0] ?? '';
  const day = String(Number(heldOn.slice('YYYY-MM-'.length)));
  return [day, String(minutes), key, ...(note === null ? [] : [note])].join(' ');
}
