import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Card } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { placeOf } from './places';

/** What a page shows while the file is empty: what it will hold, and the way to begin. */
export function NoCohort() {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  return (
    <Page title={t(`nav.${placeOf(location) ?? 'people'}`)} sentence={t('noCohort.sentence')}>
      <Card>
        <EmptyState
          title={t('noCohort.title')}
          text={t('noCohort.text')}
          step={
            <Button component={Link} href="/">
              {t('noCohort.step')}
            </Button>
          }
        />
      </Card>
    </Page>
  );
}
