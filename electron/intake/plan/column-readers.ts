import type { Answers } from '../../../shared/answers';
import { askedName, type Field } from '../../../shared/intake';
import { CalendarDate, type Instant } from '../../../shared/time';
import { PREFERENCES, ROLES, readOptIn, STYLES, wordingIn } from '../values/choices';
import { columnOrder, dateParser, instantAt, isDoubtful, type WrittenDate } from '../values/dates';
import { levelReader } from '../values/levels';
import { readMonthlyMinutes, readPlaces } from '../values/numbers';
import {
  cutText,
  leftOut,
  type Reading,
  readEmail,
  readLine,
  readName,
  readParagraph,
  readTimeZone,
  remarked,
  remembering,
  wordKey,
} from '../values/reading';
import type { Column, ColumnReader, ReadingContext } from './column';
import type { Draft, PersonFacts } from './draft';
import { listReader } from './list-readers';

function single<T>(
  read: (written: string) => Reading<T>,
  put: (draft: Draft, value: T) => void,
): ColumnReader {
  return (written, draft) => {
    const { value, remarks } = read(written);
    if (value !== null) put(draft, value);
    return remarks;
  };
}

const toPerson =
  <K extends keyof PersonFacts>(key: K) =>
  (draft: Draft, value: PersonFacts[K]): void => {
    draft.person[key] = value;
  };

const toAnswers =
  <K extends keyof Answers>(key: K) =>
  (draft: Draft, value: Answers[K]): void => {
    draft.answers[key] = value;
  };

const toRow =
  <K extends 'firstName' | 'lastName' | 'managerWritten' | 'role' | 'answeredAt'>(key: K) =>
  (draft: Draft, value: Draft[K]): void => {
    draft[key] = value;
  };

/** Dates of one column, in the order that the column or a person decides. */
function dateReader<T>(
  { cells }: Column,
  context: ReadingContext,
  make: (date: WrittenDate) => T,
  show: (value: T) => string,
): (written: string) => Reading<T> {
  const found = columnOrder(cells());
  const order = found.proven ? found.order : (context.dateOrder ?? found.order);
  const isGuess = !found.proven && context.dateOrder === null;
  const parse = dateParser(order);
  return (written) => {
    const line = readLine(written);
    if (line.value === null) return { value: null, remarks: line.remarks };
    const date = parse(line.value);
    if (date === null) return { value: null, remarks: [{ code: 'not-a-date', read: null }] };
    const value = make(date);
    return isGuess && isDoubtful(line.value)
      ? remarked(value, { code: 'date-order-guessed', read: show(value) })
      : { value, remarks: line.remarks };
  };
}

const day = ({ date }: WrittenDate): CalendarDate => CalendarDate.parse(date);

const dayReader = (column: Column, context: ReadingContext) =>
  remembering(dateReader(column, context, day, String));

/** Notes of several columns stand below each other. */
function addNote(draft: Draft, note: string): void {
  const before = draft.answers.note ?? null;
  draft.answers.note = before === null ? note : cutText(`${before}\n${note}`);
}

function putOptIn(draft: Draft, answer: 'yes' | 'no', wording: string | null): void {
  draft.optIn = { answer, wording };
}

const optInReader = (heading: string): ColumnReader => {
  const wording = wordingIn(heading);
  const read = single(remembering(readOptIn), (draft, answer) => putOptIn(draft, answer, wording));
  return (written, draft) => {
    const remarks = read(written, draft);
    return draft.optIn?.answer === 'no' ? [...remarks, { code: 'declined', read: 'no' }] : remarks;
  };
};

type Factory = (column: Column, context: ReadingContext) => ColumnReader;

const FACTORIES: Partial<Record<Field, Factory>> = {
  name: () => single(readName, toPerson('name')),
  'first-name': () => single(readLine, toRow('firstName')),
  'last-name': () => single(readLine, toRow('lastName')),
  'staff-number': () => single(readLine, toPerson('staffNumber')),
  email: () => single(readEmail, toPerson('email')),
  site: () => single(remembering(readLine), toPerson('site')),
  department: () => single(remembering(readLine), toPerson('department')),
  level: (_, { ladder }) => single(remembering(levelReader(ladder)), toPerson('level')),
  'manager-number': () => single(remembering(readLine), toRow('managerWritten')),
  'entry-date': (column, context) => single(dayReader(column, context), toPerson('entryDate')),
  'leaving-date': (column, context) => single(dayReader(column, context), toPerson('leavingDate')),
  'time-zone': () => single(remembering(readTimeZone), toPerson('timeZone')),
  'top-goal': () => single(remembering(readParagraph), toAnswers('topGoal')),
  style: () => single(remembering(STYLES.read), toAnswers('style')),
  'outside-department': () => single(remembering(PREFERENCES.read), toAnswers('outsideDepartment')),
  capacity: () => single(remembering(readPlaces), toAnswers('capacity')),
  'monthly-hours': () => single(remembering(readMonthlyMinutes), toAnswers('monthlyMinutes')),
  'opt-in': ({ heading }) => optInReader(heading),
  'answered-at': (column, context) =>
    single(
      remembering(
        dateReader<Instant>(column, context, (date) => instantAt(date, context.timeZone), String),
      ),
      toRow('answeredAt'),
    ),
  note: () => single(remembering(readParagraph), addNote),
  role: () => single(remembering(ROLES.read), toRow('role')),
};

const UNSAID = new Set([
  'prefer not to say',
  'prefer not to answer',
  'rather not say',
  'no answer',
]);

/** One of the choices of an optional question, whatever its case; null where it is no longer asked. */
function askedReader(name: string, { asked }: ReadingContext): ColumnReader | null {
  const choices = asked.find((field) => field.name === name)?.choices;
  if (choices === undefined) return null;
  const byKey = new Map(choices.map((choice) => [wordKey(choice), choice]));
  return (written, draft) => {
    const line = readLine(written);
    if (line.value === null) return line.remarks;
    const key = wordKey(line.value);
    const choice = byKey.get(key);
    if (choice === undefined && !UNSAID.has(key)) {
      return leftOut('unknown-option', choices).remarks;
    }
    draft.demographics = new Map([...draft.demographics, [name, choice ?? null]]);
    return [];
  };
}

/** The reader of a column; null for columns that are not taken. */
export function columnReader(column: Column, context: ReadingContext): ColumnReader | null {
  const name = askedName(column.field);
  if (name !== null) return askedReader(name, context);
  return FACTORIES[column.field]?.(column, context) ?? listReader(column, context);
}
