import { useTranslation } from 'react-i18next';
import type { Screen } from '../../lib/screen';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';

/** Holds the place until the screen is built. */
function Soon() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('nav.import')}>
      <Card>
        <EmptyState title={t('soon.title')} text={t('soon.text')} />
      </Card>
    </Page>
  );
}

export const importScreens: readonly Screen[] = [{ path: '/import', screen: Soon }];
