import { DAY_PARTS, DAYS, PART_HOURS, type Slot } from '../../shared/answers';
import type { CalendarDate } from '../../shared/time';
import { classesBy, interner, type Sides } from './by-class';
import { type Measure, NO_FACTS, shareOf, UNANSWERED } from './measure';
import type { MatchPerson } from './profile';

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

/** Free time as answered: slots on one's own clock, and how far it is ahead of UTC, in minutes. */
type FreeTime = { readonly slots: readonly Slot[]; readonly offset: number };

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

/** The grains of the week that some slots cover on a clock, as bits. */
function bitsOf(slots: readonly Slot[], offset: number, grain: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(MINUTES_PER_WEEK / grain / BITS_PER_WORD));
  for (const slot of slots) {
    const [from, until] = SLOT_MINUTES.get(slot) ?? [0, 0];
    for (let minute = from; minute < until; minute += grain) {
      const utc = (minute - offset + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
      const bit = Math.floor(utc / grain);
      const word = Math.floor(bit / BITS_PER_WORD);
      words[word] = (words[word] as number) | (1 << (bit % BITS_PER_WORD));
    }
  }
  return words;
}

const sharedBits = (one: Uint32Array, other: Uint32Array): number =>
  one.reduce((count, word, at) => count + bitCount(word & (other[at] as number)), 0);

/**
 * Hours a week in which both are free, in real time, against what is enough; `facts.count` is
 * those hours. Whoever named no slot, or whose zone is unknown, has not answered; few shared hours
 * score low and earn nothing. Each slot is held against all mentors once; a row adds up its slots,
 * which never overlap: O(slots x classes of mentors).
 */
export function availabilityMeasure(
  { mentees, mentors }: Sides,
  enoughHours: number,
  weekOf: CalendarDate,
): Measure {
  const offsets = new Map<string | null, number | null>([[null, null]]);
  for (const { timeZone } of [...mentees, ...mentors]) {
    if (timeZone !== null && !offsets.has(timeZone)) {
      offsets.set(timeZone, offsetMinutes(timeZone, weekOf));
    }
  }
  const grain = grainOf(offsets.values());
  const intern = interner<FreeTime>();
  const freeTimeOf = ({ answers: { slots }, timeZone }: MatchPerson): FreeTime | null => {
    const offset = offsets.get(timeZone) ?? null;
    return offset === null || slots.length === 0
      ? null
      : intern({ slots: slots.toSorted(), offset });
  };
  const mine = classesBy(mentees, freeTimeOf);
  const theirs = classesBy(mentors, freeTimeOf);
  const theirBits = theirs.keys.map((free) => free && bitsOf(free.slots, free.offset, grain));
  const silent = theirBits.flatMap((bits, b) => (bits === null ? [b] : []));
  const known = new Map<string, Uint8Array>();
  const slotRow = (slot: Slot, offset: number): Uint8Array => {
    const key = `${slot} ${String(offset)}`;
    const before = known.get(key);
    if (before) return before;
    const bits = bitsOf([slot], offset, grain);
    const row = Uint8Array.from(theirBits, (other) =>
      other === null ? 0 : sharedBits(bits, other),
    );
    known.set(key, row);
    return row;
  };
  const values = Int16Array.from({ length: MINUTES_PER_WEEK / grain + 1 }, (_, bits) =>
    shareOf(bits * grain, enoughHours * 60),
  );
  /** Grains shared with each class of mentors. */
  const addUp = ({ slots, offset }: FreeTime, sums: Int16Array): void => {
    sums.fill(0);
    for (const slot of slots) {
      const row = slotRow(slot, offset);
      for (let b = 0; b < sums.length; b++) sums[b] = (sums[b] as number) + (row[b] as number);
    }
  };

  return {
    mentees: mine.classes,
    mentors: theirs.classes,
    row(a, out) {
      const free = mine.keys[a] ?? null;
      if (free === null) {
        out.fill(UNANSWERED);
        return;
      }
      addUp(free, out);
      for (let b = 0; b < out.length; b++) out[b] = values[out[b] as number] as number;
      for (const b of silent) out[b] = UNANSWERED;
    },
    facts(i, j) {
      const free = mine.keys[mine.classes.of[i] ?? -1] ?? null;
      const b = theirs.classes.of[j] ?? -1;
      if (free === null || (theirBits[b] ?? null) === null) return NO_FACTS;
      const count = free.slots.reduce((sum, slot) => sum + (slotRow(slot, free.offset)[b] ?? 0), 0);
      return { ...NO_FACTS, count: (count * grain) / 60 };
    },
  };
}
