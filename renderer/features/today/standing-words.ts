import type { TFunction } from 'i18next';
import type { Output } from '../../../shared/contract';
import { formatCount, formatDate } from '../../lib/format';
import { capitalised, spelled } from './due-words';
import { phaseOf } from './today-view';

type T = TFunction<'today'>;
type Today = Output<'today.list'>;

function timeWords(t: T, data: Today): string {
  const phase = phaseOf(data);
  switch (phase.at) {
    case 'before':
      return t('standing.before', {
        count: phase.days,
        days: formatCount(phase.days),
        date: formatDate(data.kickoffDate),
      });
    case 'kickoff':
      return t('standing.kickoffDay');
    case 'running':
      return t('standing.running', { week: phase.week, weeks: phase.weeks });
    case 'over':
      return t('standing.over', { date: formatDate(data.endDate) });
  }
}

function dueWords(t: T, { items }: Today): string {
  const late = items.filter(({ urgency }) => urgency === 'late').length;
  const due = items.length - late;
  if (late === 0 && due === 0) return t('standing.nothing');
  const lateWords = t('standing.late', { count: late, shown: spelled(t, late) });
  if (due === 0) return t('standing.one', { what: lateWords });
  if (late === 0) {
    return t('standing.one', {
      what: t('standing.dueAlone', { count: due, shown: spelled(t, due) }),
    });
  }
  return t('standing.both', {
    late: lateWords,
    due: t('standing.due', { count: due, shown: spelled(t, due) }),
  });
}

/** Where things stand, in one line: `Week 11 of 26. Four things are late, six are due.` */
export const standingWords = (t: T, data: Today): string =>
  `${timeWords(t, data)} ${capitalised(dueWords(t, data))}`;
