import type { TFunction } from 'i18next';
import type { DueItem } from '../../../shared/contract/app';
import { addDays, type CalendarDate } from '../../../shared/time';
import {
  formatCount,
  formatDate,
  formatList,
  formatShortDate,
  formatWeekday,
} from '../../lib/format';
import type { Tone } from '../../ui/Tag';

type T = TFunction<'today'>;

/** What the words of an item need to know of its cohort. */
export type DueContext = {
  readonly today: CalendarDate;
  readonly cadenceDays: number;
  readonly gateDay: number;
};

export type DueWords = {
  readonly title: string;
  readonly sentence: string;
  readonly action: string;
};

type Look = { readonly sign: string; readonly tone: Exclude<Tone, 'outline'> };

/** The tile before each kind. The words say the same. */
export const LOOKS: Readonly<Record<DueItem['kind'], Look>> = {
  'empty-cohort': { sign: '+', tone: 'accent' },
  'opt-in-missing': { sign: '?', tone: 'amber' },
  'veto-unclear': { sign: '≠', tone: 'amber' },
  'ready-to-match': { sign: '⇄', tone: 'accent' },
  rematch: { sign: '⇄', tone: 'amber' },
  'rematch-no-place': { sign: '⇄', tone: 'amber' },
  'draft-waits': { sign: '★', tone: 'violet' },
  'plan-outdated': { sign: '↻', tone: 'amber' },
  unsigned: { sign: '✎', tone: 'red' },
  'never-met': { sign: '◷', tone: 'red' },
  silent: { sign: '☏', tone: 'red' },
  gate: { sign: '90', tone: 'accent' },
  kickoff: { sign: '★', tone: 'accent' },
  ending: { sign: '✓', tone: 'accent' },
  'person-left': { sign: '!', tone: 'red' },
  'on-hold': { sign: '!', tone: 'red' },
  'groups-ready': { sign: '⇄', tone: 'accent' },
  'groups-draft': { sign: '★', tone: 'violet' },
  'groups-outdated': { sign: '↻', tone: 'amber' },
  'groups-unsigned': { sign: '✎', tone: 'red' },
  'group-never-met': { sign: '◷', tone: 'red' },
  'group-silent': { sign: '☏', tone: 'red' },
  'group-person-left': { sign: '!', tone: 'red' },
  'group-no-facilitator': { sign: '!', tone: 'red' },
  'group-gate': { sign: '90', tone: 'accent' },
  'group-ending': { sign: '✓', tone: 'accent' },
};

/** `one` to `twelve` as words, more as figures. */
export const spelled = (t: T, count: number): string =>
  count >= 1 && count <= 12 ? t(`number.${String(count)}` as 'number.1') : formatCount(count);

export const capitalised = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('en') + text.slice(1);

/** The names of an item, and how many more there are: `Ada, Bo, Cy and 12 more`. */
function namesOf(t: T, { names, count }: DueItem): string {
  const rest = count - names.length;
  return formatList(rest > 0 ? [...names, t('more', { count: rest })] : names);
}

const ago = (t: T, days: number): string =>
  days <= 0 ? t('ago.today') : t('ago.days', { count: days, shown: formatCount(days) });

function when(t: T, days: number): string {
  if (days === 0) return t('when.today');
  return days > 0 ? t('when.in', { count: days }) : t('when.past', { count: -days });
}

/** How often two people agreed to meet. */
export function cadenceWords(t: T, days: number): string {
  if (days === 7) return t('cadence.weekly');
  return days === 30 ? t('cadence.monthly') : t('cadence.days', { count: days });
}

/** An item as a title, a plain sentence and the name of its button. */
export function wordsForItem(t: T, item: DueItem, context: DueContext): DueWords {
  const { kind, count } = item;
  const days = item.days ?? 0;
  const on = item.on ?? context.today;
  const [first = '', second = ''] = item.names;
  const names = namesOf(t, item);
  const shown = formatCount(count);
  switch (kind) {
    case 'opt-in-missing':
      return {
        title: t('item.opt-in-missing.title', { count, shown, names }),
        sentence: t('item.opt-in-missing.sentence', { count, names }),
        action: t('item.opt-in-missing.action', { count }),
      };
    case 'on-hold':
    case 'rematch':
    case 'rematch-no-place':
      return {
        title: t(`item.${kind}.title`, { count, shown }),
        sentence: t(`item.${kind}.sentence`, { names }),
        action: t(`item.${kind}.action`),
      };
    case 'ready-to-match':
    case 'draft-waits':
    case 'groups-ready':
    case 'groups-draft':
      return {
        title: t(`item.${kind}.title`, { count, shown }),
        sentence: t(`item.${kind}.sentence`),
        action: t(`item.${kind}.action`),
      };
    case 'unsigned': {
      const key = item.urgency === 'late' ? 'unsigned' : 'to-sign';
      return {
        title: t(`item.${key}.title`, { count, shown }),
        sentence: t(`item.${key}.sentence`, { names, ago: ago(t, days) }),
        action: t(`item.${key}.action`),
      };
    }
    case 'silent':
    case 'group-silent':
      return {
        title: t(`item.${kind}.title`, { first, second }),
        sentence: t('item.silent.sentence', {
          count: days,
          days: formatCount(days),
          cadence: cadenceWords(t, context.cadenceDays),
          date: formatShortDate(addDays(context.today, -days)),
        }),
        action: t('item.silent.action'),
      };
    case 'never-met':
    case 'group-never-met':
      return {
        title: t(`item.${kind}.title`, { first, second }),
        sentence: t(`item.${kind}.sentence`, { count: days, days: formatCount(days) }),
        action: t('item.never-met.action'),
      };
    case 'gate':
    case 'group-gate':
      return {
        title: t(`item.${kind}.title`, {
          count,
          shown,
          day: context.gateDay,
          date: formatDate(on),
        }),
        sentence: t(`item.${kind}.sentence`, { when: when(t, days) }),
        action: t(`item.${kind}.action`),
      };
    case 'ending':
    case 'group-ending': {
      const at = days < 0 ? 'past' : 'ahead';
      return {
        title: t(`item.${kind}.${at}.title`, { count, shown, date: formatDate(on) }),
        sentence: t(`item.${kind}.${at}.sentence`, { date: formatDate(on), when: when(t, days) }),
        action:
          item.urgency === 'now'
            ? t(`item.${kind}.end`, { count, shown })
            : t(`item.${kind}.action`),
      };
    }
    case 'kickoff':
      return {
        title: t('item.kickoff.title', { weekday: formatWeekday(on) }),
        sentence: t('item.kickoff.sentence', { when: when(t, days) }),
        action: t('item.kickoff.action'),
      };
    case 'groups-unsigned':
      return {
        title: t('item.groups-unsigned.title', { count, shown }),
        sentence: t('item.groups-unsigned.sentence', { names, ago: ago(t, days) }),
        action: t('item.groups-unsigned.action'),
      };
    case 'empty-cohort':
    case 'groups-outdated':
    case 'plan-outdated':
    case 'veto-unclear':
    case 'person-left':
    case 'group-person-left':
    case 'group-no-facilitator':
      return {
        title: t(`item.${kind}.title`, { names, first, second }),
        sentence: t(`item.${kind}.sentence`),
        action: t(`item.${kind}.action`),
      };
  }
}
