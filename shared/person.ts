import { z } from 'zod';
import { PersonId } from './ids';
import { KnownTimeZone, PlausibleDate, TimeZone } from './time';

/** Longest text accepted in a one-line field, in UTF-16 code units. */
export const LINE_LENGTH = 200;
/** Longest text accepted in a field of several lines, in UTF-16 code units. */
export const PARAGRAPH_LENGTH = 4000;

/** Characters that text never holds and a printer or a spreadsheet may obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text can be kept and printed: no controls, no halves of characters. */
export const isCleanText = (text: string): boolean => !CONTROLS.test(text) && text.isWellFormed();

/** One line of text as a person types or pastes it: trimmed, in Unicode's composed form, never blank. */
export const Line = z
  .string()
  .overwrite((text) => text.replace(/[\t\r\n\f]+/g, ' '))
  .trim()
  .normalize('NFC')
  .min(1)
  .max(LINE_LENGTH)
  .refine(isCleanText);
/** A paragraph; line breaks allowed. */
export const Paragraph = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(PARAGRAPH_LENGTH)
  .refine(isCleanText);

/** A rung of the organisation's ladder of levels; 1 is the most junior. */
export const Level = z.int().min(1).max(20);

/**
 * Anybody the organisation told us about, whether in a program or not. What belongs to the person
 * stands here; what they answered for one cohort stands in their enrollment.
 */
export const Person = z.object({
  id: PersonId,
  name: Line,
  staffNumber: Line.nullable(),
  email: Line.nullable(),
  department: Line.nullable(),
  site: Line.nullable(),
  /** Their own zone; null means that of their site. */
  timeZone: TimeZone.nullable(),
  level: Level.nullable(),
  managerId: PersonId.nullable(),
  entryDate: PlausibleDate.nullable(),
  leavingDate: PlausibleDate.nullable(),
});
export type Person = z.infer<typeof Person>;

/** A person as a form sends it. */
export const PersonInput = Person.omit({ id: true }).extend({
  timeZone: KnownTimeZone.nullable(),
});
export type PersonInput = z.infer<typeof PersonInput>;

/** Somebody of whom only the name is known, which is still to be filled in. */
export const BLANK_PERSON: PersonInput = {
  name: '',
  staffNumber: null,
  email: null,
  department: null,
  site: null,
  timeZone: null,
  level: null,
  managerId: null,
  entryDate: null,
  leavingDate: null,
};

/** How staff numbers are compared: case and leading zeros carry no meaning, spreadsheets drop them. */
export const staffNumberKey = (staffNumber: string): string =>
  staffNumber
    .trim()
    .replace(/^0+(?=.)/, '')
    .toLowerCase();

/** How e-mail addresses are compared. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

const PLAIN_NAME = /^[A-Za-z.-]+(?: [A-Za-z.-]+)*$/u;

/** How names are compared: case, accents, apostrophes and spacing carry no meaning. */
export function nameKey(name: string): string {
  // Most names of a long list are such, and what is below would leave them as they are.
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘'`´]/gu, "'")
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .split(/\s+/u)
    .filter((part) => part !== '')
    .join(' ');
}
