import { DAY_PARTS, DAYS, Slot } from '../../../shared/answers';
import { leftOut, plain, type Reading, readLine, remarked, wordKey } from './reading';

type Day = (typeof DAYS)[number];
type DayPart = (typeof DAY_PARTS)[number];

const DAY_WORDS: readonly (readonly [RegExp, readonly Day[]])[] = [
  [/^(?:mon|mondays?|montags?|lun|lundi|lunes|pon)\b/u, ['mon']],
  [/^(?:tues?|tuesdays?|dienstags?|mar|mardi|martes|wt)\b/u, ['tue']],
  [/^(?:wed|weds|wednesdays?|mittwochs?|mer|mercredi|miercoles|sr)\b/u, ['wed']],
  [/^(?:thu|thurs?|thursdays?|donnerstags?|jeu|jeudi|jueves|czw)\b/u, ['thu']],
  [/^(?:fri|fridays?|freitags?|ven|vendredi|viernes|pt)\b/u, ['fri']],
  [/^(?:sat|saturdays?|samstags?|sam|samedi|sabado|sob)\b/u, ['sat']],
  [/^(?:sun|sundays?|sonntags?|dim|dimanche|domingo|ndz)\b/u, ['sun']],
  [/^(?:weekdays?|workdays?|any weekday|mon(?:day)? ?(?:-|to) ?fri(?:day)?)\b/u, DAYS.slice(0, 5)],
  [/^(?:weekends?)\b/u, DAYS.slice(5)],
  [/^(?:any ?day|every ?day|daily)\b/u, DAYS],
];

const PART_WORDS: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:mornings?|am|a\.m|vormittags?|matin|manana|rano)$/u, 'morning'],
  [/^(?:lunch(?: ?time)?|lunchtimes?|noon|midday|mittags?|midi|mediodia|poludnie)$/u, 'lunch'],
  [/^(?:afternoons?|pm|p\.m|nachmittags?|apres-midi|tarde|popoludnie)$/u, 'afternoon'],
  [/^(?:evenings?|nights?|abends?|soir|noche|wieczor)$/u, 'evening'],
];

const WHOLE_DAY = /^(?:all day|any ?time|whole day|ganztags)$/u;

type Cells = { readonly slots: readonly Slot[]; readonly literal: boolean };

/** The cells of the weekly grid that a phrase means; null where it names neither a day nor a part. */
function cellsOf(key: string): Cells | null {
  const day = DAY_WORDS.find(([pattern]) => pattern.test(key));
  const rest = wordKey(day === undefined ? key : key.replace(day[0], ''));
  const part = PART_WORDS.find(([pattern]) => pattern.test(rest))?.[1];
  const wholeDay = WHOLE_DAY.test(rest) || (rest === '' && day !== undefined);
  if (part === undefined && !wholeDay) return null;
  const days = day?.[1] ?? DAYS.slice(0, 5);
  const parts = part === undefined ? DAY_PARTS : [part];
  return {
    slots: days.flatMap((name) => parts.map((of) => Slot.parse(`${name}-${of}`))),
    literal: days.length * parts.length === 1,
  };
}

/** The day a column of a question grid stands for: `When could you meet? [Tuesday]`. */
export function dayOfHeading(heading: string): string {
  const bracketed = /\[([^[\]]+)\]\s*$/u.exec(heading)?.[1] ?? '';
  return DAY_WORDS.some(([pattern]) => pattern.test(wordKey(bracketed))) ? bracketed : '';
}

/**
 * `Tue lunch` as a cell of the week. A day alone stands for all of it, a part alone for the weekdays, and
 * both readings are shown.
 */
export function readSlots(written: string): Reading<readonly Slot[]> {
  const line = readLine(written);
  if (line.value === null) return { value: null, remarks: line.remarks };
  const cells = cellsOf(wordKey(line.value));
  if (cells === null) return leftOut('unknown-option');
  return cells.literal
    ? plain(cells.slots)
    : remarked(cells.slots, { code: 'read-as', read: cells.slots.join('; ') });
}
