import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/format';
import { rate } from './report-view';

type Props = {
  readonly count: number;
  /** What it is a part of; null for a count that stands alone. */
  readonly of: number | null;
};

/** A count before its rate: `33 of 38 (87%)`, and no rate of nothing. */
export function Share({ count, of }: Props) {
  const { t } = useTranslation('reports');
  const shown = formatCount(count);
  if (of === null) return shown;
  const percent = rate(count, of);
  const values = { count, shown, of: formatCount(of) };
  return percent === null ? t('share', values) : t('shareWithRate', { ...values, rate: percent });
}
