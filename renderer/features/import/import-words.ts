import i18next from 'i18next';
import { DAY_PARTS, DAYS, GoalKind, MeetingWay, Preference, Style } from '../../../shared/answers';
import { Role } from '../../../shared/enrollment';
import {
  askedName,
  type Delimiter,
  type Field,
  type FieldChange,
  type Finding,
  type ImportCounts,
  type ImportPreview,
  KnownField,
  type MappedColumn,
} from '../../../shared/intake';
import type { Program } from '../../../shared/program';
import { CalendarDate, Instant } from '../../../shared/time';
import { wordsFor } from '../../lib/error-words';
import { formatDate, formatHours, formatInstant, formatList } from '../../lib/format';
import type { Trouble } from './import-store';
import { formOf, readinessOf } from './import-view';
import type { FileReading } from './use-previews';

export type Ladder = Program['ladder'];

const { t } = i18next;

/** So much of a cell is quoted in a sentence. */
const QUOTED = 80;
const short = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text;

/** A field that every program knows in its own words; an optional question by its name. */
export const fieldName = (field: Field): string => {
  const known = KnownField.safeParse(field);
  return known.success ? t(`import:field.${known.data}`) : (askedName(field) ?? field);
};

const rungOf = (value: string, ladder: Ladder): string => {
  const rung = ladder.find(({ level }) => String(level) === value);
  return rung === undefined ? value : `${String(rung.level)} ${rung.label}`;
};

const dateOf = (value: string): string => {
  const date = CalendarDate.safeParse(value);
  if (date.success) return formatDate(date.data);
  const instant = Instant.safeParse(value);
  return instant.success ? formatInstant(instant.data) : value;
};

function slotOf(value: string): string {
  const [day, part] = value.split('-');
  const known = DAYS.find((one) => one === day);
  const during = DAY_PARTS.find((one) => one === part);
  if (known === undefined || during === undefined) return value;
  const partName = t(`app:terms.part.${during}`).toLocaleLowerCase('en');
  return `${t(`app:terms.dayShort.${known}`)} ${partName}`;
}

/** A value of a field in words: the program's codes, minutes, levels and dates as people say them. */
export function valueWords(field: Field | null, value: string, ladder: Ladder): string {
  const among = <T extends string>(options: readonly T[]): T | undefined =>
    options.find((option) => option === value);
  switch (field) {
    case 'level':
      return rungOf(value, ladder);
    case 'monthly-hours':
      return formatHours(Number(value));
    case 'entry-date':
    case 'leaving-date':
    case 'answered-at':
      return dateOf(value);
    case 'slots':
      return value.split('; ').map(slotOf).join(', ');
    case 'goals': {
      const goal = among(GoalKind.options);
      return goal === undefined ? value : t(`app:terms.goal.${goal}`);
    }
    case 'style': {
      const style = among(Style.options);
      return style === undefined ? value : t(`app:terms.style.${style}`);
    }
    case 'meeting': {
      const way = among(MeetingWay.options);
      return way === undefined ? value : t(`app:terms.meeting.${way}`);
    }
    case 'role': {
      const role = among(Role.options);
      return role === undefined ? value : t(`app:terms.role.${role}`);
    }
    case 'outside-department':
    case 'opt-in': {
      const answer = among(Preference.options);
      return answer === undefined ? value : t(`app:terms.preference.${answer}`);
    }
    default:
      return value;
  }
}

const listOf = (field: Field, values: readonly string[], ladder: Ladder): string =>
  values.map((value) => valueWords(field, value, ladder)).join(', ');

/** What becomes of a field: `Department: Finance → People`. Who is vetoed is only counted here. */
export function changeWords({ field, from, to }: FieldChange, ladder: Ladder): string {
  const name = fieldName(field);
  if (field === 'vetoes') return t('import:change.confidential', { field: name, count: to.length });
  const after = to.length === 0 ? t('import:change.nothing') : listOf(field, to, ladder);
  if (from.length === 0) return t('import:change.set', { field: name, to: after });
  return t('import:change.fromTo', { field: name, from: listOf(field, from, ladder), to: after });
}

/** What says least about somebody new: their name stands in the row already. */
const MARKS: readonly Field[] = ['name', 'staff-number', 'email', 'answered-at'];

/** All changes of a row in one line. */
export const changesInLine = (changes: readonly FieldChange[], ladder: Ladder): string =>
  changes
    .filter(({ field, from }) => from.length > 0 || !MARKS.includes(field))
    .map((change) => changeWords(change, ladder))
    .join(' · ');

