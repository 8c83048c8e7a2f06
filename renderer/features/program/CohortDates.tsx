import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format';
import type { Dates } from './program-view';

type Props = { readonly dates: Dates | null };

/** What the typed figures come to, as one types. */
export function CohortDates({ dates }: Props) {
  const { t } = useTranslation('program');
  return (
    <section className="design-dates" aria-label={t('dates.label')} aria-live="polite">
      {dates === null ? (
        <p>{t('dates.incomplete')}</p>
      ) : (
        <>
          <p>
            <strong>
              {t('dates.ends', {
                end: formatDate(dates.end),
                day: dates.gateDay,
                gate: formatDate(dates.gate),
              })}
            </strong>
          </p>
          <p>{t('dates.sessions', { count: dates.sessions, minutes: dates.minutes })}</p>
        </>
      )}
    </section>
  );
}
