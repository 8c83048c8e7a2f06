import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Page } from '../../ui/Page';
import { BeginCard } from './BeginCard';
import { BringIn } from './BringIn';
import { ImportCard } from './ImportCard';
import { SampleCard } from './SampleCard';

/** What an empty file opens with: three ways to begin. */
export function StartScreen() {
  const { t } = useTranslation('today');
  const overview = useCall('app.overview', {});
  return (
    <Page title={t('start.title')} sentence={t('start.sentence')}>
      <div className="start">
        <SampleCard />
        <Loaded of={overview}>{({ today }) => <ImportCard today={today} />}</Loaded>
        <BeginCard
          sign="✎"
          tone="amber"
          title={t('start.own.title')}
          text={t('start.own.text')}
          facts={[t('start.own.fact1'), t('start.own.fact2')]}
        >
          <Button component={Link} href="/program/new" variant="default" fullWidth>
            {t('start.own.button')}
          </Button>
        </BeginCard>
      </div>
      <p className="start-note">{t('start.foot')}</p>
      <BringIn />
    </Page>
  );
}