/** What is to be said about a cell or a row, and what was made of it. */
export function findingWords({ code, field, ...finding }: Finding, ladder: Ladder): string {
  const name = field === null ? '' : fieldName(field);
  const read = finding.read === null ? '' : short(valueWords(field, finding.read, ladder));
  const written = short(finding.written);
  const shared = { field: name, written, read, text: written };
  if (code === 'unknown-level' || code === 'level-differs') {
    const [first = '', last = ''] = [finding.expected.at(0), finding.expected.at(-1)].map((rung) =>
      rung?.replace(' - ', ' '),
    );
    return t(`import:finding.${code}`, { ...shared, first, last });
  }
  if (code === 'unknown-option') {
    const choices = finding.expected.map((one) => valueWords(field, one, ladder));
    return t('import:finding.unknown-option', { ...shared, choices: formatList(choices) });
  }
  if (code === 'out-of-range') {
    const range = field === 'capacity' ? 'places' : 'hours';
    return t('import:finding.out-of-range', { ...shared, range: t(`import:range.${range}`) });
  }
  if (code === 'cut-short') {
    const key = field === 'top-goal' || field === 'note' ? 'cut-text' : 'cut-list';
    return t(`import:finding.${key}`, shared);
  }
  return t(`import:finding.${code}`, shared);
}

export const delimiterName = (delimiter: Delimiter): string => {
  const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
  return t(`import:file.delimiter.${names[delimiter]}`);
};

/** `Google Forms, commas, UTF-8` and what else there is to know about the file itself. */
export function fileFacts({ file, mapping }: ImportPreview): readonly string[] {
  const parts = [t(`import:file.form.${formOf(mapping)}`)];
  if (file.sheet !== null) parts.push(t('import:file.sheet', { sheet: file.sheet }));
  if (file.delimiter !== null) parts.push(delimiterName(file.delimiter));
  if (file.encoding !== null) parts.push(t(`import:file.encoding.${file.encoding}`));
  return parts;
}

/** What in the file was not read at all. */
export function notRead({ file }: ImportPreview): readonly string[] {
  const notes: string[] = [];
  if (file.otherSheets.length > 0) {
    notes.push(
      t('import:file.otherSheets', {
        count: file.otherSheets.length,
        sheets: formatList(file.otherSheets.map((sheet) => `“${sheet}”`)),
      }),
    );
  }
  if (file.skippedLines > 0) notes.push(t('import:file.skipped', { count: file.skippedLines }));
  return notes;
}

/** Why a column is taken for what it is. */
export const whyWords = ({ why }: Pick<MappedColumn, 'why'>): string => t(`import:why.${why}`);

/** Why a file cannot be looked into, what is safe and what to do. */
export const troubleWords = (trouble: Trouble, fileName: string): string =>
  trouble.code === 'unreadable' ? t('import:trouble.unreadable', { fileName }) : wordsFor(trouble);

/** Where the file that is being looked at stands, in one sentence. */
export function sentenceFor(shown: FileReading | null): string {
  if (shown === null) return t('import:sentence.empty');
  const readiness = readinessOf(shown);
  const file = shown.file.name;
  if (readiness.is === 'asks') return t('import:sentence.asks', { file, count: readiness.rows });
  const { preview } = shown;
  if (readiness.is !== 'ready' || preview === null) {
    return readiness.is === 'ready' ? '' : t(`import:sentence.${readiness.is}`, { file });
  }
  const { refused, updated } = preview.counts;
  const who = preview.kind === 'mentors' || preview.kind === 'mentees' ? preview.kind : 'people';
  const what = formatList([
    ...(preview.counts.new > 0
      ? [t(`import:sentence.brings.${who}`, { count: preview.counts.new })]
      : []),
    ...(updated > 0 ? [t('import:sentence.changes', { count: updated })] : []),
  ]);
  return refused === 0
    ? t('import:sentence.plan', { file, what })
    : t('import:sentence.planRefused', { file, what, count: refused });
}

/** What an import did, by its counts: `24 new, 3 changed and 1 refused`. */
export function countsWords(counts: ImportCounts): string {
  const order = [
    'new',
    'updated',
    'unchanged',
    'merged-into-later',
    'older-answer',
    'refused',
  ] as const;
  const parts = order
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => t(`import:done.${outcome}`, { count: counts[outcome] }));
  return parts.length === 0 ? t('import:done.nothing') : formatList(parts);
}
