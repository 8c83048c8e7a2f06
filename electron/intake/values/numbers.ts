import type { FindingCode } from '../../../shared/intake';
import { blank, leftOut, plain, type Reading, readLine, remarked } from './reading';

const WORDS = new Map(
  [
    ['none', 'zero', 'no', 'nobody'],
    ['one', 'a', 'an', 'ein', 'eine', 'einen', 'un', 'une', 'uno', 'una', 'jeden', 'jedna'],
    ['two', 'a couple', 'zwei', 'deux', 'dos', 'dwa', 'dwie'],
    ['three', 'drei', 'trois', 'tres', 'trzy'],
    ['four', 'vier', 'quatre', 'cuatro', 'cztery'],
    ['five', 'funf', 'fünf', 'cinq', 'cinco', 'piec', 'pięć'],
    ['six', 'sechs', 'seis', 'szesc', 'sześć'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
  ].flatMap((words, value) => words.map((word) => [word, value] as const)),
);

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*(?:-|–|—|/|to|or|bis|oder|ou|o|a|do|lub)\s*(${NUMBER})(?!\d)`,
  'iu',
);

type Amount = { readonly amount: number; readonly code: FindingCode | null };

const numberOf = (digits: string): number => Number(digits.replace(',', '.'));

/** The least of `1 or 2`, the 2 of `2 mentees`, the 3 of `three`; null where there is no one number. */
function amountOf(text: string): Amount | null {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return { amount: Number(text), code: null };
  if (/^\d+,\d+$/u.test(text)) return { amount: numberOf(text), code: 'decimal-comma' };
  const range = RANGE.exec(text);
  if (range !== null) {
    const [, from = '', until = ''] = range;
    return { amount: Math.min(numberOf(from), numberOf(until)), code: 'lower-of-range' };
  }
  const [first = ''] = text.toLowerCase().split(/[\s-]+(?:or|to|oder|bis)[\s-]+/u);
  const word = WORDS.get(first.replace(/ (?:mentees?|people|persons?|places?|hours?)$/u, ''));
  if (word !== undefined) {
    return {
      amount: word,
      code: text.length > first.length ? 'lower-of-range' : 'number-in-words',
    };
  }
  const numbers = text.match(new RegExp(NUMBER, 'gu')) ?? [];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1 || /-\s*\d/u.test(text)) return null;
  return { amount: numberOf(only), code: 'number-in-text' };
}

const result = (value: number, code: FindingCode | null): Reading<number> =>
  code === null ? plain(value) : remarked(value, { code, read: String(value) });

/**
 * How many mentees a mentor takes: 0 to 20. Of a range the lower end is promised, of a fraction the
 * whole places.
 */
export function readPlaces(written: string): Reading<number> {
  const line = readLine(written);
  if (line.value === null) return line.remarks.length > 0 ? leftOut('not-a-number') : blank();
  const read = amountOf(line.value);
  if (read === null) return leftOut('not-a-number');
  const places = Math.floor(read.amount);
  if (places > 20) return leftOut('out-of-range');
  return result(places, places === read.amount ? read.code : 'rounded-down');
}

/** `1h30`, `1:30`, `90 min` in minutes; null where the text is not of that kind. */
function clockMinutes(text: string): number | null {
  const [, hours, rest] =
    /^(\d{1,2})\s*(?:h|:|hrs?|hours?)\s*(\d{2})\s*(?:m\w*)?$/iu.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(rest);
  const minutes = /^(\d{1,4})\s*(?:m|min|mins|minutes|minuten|minutos|minut)\b\.?/iu.exec(
    text,
  )?.[1];
  return minutes === undefined ? null : Number(minutes);
}

const MOST_MINUTES = 6000;

/** Hours a month, as minutes; `1,5` is ninety minutes. */
export function readMonthlyMinutes(written: string): Reading<number> {
  const line = readLine(written);
  if (line.value === null) return line.remarks.length > 0 ? leftOut('not-a-number') : blank();
  const clock = clockMinutes(line.value);
  const read = clock === null ? amountOf(line.value) : null;
  if (clock === null && read === null) return leftOut('not-a-number');
  const minutes = clock ?? Math.round((read?.amount ?? 0) * 60);
  if (minutes > MOST_MINUTES) return leftOut('out-of-range');
  return result(minutes, clock === null ? (read?.code ?? null) : 'number-in-text');
}
