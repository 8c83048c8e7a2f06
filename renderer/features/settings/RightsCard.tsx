import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '../../ui/Card';

/** The way to the log and to people's rights. */
export function RightsCard() {
  const { t } = useTranslation('rights');
  return (
    <Card title={t('card.title')}>
      <p>{t('card.text')}</p>
      <div className="settings-steps">
        <Button component={Link} href="/settings/log" variant="default">
          {t('card.log')}
        </Button>
        <Button component={Link} href="/settings/overdue" variant="default">
          {t('card.overdue')}
        </Button>
      </div>
    </Card>
  );
}
