import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingSettings } from '../../../shared/criterion';
import { Card } from '../../ui/Card';
import { CountInput } from '../../ui/CountInput';
import { stepsAreInOrder } from './matching-view';

type Props = {
  readonly settings: MatchingSettings;
  readonly onChange: (settings: MatchingSettings) => void;
};

const MOST_STEPS = 20;

/** The stretch, the hours that are plenty, and the rules every pair must keep. */
export function RulesCard({ settings, onChange }: Props) {
  const { t } = useTranslation('matching');
  const { stretch } = settings;
  const inOrder = stepsAreInOrder(settings);
  return (
    <>
      <Card title={t('stretch.title')}>
        <p className="matching-help">{t('stretch.help')}</p>
        <div className="matching-numbers">
          {(['least', 'ideal', 'most'] as const).map((step) => (
            <CountInput
              key={step}
              label={t(`stretch.${step}`)}
              error={!inOrder}
              w={88}
              min={-MOST_STEPS}
              max={MOST_STEPS}
              value={stretch[step]}
              onChange={(next) => onChange({ ...settings, stretch: { ...stretch, [step]: next } })}
            />
          ))}
        </div>
        {!inOrder && (
          <p className="matching-error" role="alert">
            {t('stretch.order')}
          </p>
        )}
        <CountInput
          label={t('hours.label')}
          description={t('hours.help')}
          w={240}
          min={1}
          max={40}
          value={settings.enoughHours}
          onChange={(enoughHours) => onChange({ ...settings, enoughHours })}
        />
      </Card>
      <Card title={t('rules.title')}>
        <Switch
          label={t('rules.otherDepartment')}
          checked={settings.forbidSameDepartment}
          onChange={({ currentTarget }) =>
            onChange({ ...settings, forbidSameDepartment: currentTarget.checked })
          }
        />
        <Switch
          label={t('rules.otherSite')}
          checked={settings.forbidSameSite}
          onChange={({ currentTarget }) =>
            onChange({ ...settings, forbidSameSite: currentTarget.checked })
          }
        />
        <CountInput
          label={t('rules.threshold')}
          description={t('rules.thresholdHelp')}
          min={0}
          max={1000}
          value={settings.threshold}
          onChange={(threshold) => onChange({ ...settings, threshold })}
        />
        <p className="matching-help">{t('rules.always')}</p>
      </Card>
    </>
  );
}
