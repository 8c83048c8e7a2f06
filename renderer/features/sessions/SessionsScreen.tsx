import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCohortId } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { SessionsDesk } from './SessionsDesk';
import './sessions.css';

/** Logging sessions, the month of the whole cohort, and who has not met. */
export function SessionsScreen() {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const cohortId = useCohortId();
  const matches = useCall('matches.list', { cohortId });
  const sessions = useCall('sessions.list', { cohortId });
  const cohort = useCall('cohorts.get', { cohortId });
  const overview = useCall('app.overview', {});
  return (
    <Loaded of={matches}>
      {(rows) =>
        rows.length === 0 ? (
          <Page title={t('title')} sentence={t('emptySentence')}>
            <Card>
              <EmptyState
                title={t('emptyTitle')}
                text={t('emptyText')}
                step={<Button onClick={() => go('/board')}>{t('emptyStep')}</Button>}
              />
            </Card>
          </Page>
        ) : (
          <Loaded of={sessions}>
            {(logged) => (
              <Loaded of={cohort}>
                {(details) => (
                  <Loaded of={overview}>
                    {({ today }) => (
                      <SessionsDesk
                        rows={rows}
                        logged={logged}
                        cohort={details.cohort}
                        today={today}
                      />
                    )}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}
