import type { DateOrder } from '../../../shared/intake';
import type { CalendarDate, Instant } from '../../../shared/time';
import { remembering, wordKey } from './reading';

/** A date as written: the day, the clock's time if there is one, the zone's offset if it is stated. */
export type WrittenDate = {
  readonly date: string;
  readonly time: string | null;
  readonly offsetMinutes: number | null;
};

const MONTHS = [
  ['jan', 'janv', 'ene', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'mae', 'maer', 'mrz'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'maj'],
  ['jun', 'juin', 'cze'],
  ['jul', 'juil', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];

const TIME = String.raw`(?:[T,]?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?)?`;
const ZONE = String.raw`\s*(Z|(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?|GMT|UTC)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}${ZONE}$`, 'iu');
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${TIME}${ZONE}$`,
  'iu',
);
const DAY_NAME = new RegExp(String.raw`^(\d{1,2})\W+(\p{L}+)\W+(\d{4})${TIME}$`, 'iu');
const NAME_DAY = new RegExp(
  String.raw`^(\p{L}+)\W+(\d{1,2})(?:st|nd|rd|th)?\W+(\d{4})${TIME}$`,
  'iu',
);

const monthOf = (word: string): number => {
  const key = wordKey(word).replace(/[^a-z]/gu, '');
  return MONTHS.findIndex((names) => names.some((name) => key.startsWith(name))) + 1;
};

const two = (value: number | string): string =>
  Number(value) < 10 ? `0${Number(value)}` : `${value}`;

const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

/** A day that the calendar has, between 1900 and 2100. */
function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isSame = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isSame ? `${year}-${two(month)}-${two(day)}` : null;
}

type Groups = readonly (string | undefined)[];

function timeOf([hour, minute, second, half]: Groups): string | null {
  if (hour === undefined || minute === undefined) return null;
  const late = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + late;
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${two(hours)}:${minute}:${second ?? '00'}`;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === '') return null;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?/u.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function assemble(
  [year, month, day]: readonly [number, number, number],
  time: Groups,
  zone: string | undefined,
): WrittenDate | null {
  const date = dateOf(year, month, day);
  return date === null ? null : { date, time: timeOf(time), offsetMinutes: offsetOf(zone) };
}

/** Days since 1899-12-30, as a spreadsheet counts where a cell lost its format: 1954 to 2119. */
function serialDate(text: string): WrittenDate | null {
  if (!/^[2-7]\d{4}(?:\.\d+)?$/u.test(text)) return null;
  const moment = new Date(Math.round((Number(text) - 25_569) * 86_400) * 1000).toISOString();
  const time = moment.slice(11, 19);
  return {
    date: moment.slice(0, 10),
    time: time === '00:00:00' ? null : time,
    offsetMinutes: null,
  };
}

/** Reads one date; `order` decides only where the text itself does not. Null where it is no date. */
export function parseDate(text: string, order: DateOrder): WrittenDate | null {
  const trimmed = text.trim().replace(/\s+/gu, ' ');
  const first = YEAR_FIRST.exec(trimmed);
  if (first !== null) {
    const [, year = '', , month, day, ...rest] = first;
    return assemble([Number(year), Number(month), Number(day)], rest, rest[4]);
  }
  const last = YEAR_LAST.exec(trimmed);
  if (last !== null) {
    const [, a, separator, b, year = '', ...rest] = last;
    const dayFirst = separator === '.' || order === 'day-first';
    const [day, month] = dayFirst ? [a, b] : [b, a];
    return assemble([yearOf(year), Number(month), Number(day)], rest, rest[4]);
  }
  const named = DAY_NAME.exec(trimmed);
  if (named !== null) {
    const [, day, month = '', year, ...rest] = named;
    return assemble([Number(year), monthOf(month), Number(day)], rest, undefined);
  }
  const american = NAME_DAY.exec(trimmed);
  if (american !== null) {
    const [, month = '', day, year, ...rest] = american;
    return assemble([Number(year), monthOf(month), Number(day)], rest, undefined);
  }
  return serialDate(trimmed);
}

/** Figures, a blank and a clock's time: what forms write. */
const STAMP = /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}) (\d{1,2}):(\d{2}):(\d{2})$/u;

/** As `parseDate`, for a long column: its days are read once each. */
export function dateParser(order: DateOrder): (text: string) => WrittenDate | null {
  const dayOf = remembering((text) => parseDate(text, order));
  return (text) => {
    const [, written = '', ...time] = STAMP.exec(text) ?? [];
    const day = written === '' ? null : dayOf(written);
    return day === null
      ? parseDate(text, order)
      : { date: day.date, time: timeOf(time), offsetMinutes: null };
  };
}

