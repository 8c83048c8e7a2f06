import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';

/** Says that meetings of groups are not logged, rather than counting them as none. */
export function NoSessionsScreen() {
  const { t } = useTranslation('groups');
  return (
    <Page title={t('noSessions.title')} sentence={t('noSessions.sentence')}>
      <Card>
        <EmptyState
          title={t('noSessions.emptyTitle')}
          text={t('noSessions.emptyText')}
          step={
            <Button component={Link} href="/matches">
              {t('noSessions.step')}
            </Button>
          }
        />
      </Card>
    </Page>
  );
}
