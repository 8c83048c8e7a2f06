import { useTranslation } from 'react-i18next';
import { meanScore, type ReportQuality } from '../../../shared/documents';
import { BEST_SCORE } from '../../../shared/plan';
import { formatCount, formatList } from '../../lib/format';
import { BarChart } from '../../ui/BarChart';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { Facts } from './Facts';
import { binLabel, decisionsMade } from './report-view';
import { Share } from './Share';

type Props = { readonly quality: ReportQuality | null };

/** How well the published matching fits, and whether it is proven. */
export function QualityCard({ quality }: Props) {
  const { t } = useTranslation('reports');
  if (quality === null) {
    return (
      <Card title={t('quality.title')}>
        <p>{t('quality.none')}</p>
      </Card>
    );
  }
  const score = (value: number | null): string =>
    value === null
      ? t('none')
      : t('quality.score', { score: formatCount(value), best: formatCount(BEST_SCORE) });
  const decisions = decisionsMade(quality.decisions).map(({ kind, count }) =>
    t(`quality.${kind}`, { count }),
  );
  const bars = quality.histogram.map((value, bin) => ({ label: binLabel(bin), value }));
  const told = bars
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => t('quality.bin', { scores: label, count: value }));
  return (
    <Card
      title={t('quality.title')}
      aside={
        quality.verified ? (
          <Tag tone="green" sign="✓">
            {t('quality.proven')}
          </Tag>
        ) : (
          <Tag tone="amber">{t('quality.notProven')}</Tag>
        )
      }
    >
      <p>{t('quality.objective', { aim: t(`quality.objectives.${quality.objective}`) })}</p>
      <Facts
        facts={[
          {
            label: t('quality.placed'),
            value: <Share count={quality.placed} of={quality.matchable} />,
          },
          { label: t('quality.worst'), value: score(quality.worst) },
          { label: t('quality.mean'), value: score(meanScore(quality)) },
          {
            label: t('quality.total'),
            value:
              quality.loadPoints === 0
                ? formatCount(quality.total)
                : t('quality.totalLessLoad', {
                    total: formatCount(quality.total),
                    count: quality.loadPoints,
                    points: formatCount(quality.loadPoints),
                  }),
          },
          {
            label: t('quality.decisions'),
            value: decisions.length === 0 ? t('quality.nothing') : formatList(decisions),
          },
          {
            label: t('quality.check'),
            value: t(quality.verified ? 'quality.verified' : 'quality.notVerified'),
          },
        ]}
      />
      <h3>{t('quality.histogram')}</h3>
      <BarChart
        label={t('quality.histogramLabel', {
          bins: told.length > 0 ? formatList(told) : t('none'),
        })}
        bars={bars}
        asTable={t('asTable')}
        columns={[t('quality.scores'), t('quality.pairs')]}
      />
    </Card>
  );
}