const couldTurn = ([, a, separator, b]: Groups): boolean =>
  separator !== undefined && separator !== '.' && a !== b && Number(a) <= 12 && Number(b) <= 12;

const NO_GROUPS: Groups = [];

const yearLast = (cell: string): Groups => YEAR_LAST.exec(cell.trim()) ?? NO_GROUPS;

/** Whether day and month could change places: both up to 12, different, and not parted by dots. */
export const isDoubtful = (cell: string): boolean => couldTurn(yearLast(cell));

/** The order of a column, and whether its cells prove it; where no cell is in doubt, that is proof too. */
export type ColumnOrder = { readonly order: DateOrder; readonly proven: boolean };

/** Days from the earliest to the latest of the doubtful cells, if read in this order. */
function span(cells: readonly string[], order: DateOrder): number {
  const days = cells.flatMap((cell) => {
    const read = parseDate(cell, order);
    return read === null ? [] : [Date.parse(read.date)];
  });
  if (days.length < cells.length) return Number.POSITIVE_INFINITY;
  return days.reduce((a, b) => Math.max(a, b), 0) - days.reduce((a, b) => Math.min(a, b), Infinity);
}

/**
 * Decides between day-first and month-first for a whole column: a 13 to 31 proves it. Unproven, the
 * column is month-first if its dates then lie far closer together, and day-first if not.
 */
export function columnOrder(cells: readonly string[]): ColumnOrder {
  const doubtful: string[] = [];
  let monthFirst = 0;
  let dayFirst = 0;
  for (const cell of cells) {
    const parts = yearLast(cell);
    if (parts === NO_GROUPS) continue;
    const [, a, separator, b] = parts;
    if (couldTurn(parts)) doubtful.push(cell);
    else if (separator === '.') continue;
    else if (Number(a) > 12) dayFirst += 1;
    else if (Number(b) > 12) monthFirst += 1;
  }
  if (dayFirst + monthFirst > 0 || doubtful.length === 0) {
    return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', proven: true };
  }
  const closer = 2 * span(doubtful, 'month-first') < span(doubtful, 'day-first');
  return { order: closer ? 'month-first' : 'day-first', proven: false };
}

/** Shows how far a zone's clocks are from UTC; a zone chosen on a computer that knows more of them is UTC. */
function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return offsetFormat('UTC');
  }
}

/** Minutes that clocks are ahead of UTC at a moment. */
type Clocks = (utcMs: number) => number;

const DAY_MS = 86_400_000;

/** Asks what is slow to answer twice a day, and more often only on days on which clocks are changed. */
function clocksOf(timeZone: string): Clocks {
  const format = offsetFormat(timeZone);
  const ask: Clocks = (utcMs) => {
    const parts = format.formatToParts(utcMs);
    return offsetOf(parts.find((part) => part.type === 'timeZoneName')?.value) ?? 0;
  };
  const days = new Map<number, number | null>();
  return (utcMs) => {
    const day = Math.floor(utcMs / DAY_MS);
    let offset = days.get(day);
    if (offset === undefined) {
      const first = ask(day * DAY_MS);
      offset = ask((day + 1) * DAY_MS - 1) === first ? first : null;
      days.set(day, offset);
    }
    return offset ?? ask(utcMs);
  };
}

const known = new Map<string, Clocks>();

/** Minutes that clocks of the zone show ahead of UTC at that moment. */
function zoneOffset(utcMs: number, timeZone: string): number {
  const clocks = known.get(timeZone) ?? clocksOf(timeZone);
  known.set(timeZone, clocks);
  return clocks(utcMs);
}

/** The moment a clock showed this; a file without zone was written by the clocks of `timeZone`. */
export function instantAt({ date, time, offsetMinutes }: WrittenDate, timeZone: string): Instant {
  const clock = `${date}T${time ?? '00:00:00'}`;
  const clockMs = Date.parse(`${clock}Z`);
  const offset =
    offsetMinutes ??
    (timeZone === 'UTC'
      ? 0
      : zoneOffset(clockMs - zoneOffset(clockMs, timeZone) * 60_000, timeZone));
  // What `toISOString` writes is what an Instant is; columns of them are long.
  if (offset === 0) return `${clock}.000Z` as Instant;
  return new Date(clockMs - offset * 60_000).toISOString() as Instant;
}

/** The day that the clocks of a zone show at a moment. */
export function dayAt(at: Instant, timeZone: string): CalendarDate {
  const utcMs = Date.parse(at);
  const shown = new Date(utcMs + zoneOffset(utcMs, timeZone) * 60_000);
  return shown.toISOString().slice(0, 'YYYY-MM-DD'.length) as CalendarDate;
}
