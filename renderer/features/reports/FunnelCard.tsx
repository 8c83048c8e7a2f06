import { useTranslation } from 'react-i18next';
import type { ReportFunnel } from '../../../shared/documents';
import { formatCount } from '../../lib/format';
import { Card } from '../../ui/Card';
import { funnelSteps } from './report-view';
import { Share } from './Share';

type Props = { readonly funnel: ReportFunnel };

/** How many people are left at each step from the file to a match. */
export function FunnelCard({ funnel }: Props) {
  const { t } = useTranslation('reports');
  return (
    <Card title={t('funnel.title')}>
      <p>{t('funnel.lead', { count: funnel.people, shown: formatCount(funnel.people) })}</p>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('funnel.step')}</th>
            <th scope="col">{t('funnel.mentees')}</th>
            <th scope="col">{t('funnel.mentors')}</th>
          </tr>
        </thead>
        <tbody>
          {funnelSteps(funnel).map(({ step, mentees, mentors, of }) => (
            <tr key={step}>
              <th scope="row">{t(`funnel.${step}`)}</th>
              <td>
                <Share count={mentees} of={of?.mentees ?? null} />
              </td>
              <td>
                <Share count={mentors} of={of?.mentors ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {funnel.places !== null && (
        <p className="report-note">{t('funnel.places', { count: funnel.places })}</p>
      )}
      {funnel.unmatched.length > 0 && (
        <>
          <h3>{t('funnel.why')}</h3>
          <ul className="report-list">
            {funnel.unmatched.map(({ reason, mentees }) => (
              <li key={reason}>
                {t('funnel.reasonCount', { reason: t(`reason.${reason}`), count: mentees })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
