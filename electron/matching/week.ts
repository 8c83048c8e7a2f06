import { DAY_PARTS, DAYS, PART_HOURS } from '../../shared/answers';
import type { CalendarDate } from '../../shared/time';
import { interner, measureBy, type Sides } from './by-class';
import { type Measure, NO_FACTS, shareOf, UNANSWERED } from './measure';
import type { MatchPerson } from './profile';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

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

/** Free time in the week, in minutes UTC: `length` from `start` on, maybe beyond the week's end. */
type Stretch = { readonly start: number; readonly length: number };

/** The minutes that two stretches have in common, either of which may run over the week's end. */
function overlap(one: Stretch, other: Stretch): number {
  const after = (other.start - one.start + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
  const late = Math.min(one.length - after, other.length);
  const early = Math.min(one.length, after + other.length - MINUTES_PER_WEEK);
  return Math.max(0, late) + Math.max(0, early);
}

/** When people are free, by what they answered; null where that is not known. Equal stretches are one object. */
function freeTimes(weekOf: CalendarDate): (person: MatchPerson) => readonly Stretch[] | null {
  const offsets = new Map<string, number | null>();
  const offsetOf = (timeZone: string): number | null => {
    const offset = offsets.get(timeZone);
    if (offset !== undefined) return offset;
    offsets.set(timeZone, offsetMinutes(timeZone, weekOf));
    return offsetOf(timeZone);
  };
  const stretch = interner<Stretch>();
  const all = interner<readonly Stretch[]>();
  return ({ answers: { slots }, timeZone }) => {
    const offset = timeZone === null ? null : offsetOf(timeZone);
    if (offset === null || slots.length === 0) return null;
    return all(
      [...new Set(slots)].toSorted().map((slot) => {
        const [from, until] = SLOT_MINUTES.get(slot) ?? [0, 0];
        const start = (from - offset + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
        return stretch({ start, length: until - from });
      }),
    );
  };
}

/**
 * Hours a week in which both are free, in real time, against what is enough; `facts.count` is
 * those hours. Whoever named no slot, or whose zone is unknown, has not answered; few shared hours
 * score low and earn nothing. Each stretch is held against all mentors once; a row adds up its
 * stretches, which never overlap: O(slots x classes of mentors).
 */
export function availabilityMeasure(
  sides: Sides,
  enoughHours: number,
  weekOf: CalendarDate,
): Measure {
  const freeTimeOf = freeTimes(weekOf);
  const enough = enoughHours * 60;
  const values = Int16Array.from({ length: enough + 1 }, (_, minutes) => shareOf(minutes, enough));
  return measureBy(sides, {
    mentee: freeTimeOf,
    mentor: freeTimeOf,
    against(theirs) {
      const stretches = new Set(theirs.flatMap((free) => free ?? []));
      const silent = theirs.flatMap((free, b) => (free === null ? [b] : []));
      const known = new Map<Stretch, Int16Array>();
      const sharedWith = (mine: Stretch): Int16Array => {
        const before = known.get(mine);
        if (before) return before;
        const minutes = new Map([...stretches].map((other) => [other, overlap(mine, other)]));
        const row = Int16Array.from(theirs, (free) =>
          (free ?? []).reduce((sum, other) => sum + (minutes.get(other) ?? 0), 0),
        );
        known.set(mine, row);
        return row;
      };
      return (mine, out) => {
        out.fill(mine === null ? UNANSWERED : 0);
        if (mine === null) return;
        for (const each of mine) {
          const row = sharedWith(each);
          for (let b = 0; b < out.length; b++) out[b] = (out[b] as number) + (row[b] as number);
        }
        for (let b = 0; b < out.length; b++) {
          out[b] = values[Math.min(out[b] as number, enough)] as number;
        }
        for (const b of silent) out[b] = UNANSWERED;
      };
    },
    facts(mentee, mentor) {
      const mine = freeTimeOf(mentee);
      const theirs = freeTimeOf(mentor);
      if (mine === null || theirs === null) return NO_FACTS;
      const minutes = mine.flatMap((one) => theirs.map((other) => overlap(one, other)));
      return { ...NO_FACTS, count: minutes.reduce((sum, each) => sum + each, 0) / 60 };
    },
  });
}
