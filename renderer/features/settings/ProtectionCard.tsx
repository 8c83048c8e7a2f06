import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';

/** Whether the data is protected, and the way to change it. */
export function ProtectionCard() {
  const { t } = useTranslation('vault');
  const { data } = useCall('vault.state', {});
  const isProtected = data?.state === 'open' && data.protection !== null;
  return (
    <Card title={t('settings.card.title')}>
      <p>{t(isProtected ? 'settings.on' : 'settings.off')}</p>
      <div className="settings-steps">
        <Button component={Link} href="/settings/protection" variant="default">
          {t(isProtected ? 'settings.card.open' : 'begin.protect.button')}
        </Button>
      </div>
    </Card>
  );
}
