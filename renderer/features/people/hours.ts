const HOURS = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:h|hrs?|hours?)?$/;
const CLOCK = /^(\d{1,3})(?::|\s*(?:h|hrs?|hours?)\s*)(\d{1,2})\s*(?:m|mins?|minutes?)?$/;
const MINUTES = /^(\d{1,4})\s*(?:m|mins?|minutes?)$/;
const MINUTES_PER_HOUR = 60;

/**
 * Reads hours as people write them: `1,5`, `1.5`, `1:30`, `1 h 30`, `90 min`.
 *
 * @returns whole minutes, or null where it is none of these
 */
export function readHours(text: string): number | null {
  const written = text.trim().toLowerCase();
  const hours = HOURS.exec(written)?.[1];
  if (hours !== undefined) return Math.round(Number(hours.replace(',', '.')) * MINUTES_PER_HOUR);
  const clock = CLOCK.exec(written);
  if (clock && Number(clock[2]) < MINUTES_PER_HOUR) {
    return Number(clock[1]) * MINUTES_PER_HOUR + Number(clock[2]);
  }
  const minutes = MINUTES.exec(written)?.[1];
  return minutes === undefined ? null : Number(minutes);
}

/** Minutes as `readHours` takes them back: `1.5`, or `1:40` where decimals would round. */
export function writeHours(minutes: number): string {
  const decimal = minutes / MINUTES_PER_HOUR;
  if (Number.isInteger(decimal * 4)) return String(decimal);
  const rest = String(minutes % MINUTES_PER_HOUR).padStart(2, '0');
  return `${String(Math.floor(decimal))}:${rest}`;
}

/** The parts of "1 h 30 min". */
export const hourParts = (minutes: number) => ({
  hours: Math.floor(minutes / MINUTES_PER_HOUR),
  minutes: minutes % MINUTES_PER_HOUR,
});
