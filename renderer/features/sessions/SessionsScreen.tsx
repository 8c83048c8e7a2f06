import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isGroupFormat } from '../../../shared/format';
import { useCohortId, useFormat } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { calledAll, calledBoth, useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { EventMeetings } from './EventMeetings';
import {
  type LoggedSession,
  type Party,
  partiesOfMatches,
  partyOfGroup,
  sessionOfGroup,
  sessionOfMatch,
} from './party';
import { SessionsDesk } from './SessionsDesk';
import './sessions.css';

/** Nothing published, so nothing to log. */
function Nothing({ grouped }: { readonly grouped: boolean }) {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  return (
    <Page
      title={t('title')}
      sentence={t(grouped ? 'groupsEmptySentence' : 'emptySentence')}
      above={<EventMeetings />}
    >
      <Card>
        <EmptyState
          title={t(grouped ? 'groupsEmptyTitle' : 'emptyTitle')}
          text={t(grouped ? 'groupsEmptyText' : 'emptyText')}
          step={
            <Button onClick={() => go('/board')}>
              {t(grouped ? 'groupsEmptyStep' : 'emptyStep')}
            </Button>
          }
        />
      </Card>
    </Page>
  );
}

type DeskProps = {
  readonly parties: readonly Party[];
  readonly logged: readonly LoggedSession[];
  readonly grouped: boolean;
};

function Desk({ parties, logged, grouped }: DeskProps) {
  const cohortId = useCohortId();
  const cohort = useCall('cohorts.get', { cohortId });
  const overview = useCall('app.overview', {});
  return (
    <Loaded of={cohort}>
      {(details) => (
        <Loaded of={overview}>
          {({ today }) => (
            <SessionsDesk
              parties={parties}
              logged={logged}
              grouped={grouped}
              cohort={details.cohort}
              today={today}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function MatchSessions(): ReactNode {
  const { t } = useTranslation('sessions');
  const cohortId = useCohortId();
  const matches = useCall('matches.list', { cohortId });
  const sessions = useCall('sessions.list', { cohortId });
  const marks = useMarks();
  return (
    <Loaded of={matches}>
      {(rows) => {
        const parties = partiesOfMatches(
          t,
          rows.map((row) => calledBoth(row, marks)),
        );
        return parties.length === 0 ? (
          <Nothing grouped={false} />
        ) : (
          <Loaded of={sessions}>
            {(logged) => (
              <Desk parties={parties} logged={logged.map(sessionOfMatch)} grouped={false} />
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

function GroupSessions(): ReactNode {
  const { t } = useTranslation('sessions');
  const cohortId = useCohortId();
  const groups = useCall('groups.list', { cohortId });
  const sessions = useCall('group-sessions.list', { cohortId });
  const marks = useMarks();
  return (
    <Loaded of={groups}>
      {(rows) =>
        rows.length === 0 ? (
          <Nothing grouped />
        ) : (
          <Loaded of={sessions}>
            {(logged) => (
              <Desk
                parties={rows.map((row) =>
                  partyOfGroup(t, { ...row, people: calledAll(row.people, marks) }),
                )}
                logged={logged.map(sessionOfGroup)}
                grouped
              />
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}

/** Logging sessions, the month of the whole cohort, and who has not met. */
export function SessionsScreen() {
  return isGroupFormat(useFormat()) ? <GroupSessions /> : <MatchSessions />;
}
