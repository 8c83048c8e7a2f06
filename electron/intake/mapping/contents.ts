import type { Field } from '../../../shared/intake';
import { GOALS, MEETING_WAYS, OPT_INS, PREFERENCES, ROLES, STYLES } from '../values/choices';
import { parseDate } from '../values/dates';
import { makeSplitter } from '../values/lists';
import { readMonthlyMinutes, readPlaces } from '../values/numbers';
import { type Reading, wordKey } from '../values/reading';
import { dayOfHeading, readSlots } from '../values/slots';

const LANGUAGES = new Set(
  'en de fr es pl pt it nl sv da nb no fi is cs sk hu ro bg el tr ar he fa ur hi bn pa ta zh ja ko vi th id ms sw yo ha ig am so uk ru sr hr sl lt lv et ga cy sq mk ka hy az kk uz'
    .split(' ')
    .map((code) => wordKey(new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code)),
);

const understood = (reading: Reading<unknown>): boolean => reading.value !== null;
const isDate = (cell: string): boolean =>
  parseDate(cell, 'day-first') !== null || parseDate(cell, 'month-first') !== null;
const hasTime = (cell: string): boolean => /\d[T ,]+\d{1,2}:\d{2}/u.test(cell) && isDate(cell);
/** `Client 12`: how lists name people that are not to be known by their own names. */
const isPseudonym = (cell: string): boolean => /^\p{L}{3,} \d{1,5}$/u.test(cell);
const isPersonName = (cell: string): boolean =>
  isPseudonym(cell) ||
  (/\p{L}/u.test(cell) && !/[@\d;]/u.test(cell) && cell.length < 80 && !/^anonym/iu.test(cell));
/** Staff numbers are often bare, as a spreadsheet's dates are: under their own heading, 20417 is no day. */
const isNumbering = (cell: string): boolean =>
  cell.length <= 30 && (/^\d+$/u.test(cell) || (/\d/u.test(cell) && !isDate(cell)));
const silent = (reading: Reading<unknown>): boolean =>
  reading.value !== null && reading.remarks.length === 0;

type Test = {
  /** Whether an option of the cell can be a value of the field. */
  readonly fits: (option: string) => boolean;
  /** Whether cells are lists of options. */
  readonly list?: readonly string[];
  /** The contents alone, under any heading, are proof enough. */
  readonly alone?: boolean;
};

const TESTS: Partial<Record<Field, Test>> = {
  email: { fits: (cell) => /^\S+@\S+\.\S+$/u.test(cell) || /^anonym/iu.test(cell), alone: true },
  'answered-at': { fits: hasTime },
  'entry-date': { fits: isDate },
  'leaving-date': { fits: isDate },
  'staff-number': { fits: (cell) => isNumbering(cell) && !cell.includes('@') },
  'manager-number': {
    fits: (cell) => (isNumbering(cell) && cell.length < 20) || isPersonName(cell),
  },
  name: { fits: isPersonName },
  'first-name': { fits: isPersonName },
  'last-name': { fits: isPersonName },
  slots: { fits: (cell) => understood(readSlots(cell)), list: [], alone: true },
  goals: { fits: (cell) => silent(GOALS.read(cell)), list: GOALS.wordings, alone: true },
  style: { fits: (cell) => silent(STYLES.read(cell)), alone: true },
  meeting: {
    fits: (cell) => silent(MEETING_WAYS.read(cell)),
    list: MEETING_WAYS.wordings,
    alone: true,
  },
  languages: { fits: (cell) => LANGUAGES.has(wordKey(cell)), list: [], alone: true },
  'outside-department': { fits: (cell) => understood(PREFERENCES.read(cell)) },
  'opt-in': { fits: (cell) => understood(OPT_INS.read(cell)) },
  capacity: { fits: (cell) => understood(readPlaces(cell)) },
  'monthly-hours': { fits: (cell) => understood(readMonthlyMinutes(cell)) },
  role: { fits: (cell) => silent(ROLES.read(cell)), alone: true },
};

export type Agreement = 'proves' | 'agrees' | 'says-nothing' | 'doubts' | 'contradicts';

/** Shares of a column's options, in percent. */
const MOST = 70;
const FEW = 15;
/** So many different cells tell something against a heading; fewer may be mistakes. */
const TELLING = 4;

/** How the cells of a column (non-blank samples) sit with a field. */
export function agreement(field: Field, heading: string, samples: readonly string[]): Agreement {
  const test = TESTS[field];
  if (test === undefined || samples.length === 0) return 'says-nothing';
  if (field === 'slots' && dayOfHeading(heading) !== '') return 'agrees';
  const split = test.list === undefined ? null : makeSplitter(samples, test.list);
  const options = split === null ? samples : samples.flatMap(split);
  const share =
    (100 * options.filter((option) => test.fits(option.trim())).length) / options.length;
  if (share >= MOST) return test.alone === true && options.length > 1 ? 'proves' : 'agrees';
  if (share > FEW) return 'says-nothing';
  return samples.length < TELLING ? 'doubts' : 'contradicts';
}

/** Fields that contents alone can prove. */
export const PROVABLE: readonly Field[] = (Object.keys(TESTS) as Field[]).filter(
  (field) => TESTS[field]?.alone === true,
);
