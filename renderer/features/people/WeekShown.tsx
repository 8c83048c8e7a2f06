import { useTranslation } from 'react-i18next';
import { DAY_PARTS, DAYS, type Slot } from '../../../shared/answers';
import { useDayParts } from './answer-words';

type Props = {
  readonly slots: readonly Slot[];
  /** Says whose clock the hours are on. */
  readonly clock: string;
};

/** The week somebody has time in, drawn as a grid to read. */
export function WeekShown({ slots, clock }: Props) {
  const { t } = useTranslation(['people', 'app']);
  const parts = useDayParts();
  return (
    <table className="people-week">
      <caption>{clock}</caption>
      <thead>
        <tr>
          <td />
          {DAYS.map((day) => (
            <th key={day} scope="col" abbr={t(`app:terms.day.${day}`)}>
              {t(`app:terms.dayShort.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAY_PARTS.map((part, index) => (
          <tr key={part}>
            <th scope="row">{parts[index]?.label}</th>
            {DAYS.map((day) => {
              const free = slots.includes(`${day}-${part}`);
              return (
                <td key={day} data-free={free || undefined}>
                  {free ? (
                    <span aria-label={t('answers.free')} role="img">
                      ✓
                    </span>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
