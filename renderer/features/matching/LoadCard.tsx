import { useTranslation } from 'react-i18next';
import type { MatchingSettings } from '../../../shared/criterion';
import { Card } from '../../ui/Card';
import { CountInput } from '../../ui/CountInput';

type Props = {
  readonly settings: MatchingSettings;
  readonly onChange: (settings: MatchingSettings) => void;
};

/** How much it counts that mentors have about equally many mentees. */
export function LoadCard({ settings, onChange }: Props) {
  const { t } = useTranslation('matching');
  const { loadBalance } = settings;
  return (
    <Card title={t('load.title')}>
      <CountInput
        label={t('load.points')}
        description={
          loadBalance === 0
            ? t('load.off')
            : t('load.on', { second: loadBalance, third: 2 * loadBalance })
        }
        min={0}
        max={1000}
        value={loadBalance}
        onChange={(points) => onChange({ ...settings, loadBalance: points })}
      />
    </Card>
  );
}
