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

/** Free time as answered: slots on one's own clock, and where that clock stands. */
type FreeTime = { readonly slots: readonly Slot[]; readonly timeZone: string };
/** How far each zone's clock is ahead; null for a zone this computer does not know. */
type Offsets = ReadonlyMap<string, number | null>;

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

/** The free time of each class of people, `width` words each; null where a zone is unknown. */
function bitsOf(
  classes: readonly (FreeTime | null)[],
  offsets: Offsets,
  grain: number,
  width: number,
): Uint32Array {
  const bits = new Uint32Array(classes.length * width);
  classes.forEach((free, index) => {
    const offset = free === null ? null : (offsets.get(free.timeZone) ?? null);
    if (free === null || offset === null) return;
    weekBits(free.slots, offset, grain, bits.subarray(index * width, (index + 1) * width));
  });
  return bits;
}

/** The bits that somebody of these classes is free in. */
function usedBy(bits: Uint32Array, width: number): Uint32Array {
  const used = new Uint32Array(width);
  bits.forEach((word, at) => {
    used[at % width] = (used[at % width] as number) | word;
  });
  return used;
}

/** The same bits without those that not both sides ever use: nights go, and most of the words. */
function packed(bits: Uint32Array, width: number, kept: readonly number[]): Uint32Array {
  const narrow = Math.max(1, Math.ceil(kept.length / BITS_PER_WORD));
  const out = new Uint32Array((bits.length / width) * narrow);
  for (let from = 0, to = 0; from < bits.length; from += width, to += narrow) {
    kept.forEach((bit, at) => {
      const word = bits[from + Math.floor(bit / BITS_PER_WORD)] as number;
      if ((word & (1 << (bit % BITS_PER_WORD))) === 0) return;
      const target = to + Math.floor(at / BITS_PER_WORD);
      out[target] = (out[target] as number) | (1 << (at % BITS_PER_WORD));
    });
  }
  return out;
}

/**
 * Hours a week in which both are free, in real time, against what is enough; `facts.count` is
 * those hours. Whoever named no slot, or whose zone is unknown, has not answered; few shared hours
 * score low and earn nothing. A row costs O(classes of mentors x words of the week): 3 or so where
 * all clocks stand on full hours.
 */
export function availabilityMeasure(
  { mentees, mentors }: Sides,
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
  const week = Math.ceil(MINUTES_PER_WEEK / grain / BITS_PER_WORD);
  const intern = interner<FreeTime>();
  const freeTimeOf = ({ answers: { slots }, timeZone }: MatchPerson): FreeTime | null => {
    const isKnown = timeZone !== null && (offsets.get(timeZone) ?? null) !== null;
    return isKnown && slots.length > 0 ? intern({ slots: slots.toSorted(), timeZone }) : null;
  };
  const mine = classesBy(mentees, freeTimeOf);
  const theirs = classesBy(mentors, freeTimeOf);
  const myWeek = bitsOf(mine.keys, offsets, grain, week);
  const theirWeek = bitsOf(theirs.keys, offsets, grain, week);
  const theirUse = usedBy(theirWeek, week);
  const used = usedBy(myWeek, week).map((word, at) => word & (theirUse[at] as number));
  const kept = Array.from({ length: week * BITS_PER_WORD }, (_, bit) => bit).filter(
    (bit) =>
      ((used[Math.floor(bit / BITS_PER_WORD)] as number) & (1 << (bit % BITS_PER_WORD))) !== 0,
  );
  const [myBits, theirBits] = [packed(myWeek, week, kept), packed(theirWeek, week, kept)];
  const width = Math.max(1, Math.ceil(kept.length / BITS_PER_WORD));
  const values = Int16Array.from({ length: MINUTES_PER_WEEK / grain + 1 }, (_, bits) =>
    shareOf(bits * grain, enoughHours * 60),
  );
  const sharedBits = (a: number, b: number): number => {
    let count = 0;
    for (let word = 0; word < width; word++) {
      const mineHere = myBits[a * width + word] as number;
      count += bitCount(mineHere & (theirBits[b * width + word] as number));
    }
    return count;
  };

  return {
    mentees: mine.classes,
    mentors: theirs.classes,
    row(a, out) {
      out.fill(UNANSWERED);
      if (mine.keys[a] === null) return;
      for (let b = 0; b < out.length; b++) {
        if (theirs.keys[b] !== null) out[b] = values[sharedBits(a, b)] as number;
      }
    },
    facts(i, j) {
      const a = mine.classes.of[i] ?? -1;
      const b = theirs.classes.of[j] ?? -1;
      if ((mine.keys[a] ?? null) === null || (theirs.keys[b] ?? null) === null) return NO_FACTS;
      return { ...NO_FACTS, count: (sharedBits(a, b) * grain) / 60 };
    },
  };
}
