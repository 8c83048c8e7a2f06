import { useTranslation } from 'react-i18next';
import type { Attendance } from '../../shared/match';
import { Tag } from '../ui/Tag';
import { formatCount } from './format';

export type Silence = 'silent' | 'never-met' | 'due' | 'in-rhythm';

/** How a match's silence is to be read, against the days agreed from one session to the next. */
export function silenceOf(
  { lastOn, silentDays, needsAttention }: Attendance,
  cadenceDays: number,
): Silence {
  if (needsAttention) return lastOn === null ? 'never-met' : 'silent';
  return silentDays > cadenceDays ? 'due' : 'in-rhythm';
}

const TONES = { silent: 'red', 'never-met': 'red', due: 'amber', 'in-rhythm': 'green' } as const;

type Props = { readonly attendance: Attendance; readonly cadenceDays: number };

/** The days since two people last spoke, and a word for it. */
export function SilenceTag({ attendance, cadenceDays }: Props) {
  const { t } = useTranslation('matches');
  const silence = silenceOf(attendance, cadenceDays);
  return (
    <Tag tone={TONES[silence]}>
      {t(`silence.${silence}`, {
        count: attendance.silentDays,
        days: formatCount(attendance.silentDays),
      })}
    </Tag>
  );
}
