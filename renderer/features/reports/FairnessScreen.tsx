import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Fairness, LEAST_GROUP } from '../../../shared/fairness';
import { isGroupFormat } from '../../../shared/format';
import { useCohortId, useFormat } from '../../lib/cohort';
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

/** Groups of a cohort have words of their own: nobody in a circle is "matched". */
type Words = 'fairness.pairs' | 'fairness.groups';

type ComparisonProps = Fairness['comparisons'][number] & {
  readonly words: Words;
  /** All mentees that are compared. */
  readonly people: number;
};

/** How each group fared; groups too small to show say so and nothing else. */
function Comparison({ words, by, groups }: Pick<ComparisonProps, 'words' | 'by' | 'groups'>) {
  const { t } = useTranslation('reports');
  if (groups.every(({ figures }) => figures === null)) {
    return <p className="report-note">{t('fairness.allHidden', { least: LEAST_GROUP })}</p>;
  }
  if (groups.every(({ label }) => label === null)) {
    if (typeof by === 'object') return null;
    return <p className="report-note">{t(`fairness.nothingKnown.${by}`)}</p>;
  }
  const hidden = t('fairness.hidden');
  const percent = (part: number, whole: number) =>
    t('fairness.rate', { percent: Math.round((100 * part) / whole) });
  return (
    <ReportTable
      label={titleOf(t, by)}
      columns={[
        typeof by === 'string' ? t(`fairness.of.${by}`) : by.demographic,
        t('fairness.people'),
        t(`${words}.matched`),
        t('fairness.share'),
        t(`${words}.mean`),
        t('fairness.waiting'),
      ]}
      numbers={[1, 2, 3, 4, 5]}
      rows={groups.map(({ label, figures }) => {
        const name = label ?? t(typeof by === 'string' ? 'fairness.unknown' : 'fairness.notSaid');
        if (figures === null) return [name, hidden, hidden, hidden, hidden, hidden];
        const { matched, waiting, meanScore } = figures;
        const noMean = matched === 0 ? t('fairness.none') : hidden;
        return [
          name,
          formatCount(figures.people),
          formatCount(matched),
          percent(matched, figures.people),
          meanScore === null ? noMean : formatCount(meanScore),
          formatCount(waiting),
        ];
      })}
    />
  );
}

const titleOf = (t: TFunction<'reports'>, by: ComparisonProps['by']): string =>
  typeof by === 'string'
    ? t(`fairness.by.${by}`)
    : t('fairness.byField', { field: by.demographic });

/** One way of grouping the mentees, and whether matching looks at it. */
function ComparisonCard({ words, by, inScore, groups, people }: ComparisonProps) {
  const { t } = useTranslation('reports');
  const unknown = groups.find(({ label }) => label === null);
  return (
    <Card
      title={titleOf(t, by)}
      aside={<Tag>{t(inScore ? 'fairness.inScore' : 'fairness.notInScore')}</Tag>}
    >
      <Comparison words={words} by={by} groups={groups} />
      {typeof by === 'object' && groups.length > 0 && (
        <p className="report-note">
          {unknown && unknown.figures === null
            ? t('fairness.noAnswerHidden')
            : t('fairness.noAnswer', {
                count: unknown?.figures?.people ?? 0,
                shown: formatCount(unknown?.figures?.people ?? 0),
                of: formatCount(people),
              })}
        </p>
      )}
    </Card>
  );
}

function Body({ data }: { readonly data: Fairness }) {
  const { t } = useTranslation('reports');
  const [, go] = useLocation();
  const words: Words = isGroupFormat(useFormat()) ? 'fairness.groups' : 'fairness.pairs';
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
            text={t(overall === null ? 'fairness.fewText' : `${words}.emptyText`, {
              least: LEAST_GROUP,
            })}
            step={<Button onClick={() => go('/matching')}>{t(`${words}.step`)}</Button>}
          />
        </Card>
      </Page>
    );
  }
  return (
    <Page
      {...page}
      sentence={t(`${words}.basis.${basis}`)}
      above={
        <StatRow>
          <Stat
            value={t('share', {
              count: overall.matched,
              shown: formatCount(overall.matched),
              of: formatCount(overall.people),
            })}
            label={t(`${words}.matchedLabel`)}
          />
          <Stat
            value={overall.meanScore === null ? t('fairness.none') : formatCount(overall.meanScore)}
            label={t(`${words}.meanLabel`)}
          />
          <Stat value={formatCount(overall.waiting)} label={t('fairness.waitingLabel')} />
        </StatRow>
      }
    >
      {comparisons.map((comparison) => (
        <ComparisonCard
          key={
            typeof comparison.by === 'string' ? comparison.by : `of ${comparison.by.demographic}`
          }
          words={words}
          people={overall.people}
          {...comparison}
        />
      ))}
      <p className="report-note">
        {t('fairness.method', { least: LEAST_GROUP })}
        {words === 'fairness.groups' && ` ${t('fairness.groups.method')}`}
      </p>
    </Page>
  );
}

/** How each group of mentees fared: counts beside every rate, small groups hidden. */
export function FairnessScreen() {
  const cohortId = useCohortId();
  const data = useCall('fairness.get', { cohortId });
  return <Loaded of={data}>{(read) => <Body data={read} />}</Loaded>;
}
