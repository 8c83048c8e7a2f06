import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { endOfCohort } from '../../../shared/cohort-dates';
import type { GroupRow } from '../../../shared/contract/groups';
import type { GroupSession } from '../../../shared/group';
import type { Cohort } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { useCohortId } from '../../lib/cohort';
import { GlyphDialog } from '../../lib/GlyphDialog';
import { Loaded } from '../../lib/Loaded';
import { calledAll, useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { EndDialog } from './EndDialog';
import { GroupSheet } from './GroupSheet';
import { useGroupPrinting } from './use-group-printing';
import './groups.css';

type Props = {
  readonly rows: readonly GroupRow[];
  readonly sessions: readonly GroupSession[];
  readonly cohort: Cohort;
  readonly today: CalendarDate;
};

function List({ rows, sessions, cohort, today }: Props) {
  const { groupId } = useParams<{ groupId?: string }>();
  const held = Map.groupBy(sessions, (session) => session.groupId);
  const { t } = useTranslation('groups');
  const { t: words } = useTranslation('matches');
  const printing = useGroupPrinting();
  const marks = useMarks();
  const active = rows.filter(({ group }) => group.state === 'active');
  const isAtEnd = active.length > 0 && today >= endOfCohort(cohort);
  // As they were when asked about: what has ended is no longer among those that run.
  const [ending, setEnding] = useState(() => (groupId === 'end' ? active : []));
  const [, go] = useLocation();
  const signed = active.filter(({ group }) => group.signedOn !== null).length;
  return (
    <Page
      title={t('list.title')}
      sentence={
        active.length === 0
          ? t('list.allEnded', { count: rows.length })
          : t('list.sentence', {
              active: t('list.active', { count: active.length }),
              signed: t('list.signedCount', { count: signed }),
            })
      }
      actions={
        <>
          <Button
            variant={isAtEnd ? 'default' : 'filled'}
            disabled={active.length === 0}
            loading={printing.busy}
            onClick={() => void printing.print(active)}
          >
            {t('list.print', { count: active.length })}
          </Button>
          {isAtEnd && (
            <Button onClick={() => setEnding(active)}>
              {t('list.endMany', { count: active.length })}
            </Button>
          )}
        </>
      }
      above={
        printing.progress !== null && (
          <Card>
            <Progress
              label={words('print.painting', { ...printing.progress })}
              {...printing.progress}
              onStop={printing.stop}
            />
          </Card>
        )
      }
    >
      <div className="group-sheets">
        {rows.map((row) => (
          <GroupSheet
            key={row.group.id}
            row={{ ...row, people: calledAll(row.people, marks) }}
            chosen={row.group.id === groupId}
            sessions={held.get(row.group.id) ?? []}
            cohort={cohort}
            today={today}
            printing={printing.busy}
            onPrint={() => void printing.print([row])}
          />
        ))}
      </div>
      {ending.length > 0 && (
        <EndDialog
          groups={ending.map(({ group }) => group)}
          cohort={cohort}
          today={today}
          onClose={() => {
            setEnding([]);
            go('/matches', { replace: true });
          }}
        />
      )}
      {printing.question !== null && (
        <GlyphDialog
          findings={printing.question.findings}
          agreements={printing.question.rows.length}
          onPrint={printing.printAllTheSame}
          onClose={printing.leaveIt}
        />
      )}
    </Page>
  );
}

/** The published groups of the cohort with their agreements. */
export function GroupListScreen() {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const groups = useCall('groups.list', { cohortId });
  const overview = useCall('app.overview', {});
  const cohort = useCall('cohorts.get', { cohortId });
  const sessions = useCall('group-sessions.list', { cohortId });
  return (
    <Loaded of={groups}>
      {(rows) =>
        rows.length === 0 ? (
          <Page title={t('list.title')} sentence={t('list.emptySentence')}>
            <Card>
              <EmptyState
                title={t('list.emptyTitle')}
                text={t('list.emptyText')}
                step={
                  <Button component={Link} href="/board">
                    {t('list.emptyStep')}
                  </Button>
                }
              />
            </Card>
          </Page>
        ) : (
          <Loaded of={overview}>
            {({ today }) => (
              <Loaded of={cohort}>
                {(details) => (
                  <Loaded of={sessions}>
                    {(held) => (
                      <List rows={rows} sessions={held} cohort={details.cohort} today={today} />
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
