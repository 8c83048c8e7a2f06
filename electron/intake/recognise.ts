import type { Field, FileKind, IntakeRefusal, Mapping } from '../../shared/intake';
import { guessMapping } from './guess-mapping';
import type { Table } from './read/table';
import { wordKey } from './values/reading';

/** What a file is, and the columns (from 0) that say so. */
export type Recognition = { readonly kind: FileKind; readonly evidence: readonly number[] };

/** Answers that only a sign-up asks for. */
const SIGN_UP: readonly Field[] = [
  'skills',
  'goals',
  'top-goal',
  'style',
  'meeting',
  'slots',
  'languages',
  'capacity',
  'monthly-hours',
  'opt-in',
  'wishes',
  'vetoes',
  'outside-department',
];
const RECORD: readonly Field[] = [
  'staff-number',
  'email',
  'department',
  'level',
  'manager-number',
  'entry-date',
  'leaving-date',
  'site',
];
const NAMES: readonly Field[] = ['name', 'first-name', 'last-name'];

const EVENT =
  /^(?:promot(?:ion|ed)|left|leaver|leaving|resign(?:ed|ation)|retire(?:d|ment)|role change|transfer(?:red)?|move[d]?|lateral move|joined|hired|terminated|dismiss(?:ed|al)|demot(?:ion|ed)|beforderung|austritt|versetzung)$/u;
const RATING_HEADING =
  /how (?:far|much|well|likely|satisfied|useful)|last month|scale|rate\b|rating|satisf|recommend|\b[01] ?(?:=|-|to|not|\().*\b(?:5|7|10)\b/u;
const RATING = /^(?:10|\d)(?:\s*[-–=:].*)?$/u;

const cellsOf = (table: Table, column: number): readonly string[] =>
  table.rows
    .slice(0, 500)
    .map((row) => wordKey(row[column] ?? ''))
    .filter((cell) => cell !== '');

/** The columns whose cells mostly fit the pattern, and whose heading fits the other. */
const columnsLike = (table: Table, heading: RegExp, cell: RegExp): readonly number[] =>
  table.headers.flatMap((text, column) => {
    if (!heading.test(wordKey(text))) return [];
    const cells = cellsOf(table, column);
    const fitting = cells.filter((value) => cell.test(value)).length;
    return fitting > 0 && fitting * 10 >= cells.length * 6 ? [column] : [];
  });

/** Words that only one of the two forms uses; `mentor` alone may be a verb. */
const SPEAKS_TO: Readonly<Record<'mentors' | 'mentees', RegExp>> = {
  mentors:
    /help (?:a )?mentees?|how many mentees|mentees? (?:could|can|would) you|(?:can|could) you (?:offer|teach|share|help)|mentor in\b|enjoy working on|your mentees?\b|as a mentor\b/u,
  mentees:
    /(?:a|your|of|which|preferred) mentor\b|get better at|(?:want|like|hope) to (?:learn|improve|develop|achieve)|matter most to you|my mentor\b|as a mentee\b|outside your department/u,
};

function speaks(table: Table, mapping: Mapping, to: 'mentors' | 'mentees'): readonly number[] {
  const only: Field = to === 'mentors' ? 'capacity' : 'outside-department';
  return mapping.columns
    .filter(({ field, heading }) => field === only || SPEAKS_TO[to].test(wordKey(heading)))
    .map(({ column }) => column)
    .filter((column) => column < table.headers.length);
}

/** A file's own name, or its sheet's: worth less than a question in it. */
function namedAfter(table: Table): 'mentors' | 'mentees' | null {
  const name = `${table.facts.fileName} ${table.facts.sheet ?? ''}`.toLowerCase();
  if (/mentee/u.test(name)) return /mentor(?!ing)/u.test(name) ? null : 'mentees';
  return /mentor(?!ing|book)/u.test(name) ? 'mentors' : null;
}

function signUpKind(table: Table, mapping: Mapping): Recognition {
  const mentors = speaks(table, mapping, 'mentors');
  const mentees = speaks(table, mapping, 'mentees');
  const named = namedAfter(table);
  const lead =
    2 * (mentors.length - mentees.length) +
    (named === 'mentors' ? 1 : 0) -
    (named === 'mentees' ? 1 : 0);
  if (lead === 0) return { kind: 'unknown', evidence: [] };
  return lead > 0 ? { kind: 'mentors', evidence: mentors } : { kind: 'mentees', evidence: mentees };
}

/**
 * Tells what a file is by its questions and cells. `unknown` is a table about people whose role it does not
 * say, or no table about people.
 */
export function recognise(table: Table, mapping: Mapping = guessMapping(table)): Recognition {
  const columnsOf = (fields: readonly Field[]) =>
    mapping.columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const names = columnsOf(NAMES);
  const answers = columnsOf(SIGN_UP);
  const events = columnsLike(table, /event|change|move|type|action|status|reason/u, EVENT);
  if (events.length > 0 && answers.length === 0) return { kind: 'moves', evidence: events };
  const ratings = columnsLike(table, RATING_HEADING, RATING);
  if (ratings.length > 0 && answers.filter((column) => !ratings.includes(column)).length === 0) {
    return { kind: 'pulse', evidence: ratings };
  }
  const roles = columnsOf(['role']);
  if (answers.length >= 2) {
    const signUp = signUpKind(table, mapping);
    return signUp.kind === 'unknown' && roles.length > 0
      ? { kind: 'roster', evidence: roles }
      : signUp;
  }
  const record = columnsOf(RECORD);
  return names.length > 0 && record.length > 0
    ? { kind: 'roster', evidence: [...names, ...record] }
    : { kind: 'unknown', evidence: [] };
}

/**
 * As `recognise`, for a cohort of groups: whoever signs up without saying as what takes part as a
 * member, and the few who lead say so in the column of roles.
 */
export function recogniseForGroups(table: Table, mapping: Mapping): FileKind {
  const { kind } = recognise(table, mapping);
  const answers = mapping.columns.filter(({ field }) => SIGN_UP.includes(field as Field));
  const isSignUp = answers.length >= 2 && (kind === 'unknown' || kind === 'roster');
  return isSignUp ? 'mentees' : kind;
}

/** Files that hold no people are refused by what they are; null for those that may go in. */
export function refuseByKind(kind: FileKind): IntakeRefusal | null {
  if (kind === 'pulse') return { code: 'pulse-answers' };
  return kind === 'moves' ? { code: 'moves' } : null;
}
