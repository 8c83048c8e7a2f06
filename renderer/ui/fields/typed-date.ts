const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 'YYYY-MM-DD'.length) : null;
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/**
 * Reads a date as people type it: `2026-06-18`, `18.6.2026`, `18/06/26`, `18 June 2026`. The day
 * comes first, as everywhere in the app.
 *
 * @returns `YYYY-MM-DD`, or null while it is no date (yet)
 */
export function typedDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{2}|\d{4})$/.exec(trimmed);
  if (numbers) return isoOf(fullYear(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(trimmed);
  if (!words) return null;
  const month = MONTHS.findIndex((name) => words[2]?.toLowerCase().startsWith(name));
  return month === -1 ? null : isoOf(Number(words[3]), month + 1, Number(words[1]));
}
