import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../../shared/contract';
import { isGroupFormat } from '../../../shared/format';
import type { CohortId } from '../../../shared/ids';
import { BackupNotice } from '../../lib/BackupNotice';
import { useFormat } from '../../lib/cohort';
import { formatDate, formatWeekday } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { DueList } from './DueList';
import type { DueContext } from './due-words';
import { FiguresCard } from './FiguresCard';
import { NextStep } from './NextStep';
import { standingWords } from './standing-words';
import { groupsOf, hasFigures, isOnTheWay, nextStepOf, phaseOf } from './today-view';
import { WayCard } from './WayCard';

type Today = Output<'today.list'>;

type ClearProps = { readonly today: Today; readonly grouped: boolean };

/** What stands where nothing is due. */
function AllClear({ today, grouped }: ClearProps) {
  const { t } = useTranslation('today');
  const { at } = phaseOf(today);
  const wordsFor = () => {
    if (at === 'over') return t('clear.over');
    if (at === 'before' && today.figures.activeMatches > 0) {
      return t('clear.before', { date: formatDate(today.kickoffDate) });
    }
    return today.figures.unsigned === 0 && today.figures.activeMatches > 0
      ? t(grouped ? 'clear.groupsRunning' : 'clear.running')
      : t('clear.settled');
  };
  return (
    <Card>
      <EmptyState
        title={t('clear.title')}
        text={wordsFor()}
        step={
          at === 'over' && (
            <Button component={Link} href="/reports">
              {t('clear.report')}
            </Button>
          )
        }
      />
    </Card>
  );
}

type DeskProps = {
  readonly today: Today;
  readonly counts: Output<'app.counts'>;
  readonly context: DueContext;
};

function Desk({ today, counts, context }: DeskProps) {
  const { t } = useTranslation('today');
  const next = nextStepOf(today.items);
  const groups = groupsOf(today.items, next);
  const grouped = isGroupFormat(useFormat());
  const underWay = hasFigures(today);
  return (
    <Page
      title={formatWeekday(today.today)}
      sentence={standingWords(t, today)}
      actions={
        underWay && (
          <Button
            component={Link}
            href="/sessions"
            variant={next === undefined ? 'filled' : 'default'}
          >
            {t('logSession')}
          </Button>
        )
      }
      above={<BackupNotice />}
      side={
        <>
          {isOnTheWay(today) && <WayCard today={today} counts={counts} grouped={grouped} />}
          {underWay && <FiguresCard figures={today.figures} grouped={grouped} />}
        </>
      }
    >
      {next !== undefined && <NextStep item={next} context={context} />}
      {groups.length > 0 && <DueList groups={groups} context={context} />}
      {next === undefined && groups.length === 0 && <AllClear today={today} grouped={grouped} />}
    </Page>
  );
}

type Props = { readonly cohortId: CohortId };

/** The day's desk of a cohort: what is late, what is next, and the cohort in figures. */
export function TodayDesk({ cohortId }: Props) {
  const today = useCall('today.list', { cohortId });
  const counts = useCall('app.counts', { cohortId });
  const design = useCall('cohorts.get', { cohortId });
  return (
    <Loaded of={today}>
      {(list) => (
        <Loaded of={counts}>
          {(counted) => (
            <Loaded of={design}>
              {({ cohort: { cadenceDays, gateDay } }) => (
                <Desk
                  today={list}
                  counts={counted}
                  context={{ today: list.today, cadenceDays, gateDay }}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
