import { useTranslation } from 'react-i18next';
import type { Hold } from '../../shared/contract/matches';
import type { Attendance } from '../../shared/match';
import type { CalendarDate } from '../../shared/time';
import { Tag } from '../ui/Tag';
import { formatCount, formatList, formatShortDate } from './format';

export type Silence =
  | 'silent'
  | 'never-met'
  | 'due'
  | 'not-begun'
  | 'waiting'
  | 'in-rhythm'
  | 'over';

/** Since when a match or a group runs, and when it met. */
type Quiet = { readonly startsOn: CalendarDate; readonly attendance: Attendance };

/** How their silence is to be read, against the days agreed from one session to the next. */
export function silenceOf(
  { startsOn, attendance }: Quiet,
  cadenceDays: number,
  today: CalendarDate,
): Silence {
  const { lastOn, silentDays, isOver, needsAttention } = attendance;
  if (isOver) return 'over';
  if (needsAttention) return lastOn === null ? 'never-met' : 'silent';
  if (lastOn === null && startsOn > today) return 'not-begun';
  if (silentDays > cadenceDays) return 'due';
  return lastOn === null ? 'waiting' : 'in-rhythm';
}

const TONES = {
  silent: 'red',
  'never-met': 'red',
  due: 'amber',
  'not-begun': 'outline',
  waiting: 'neutral',
  'in-rhythm': 'neutral',
  over: 'amber',
} as const;

/** Says which checks are lacking while a match or a group is on hold. */
export function HoldTag({ checks }: Hold) {
  const { t } = useTranslation('rights');
  return <Tag tone="red">{t('hold.tag', { checks: formatList(checks) })}</Tag>;
}

type Props = {
  readonly row: Quiet & { readonly hold?: Hold | undefined };
  readonly cadenceDays: number;
  readonly today: CalendarDate;
};

/** The days since two people, or a group, last spoke, and a word for it. */
export function SilenceTag({ row, cadenceDays, today }: Props) {
  const { t } = useTranslation('matches');
  const silence = silenceOf(row, cadenceDays, today);
  if (row.hold) return <HoldTag {...row.hold} />;
  return (
    <Tag tone={TONES[silence]}>
      {t(`silence.${silence}`, {
        count: row.attendance.silentDays,
        days: formatCount(row.attendance.silentDays),
        date: formatShortDate(row.startsOn),
      })}
    </Tag>
  );
}
