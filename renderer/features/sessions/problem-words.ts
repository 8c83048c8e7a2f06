import type { TFunction } from 'i18next';
import { addMonths, CalendarDate } from '../../../shared/time';
import { formatCount, formatDate, formatMonth } from '../../lib/format';
import type { PartyProblem } from './find-party';
import type { PresenceProblem } from './party';
import type { EntryProblem, MinutesProblem } from './quick-entry';
import type { DayProblem } from './typed-day';

type Problem = DayProblem | PartyProblem | MinutesProblem | EntryProblem | PresenceProblem;

const FIRST_MONTH = CalendarDate.parse('2024-01-01');
const monthName = (month: number): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(addMonths(FIRST_MONTH, month - 1)),
  );

function wordsForNoDay(
  t: TFunction<'sessions'>,
  { day, month, year }: Extract<Problem, { code: 'no-such-day' }>,
): string {
  if (month === null) return t('problem.noDay', { day });
  if (year === null) return t('problem.noDayInMonth', { day, month: monthName(month) });
  const shown = formatMonth(
    CalendarDate.parse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`),
  );
  return t('problem.noDayInMonth', { day, month: shown });
}

/** What is wrong with what was typed, and what to type instead. */
export function wordsForProblem(t: TFunction<'sessions'>, problem: Problem): string {
  switch (problem.code) {
    case 'unreadable':
      return problem.text === ''
        ? t('problem.dayMissing')
        : t('problem.unreadable', { text: problem.text });
    case 'no-such-month':
      return t('problem.noMonth', { month: problem.month });
    case 'no-such-day':
      return wordsForNoDay(t, problem);
    case 'future':
      return t('problem.future', { date: formatDate(problem.on) });
    case 'long-ago':
      return t('problem.longAgo', {
        date: formatDate(problem.on),
        earliest: formatDate(problem.earliest),
      });
    case 'no-match-typed':
      return t('problem.noMatch');
    case 'unknown-match':
      return t('problem.unknownMatch', { text: problem.text });
    case 'several-matches':
      return t('problem.severalMatches', {
        shown: formatCount(problem.count),
        text: problem.text,
      });
    case 'minutes':
      return problem.text === ''
        ? t('problem.minutesMissing')
        : t('problem.minutes', { text: problem.text });
    case 'no-day':
      return t('problem.entryDay');
    case 'no-way':
      return t('problem.entryWay');
    case 'too-few-present':
      return t('problem.tooFewPresent', { least: problem.least });
    case 'unknown-absent':
      return t('problem.unknownAbsent', { count: problem.count, text: problem.text });
  }
}
