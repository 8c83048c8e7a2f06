import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Fairness, LEAST_GROUP } from '../../../shared/fairness';
import { useCohortId } from '../../lib/cohort';
import { formatCount } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Stat, StatRow } from '../../ui/Stat';
import { Tag } from '../../ui/Tag';
import { ReportTable } from './ReportTable';
import './report.css';

type Comparison = Fairness['comparisons'][number];

/** One way of grouping the mentees; groups too small to show say so and nothing else. */
function ComparisonCard({ by, inScore, groups }: Comparison) {
  const { t } = useTranslation('reports');
  const title = t(`fairness.by.${by}`);
  const hidden = t('fairness.hidden');
  const percent = (part: number, whole: number) =>
    t('fairness.rate', { percent: Math.round((100 * part) / whole) });
  return (
    <Card
      title={title}
      aside={<Tag>{t(inScore ? 'fairness.inScore' : 'fairness.notInScore')}</Tag>}
    >
      {groups.every(({ figures }) => figures === null) ? (
        <p className="report-note">{t('fairness.allHidden', { least: LEAST_GROUP })}</p>
      ) : (
        <ReportTable
          label={title}
          columns={[
            t('fairness.group'),
            t('fairness.people'),
            t('fairness.matched'),
            t('fairness.share'),
            t('fairness.mean'),
            t('fairness.waiting'),
          ]}
          numbers={[1, 2, 3, 4, 5]}
          rows={groups.map(({ label, figures }) => {
            const name = label ?? t('fairness.unknown');
            if (figures === null) return [name, hidden, hidden, hidden, hidden, hidden];
            const { people, matched, waiting, meanScore } = figures;
            const noMean = matched === 0 ? t('fairness.none') : hidden;
            return [
              name,
              formatCount(people),
              formatCount(matched),
              percent(matched, people),
              meanScore === null ? noMean : formatCount(meanScore),
              formatCount(waiting),
            ];
          })}
        />
      )}
    </Card>
  );
}

function Body({ data }: { readonly data: Fairness }) {
  const { t } = useTranslation('reports');
  const [, go] = useLocation();
  const { overall, basis, comparisons } = data;
  const page = {
    title: t('fairness.title'),
    actions: (
      <Button variant="default" onClick={() => go('/reports')}>
        {t('fairness.back')}
      </Button>
    ),
  };
  if (overall === null || basis === 'none') {
    return (
      <Page {...page}>
        <Card>
          <EmptyState
            title={t(overall === null ? 'fairness.fewTitle' : 'fairness.emptyTitle')}
            text={t(overall === null ? 'fairness.fewText' : 'fairness.emptyText', {
              least: LEAST_GROUP,
            })}
            step={<Button onClick={() => go('/matching')}>{t('fairness.step')}</Button>}
          />
        </Card>
      </Page>
    );
  }
  return (
    <Page
      {...page}
      sentence={t(`fairness.basis.${basis}`)}
      above={
        <StatRow>
          <Stat
            value={t('share', {
              count: overall.matched,
              shown: formatCount(overall.matched),
              of: formatCount(overall.people),
            })}
            label={t('fairness.matchedLabel')}
          />
          <Stat
            value={overall.meanScore === null ? t('fairness.none') : formatCount(overall.meanScore)}
            label={t('fairness.meanLabel')}
          />
          <Stat value={formatCount(overall.waiting)} label={t('fairness.waitingLabel')} />
        </StatRow>
      }
    >
      {comparisons.map((comparison) => (
        <ComparisonCard key={comparison.by} {...comparison} />
      ))}
      <p className="report-note">{t('fairness.method', { least: LEAST_GROUP })}</p>
    </Page>
  );
}

/** How each group of mentees fared: counts beside every rate, small groups hidden. */
export function FairnessScreen() {
  const cohortId = useCohortId();
  const data = useCall('fairness.get', { cohortId });
  return <Loaded of={data}>{(read) => <Body data={read} />}</Loaded>;
}
