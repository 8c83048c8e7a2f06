import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingSettings } from '../../../shared/criterion';
import { Card } from '../../ui/Card';
import { CountInput } from '../../ui/CountInput';

type Props = {
  readonly settings: MatchingSettings;
  readonly forGroups: boolean;
  readonly onChange: (settings: MatchingSettings) => void;
};

/** The rules every pair, or group, must keep. */
export function RulesCard({ settings, forGroups, onChange }: Props) {
  const { t } = useTranslation('matching');
  return (
    <Card title={t(forGroups ? 'rules.titleGroups' : 'rules.title')}>
      <Switch
        label={t(forGroups ? 'rules.otherDepartmentGroups' : 'rules.otherDepartment')}
        checked={settings.forbidSameDepartment}
        onChange={({ currentTarget }) =>
          onChange({ ...settings, forbidSameDepartment: currentTarget.checked })
        }
      />
      <Switch
        label={t(forGroups ? 'rules.otherSiteGroups' : 'rules.otherSite')}
        checked={settings.forbidSameSite}
        onChange={({ currentTarget }) =>
          onChange({ ...settings, forbidSameSite: currentTarget.checked })
        }
      />
      {!forGroups && (
        <>
          <CountInput
            label={t('rules.threshold')}
            description={t('rules.thresholdHelp')}
            min={0}
            max={1000}
            value={settings.threshold}
            onChange={(threshold) => onChange({ ...settings, threshold })}
          />
          <CountInput
            label={t('rules.cooling')}
            description={t('rules.coolingHelp')}
            min={0}
            max={365}
            value={settings.coolingDays}
            onChange={(coolingDays) => onChange({ ...settings, coolingDays })}
          />
        </>
      )}
      <p className="matching-help">{t(forGroups ? 'rules.alwaysGroups' : 'rules.always')}</p>
    </Card>
  );
}
