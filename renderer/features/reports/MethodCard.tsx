import { useTranslation } from 'react-i18next';
import type { ReportData } from '../../../shared/documents';
import { criteriaCounted } from '../../lib/criterion-words';
import { formatDate } from '../../lib/format';
import { Card } from '../../ui/Card';

type Props = { readonly data: ReportData };

/** Who the figures were made for, when, and from which run. */
export function MadeFrom({
  data,
}: {
  readonly data: Pick<ReportData, 'run' | 'coordinator' | 'madeOn'>;
}) {
  const { t } = useTranslation('reports');
  const { run, coordinator, madeOn } = data;
  return (
    <p className="report-note">
      {coordinator === null
        ? t('method.made', { date: formatDate(madeOn) })
        : t('method.madeBy', { date: formatDate(madeOn), coordinator })}{' '}
      {run === null
        ? t('method.noRun')
        : t('method.run', { fingerprint: run.fingerprint, date: formatDate(run.madeOn) })}
    </p>
  );
}

/** How the figures are counted, and what they were made from. */
export function MethodCard({ data }: Props) {
  const { t } = useTranslation('reports');
  const { sessions, period } = data;
  return (
    <Card title={t('method.title')}>
      <ul className="report-list">
        <li>{t('method.funnel')}</li>
        <li>{t('method.score')}</li>
        {data.quality && <li>{criteriaCounted(data.quality.criteria)}</li>}
        <li>{t('method.sessions', { count: sessions.withoutDuration })}</li>
        <li>{t('method.met', { date: formatDate(period.to) })}</li>
        <li>{t('method.absent')}</li>
      </ul>
      <MadeFrom data={data} />
    </Card>
  );
}
