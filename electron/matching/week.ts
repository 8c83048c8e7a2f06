import { DAY_PARTS, DAYS, PART_HOURS, type Slot } from '../../shared/answers';
import type { CalendarDate } from '../../shared/time';
import { type Measure, NO_FACTS, shareOf, UNANSWERED } from './measure';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
const BITS_PER_WORD = 32;

/** Local minutes of the week from Monday 00:00 covered by each slot: from, until. */
const SLOT_MINUTES: ReadonlyMap<string, readonly [number, number]> = new Map(
  DAYS.flatMap((day, index) =>
    DAY_PARTS.map((part) => {
      const [from, until] = PART_HOURS[part];
      const midnight = index * MINUTES_PER_DAY;
      return [`${day}-${part}`, [midnight + from * 60, midnight + until * 60]] as const;
    }),
  ),
);

/**
 * How far a zone's clock is ahead of UTC in a week, in minutes: at noon UTC of its Monday.
 * Null for a zone this computer does not know.
 */
export function offsetMinutes(timeZone: string, weekOf: CalendarDate): number | null {
  let text: string | undefined;
  try {
    text = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(Date.parse(`${weekOf}T12:00:00Z`))
      .find((part) => part.type === 'timeZoneName')?.value;
  } catch {
    return null;
  }
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(text ?? '') ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** Somebody's free time as answered: slots on their own clock, and where that clock stands. */
export type FreeTime = { readonly slots: readonly Slot[]; readonly timeZone: string | null };

/** The free time of one person as bits of the week in UTC, `grain` minutes each. */
function weekBits(slots: readonly Slot[], offset: number, grain: number, words: Uint32Array): void {
  for (const slot of slots) {
    const [from, until] = SLOT_MINUTES.get(slot) ?? [0, 0];
    for (let minute = from; minute < until; minute += grain) {
      const utc = (minute - offset + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
      const bit = Math.floor(utc / grain);
      const word = Math.floor(bit / BITS_PER_WORD);
      words[word] = (words[word] as number) | (1 << (bit % BITS_PER_WORD));
    }
  }
}

/** Bits set in a 32-bit word. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The coarsest grain, in minutes, that every offset in play falls on: 60, 30 or 15. */
function grainOf(offsets: Iterable<number | null>): number {
  let grain = 60;
  for (const offset of offsets) while (grain > 15 && (offset ?? 0) % grain !== 0) grain /= 2;
  return grain;
}

/**
 * Hours a week in which both are free, in real time, against what is enough. Whoever named no
 * slot, or whose zone is unknown, has not answered; few shared hours score low and earn nothing.
 * A row costs O(m x words of the week), 6 words where all clocks stand on full hours.
 */
export function availabilityMeasure(
  mentees: readonly FreeTime[],
  mentors: readonly FreeTime[],
  enoughHours: number,
  weekOf: CalendarDate,
): Measure {
  const offsets = new Map<string, number | null>();
  for (const { timeZone } of [...mentees, ...mentors]) {
    if (timeZone !== null && !offsets.has(timeZone)) {
      offsets.set(timeZone, offsetMinutes(timeZone, weekOf));
    }
  }
  const grain = grainOf(offsets.values());
  const width = Math.ceil(MINUTES_PER_WEEK / grain / BITS_PER_WORD);
  const bitsOf = (people: readonly FreeTime[]) => {
    const bits = new Uint32Array(people.length * width);
    const answered = people.map(({ slots, timeZone }, index) => {
      const offset = timeZone === null ? null : (offsets.get(timeZone) ?? null);
      if (offset === null || slots.length === 0) return false;
      weekBits(slots, offset, grain, bits.subarray(index * width, (index + 1) * width));
      return true;
    });
    return { bits, answered };
  };
  const mine = bitsOf(mentees);
  const theirs = bitsOf(mentors);
  const values = Int16Array.from({ length: MINUTES_PER_WEEK / grain + 1 }, (_, bits) =>
    shareOf(bits * grain, enoughHours * 60),
  );
  const sharedBits = (i: number, j: number): number => {
    let count = 0;
    for (let word = 0; word < width; word++) {
      const a = mine.bits[i * width + word] as number;
      count += bitCount(a & (theirs.bits[j * width + word] as number));
    }
    return count;
  };

  return {
    row(i, out) {
      out.fill(UNANSWERED);
      if (!mine.answered[i]) return;
      for (let j = 0; j < out.length; j++) {
        if (theirs.answered[j]) out[j] = values[sharedBits(i, j)] as number;
      }
    },
    facts: (i, j) =>
      mine.answered[i] && theirs.answered[j]
        ? { shared: [], missing: [], count: (sharedBits(i, j) * grain) / 60 }
        : NO_FACTS,
  };
}
