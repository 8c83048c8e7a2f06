import { useTranslation } from 'react-i18next';
import {
  DAY_PARTS,
  DAYS,
  GoalKind,
  MeetingWay,
  PART_HOURS,
  Preference,
  Style,
} from '../../../shared/answers';
import { hourParts } from './hours';

/** The parts of a day with their hours, as options of a grid. */
export function useDayParts() {
  const { t } = useTranslation(['people', 'app']);
  return DAY_PARTS.map((part) => {
    const [from, until] = PART_HOURS[part];
    return {
      value: part,
      label: t('answers.part', { part: t(`app:terms.part.${part}`), from, until }),
    };
  });
}

/** The days of the week, as columns of a grid. */
export function useDays() {
  const { t } = useTranslation('app');
  return DAYS.map((day) => ({
    value: day,
    label: t(`terms.dayShort.${day}`),
    name: t(`terms.day.${day}`),
  }));
}

/** The fixed choices of a form in words. */
export function useAnswerOptions() {
  const { t } = useTranslation(['people', 'app']);
  return {
    goals: GoalKind.options.map((value) => ({
      value,
      label: t(`goals.${value}.name`),
      hint: t(`goals.${value}.hint`),
    })),
    styles: Style.options.map((value) => ({ value, label: t(`styles.${value}`) })),
    meeting: MeetingWay.options.map((value) => ({ value, label: t(`app:terms.meeting.${value}`) })),
    preferences: Preference.options.map((value) => ({ value, label: t(`preferences.${value}`) })),
    optIn: (['yes', 'no'] as const).map((value) => ({ value, label: t(`optIn.${value}`) })),
  };
}

/** Minutes as they are read back: `1 h 30 min`. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation('people');
  return (total) => {
    const { hours, minutes } = hourParts(total);
    if (minutes === 0) return t('duration.hours', { hours });
    return hours === 0
      ? t('duration.minutes', { minutes })
      : t('duration.both', { hours, minutes });
  };
}
