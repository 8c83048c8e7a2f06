import { useTranslation } from 'react-i18next';
import type { ReportSessions } from '../../../shared/documents';
import { CalendarDate } from '../../../shared/time';
import { formatCount, formatHours, formatList, formatMonth } from '../../lib/format';
import { BarChart } from '../../ui/BarChart';
import { Card } from '../../ui/Card';
import { Facts } from './Facts';
import { Share } from './Share';

type Props = { readonly sessions: ReportSessions };

const nameOf = (month: string): string => formatMonth(CalendarDate.parse(`${month}-01`));

/** How much mentoring took place. */
export function SessionsCard({ sessions }: Props) {
  const { t } = useTranslation('reports');
  const { held, minutes, medianGapDays, gaps, matches, met, months } = sessions;
  const bars = months.map(({ month, sessions: value }) => ({ label: nameOf(month), value }));
  const told = bars
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => t('sessions.inMonth', { month: label, count: value }));
  return (
    <Card title={t('sessions.title')}>
      {held === 0 && <p>{t('sessions.none')}</p>}
      <Facts
        facts={[
          { label: t('sessions.held'), value: formatCount(held) },
          { label: t('sessions.hours'), value: formatHours(minutes) },
          { label: t('sessions.met'), value: <Share count={met} of={matches} /> },
          { label: t('sessions.neverMet'), value: <Share count={matches - met} of={matches} /> },
          {
            label: t('sessions.gap'),
            value:
              medianGapDays === null
                ? t('sessions.gapNone')
                : t('sessions.gapDays', { days: medianGapDays, count: gaps }),
          },
          { label: t('sessions.checkIns'), value: formatCount(sessions.asyncCheckIns) },
          ...(held > 0
            ? [
                {
                  label: t('sessions.withoutDuration'),
                  value: <Share count={sessions.withoutDuration} of={held} />,
                },
              ]
            : []),
        ]}
      />
      {held > 0 && (
        <>
          <h3>{t('sessions.perMonth')}</h3>
          <BarChart
            label={t('sessions.chartLabel', { months: formatList(told) })}
            bars={bars}
            asTable={t('asTable')}
            columns={[t('sessions.month'), t('sessions.count')]}
          />
        </>
      )}
    </Card>
  );
}
