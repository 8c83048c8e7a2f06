import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../shared/contract/matching';
import { formatCount } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';

type Props = {
  readonly run: RunSummary;
};

/** A run in figures, and whether it is proven. */
export function RunStats({ run }: Props) {
  const { t } = useTranslation('matching');
  const { placed, worst, total } = run.value;
  const none = t('result.none');
  return (
    <StatRow>
      <Stat
        value={t('result.placed', { placed, of: run.matchable })}
        label={t('result.placedLabel')}
      />
      <Stat
        value={run.meanScore === null ? none : formatCount(run.meanScore)}
        label={t('result.meanLabel')}
      />
      <Stat value={worst === null ? none : formatCount(worst)} label={t('result.worstLabel')} />
      <Stat
        value={formatCount(total)}
        label={
          run.loadPoints === 0
            ? t('result.totalLabel')
            : t('result.totalLessLoad', {
                count: run.loadPoints,
                points: formatCount(run.loadPoints),
              })
        }
      />
      {run.certificate.verified ? (
        <Stat
          tone="green"
          value={
            <>
              <span aria-hidden>✓ </span>
              {t('result.proven')}
            </>
          }
          label={t('result.provenLabel')}
        />
      ) : (
        <Stat tone="amber" value={t('result.unproven')} label={t('result.unprovenLabel')} />
      )}
    </StatRow>
  );
}
