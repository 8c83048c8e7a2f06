import { Button, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Board } from '../../../shared/contract/matching';
import { isGroupFormat } from '../../../shared/format';
import type { CohortId } from '../../../shared/ids';
import { useCohortId, useFormat } from '../../lib/cohort';
import { formatCount } from '../../lib/format';
import { JobProgress } from '../../lib/JobProgress';
import { Loaded } from '../../lib/Loaded';
import { useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { LeftOut } from './LeftOut';
import { MatchingActions } from './MatchingActions';
import { MeetFirst } from './MeetFirst';
import { type Tab, useMatching } from './matching-store';
import { activePairs, calledBoard, type Overview, pairRows } from './matching-view';
import { PairPanel } from './PairPanel';
import { PairsTable } from './PairsTable';
import { ProofCard } from './ProofCard';
import { RecruitFirst } from './RecruitFirst';
import { RunStats } from './RunStats';
import { SettingsForm } from './SettingsForm';
import { WishesFirst } from './WishesFirst';
import './matching.css';

type Props = {
  readonly overview: Overview;
  readonly board: Board;
};

function Side({ overview, board }: Props) {
  const opened = useMatching((state) => state.opened);
  const pair = pairRows(board).find(({ menteeId }) => menteeId === opened);
  if (pair)
    return <PairPanel key={pair.menteeId} pair={pair} board={board} outdated={overview.outdated} />;
  return (
    <div className="matching-stack">
      {overview.run !== null && <ProofCard run={overview.run} />}
      {overview.run !== null && !overview.outdated && <WishesFirst />}
      <LeftOut board={board} cannot={overview.notMatchable} />
      {overview.run !== null && !overview.outdated && <RecruitFirst />}
      <MeetFirst />
    </div>
  );
}

function Nothing({ overview, board }: Props) {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const published = activePairs(board);
  const hasPeople = overview.mentors > 0 && overview.mentees > 0;
  return (
    <Card>
      {hasPeople ? (
        <EmptyState
          title={published > 0 ? t('published.title', { count: published }) : t('empty.title')}
          text={published > 0 ? t('published.text') : t('empty.text')}
        />
      ) : (
        <EmptyState
          title={t('nobody.title')}
          text={t('nobody.text')}
          step={<Button onClick={() => go('/people')}>{t('nobody.step')}</Button>}
        />
      )}
    </Card>
  );
}

function Ready({ overview, board: plan }: Props) {
  const { t } = useTranslation('matching');
  const marks = useMarks();
  const board = useMemo(() => calledBoard(plan, marks), [plan, marks]);
  const chosen = useMatching((state) => state.tab);
  const turnTo = useMatching((state) => state.turnTo);
  const { run } = overview;
  const published = activePairs(board);
  const tab: Tab = chosen ?? 'result';
  const mentees = overview.mentees + overview.notMatchable.mentees.length;
  return (
    <Page
      title={t('title')}
      sentence={[
        t('sentence.all', {
          mentors: t('sentence.mentors', { count: overview.mentors }),
          places: t('sentence.places', { count: overview.places }),
          able: formatCount(overview.mentees),
          mentees: formatCount(mentees),
        }),
        ...(published > 0 ? [t('sentence.kept', { count: published })] : []),
      ].join(' ')}
      actions={<MatchingActions overview={overview} />}
      above={
        <>
          <JobProgress channel="matching.run" />
          {run !== null && <RunStats run={run} />}
          {overview.outdated && <Notice tone="amber">{t('outdated')}</Notice>}
          <Tabs value={tab} onChange={(next) => turnTo(next === 'settings' ? next : 'result')}>
            <Tabs.List aria-label={t('tabs.label')}>
              <Tabs.Tab value="result">{t('tabs.result')}</Tabs.Tab>
              <Tabs.Tab value="settings">{t('tabs.settings')}</Tabs.Tab>
            </Tabs.List>
          </Tabs>
        </>
      }
      {...(tab === 'result' && { fill: true, side: <Side overview={overview} board={board} /> })}
    >
      {tab === 'settings' && <SettingsForm overview={overview} />}
      {tab === 'result' && run === null && <Nothing overview={overview} board={board} />}
      {tab === 'result' && run !== null && (
        <PairsTable pairs={pairRows(board)} worst={run.value.worst} />
      )}
    </Page>
  );
}

/** What counts where people are put together in groups; the plan itself stands on their board. */
function ForGroups({ cohortId }: { readonly cohortId: CohortId }) {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const isDraft = useMatching((state) => state.drafts[cohortId] !== undefined);
  const overview = useCall('matching.overview', { cohortId });
  return (
    <Page
      title={t('title')}
      sentence={t('groups.sentence')}
      actions={
        <Button {...(isDraft && { variant: 'default' })} onClick={() => go('/board')}>
          {t('groups.board')}
        </Button>
      }
    >
      <Loaded of={overview}>{(data) => <SettingsForm overview={data} forGroups />}</Loaded>
    </Page>
  );
}

/** Where matching stands, what counts in it, and its result with the proof. */
export function MatchingScreen() {
  const cohortId = useCohortId();
  const format = useFormat();
  return isGroupFormat(format) ? (
    <ForGroups cohortId={cohortId} />
  ) : (
    <ForPairs cohortId={cohortId} />
  );
}

function ForPairs({ cohortId }: { readonly cohortId: CohortId }) {
  const overview = useCall('matching.overview', { cohortId });
  const board = useCall('board.get', { cohortId });
  return (
    <Loaded of={overview}>
      {(data) => <Loaded of={board}>{(plan) => <Ready overview={data} board={plan} />}</Loaded>}
    </Loaded>
  );
}
