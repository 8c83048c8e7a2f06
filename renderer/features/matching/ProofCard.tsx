import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../shared/contract/matching';
import { formatCount, formatInstant } from '../../lib/format';
import { Card } from '../../ui/Card';

type Props = {
  readonly run: RunSummary;
};

const seconds = new Intl.NumberFormat('en-GB', {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'long',
  maximumFractionDigits: 2,
});

/** Why the result is certain, in two sentences, and the numbers behind them. */
export function ProofCard({ run }: Props) {
  const { t } = useTranslation('matching');
  const { primal, dual, violations, verified } = run.certificate;
  const facts = [
    [t('proof.objective'), t(`objective.${run.objective}`)],
    [t('proof.reached'), formatCount(primal)],
    [t('proof.bound'), formatCount(dual)],
    [t('proof.violations'), formatCount(violations)],
    [t('proof.time'), seconds.format(run.milliseconds / 1000)],
    [t('proof.made'), formatInstant(run.madeAt)],
    [t('proof.engine'), run.engineVersion],
  ] as const;
  return (
    <Card title={t('proof.title')}>
      <details className="matching-proof">
        <summary>{t('proof.summary')}</summary>
        <p>{t(verified ? 'proof.explain' : 'proof.failed')}</p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="matching-help">{t('proof.fingerprint')}</p>
        <code>{run.fingerprint}</code>
      </details>
    </Card>
  );
}
