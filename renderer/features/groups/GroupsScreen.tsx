import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { GroupBoard } from '../../../shared/contract/groups';
import { useCohortId } from '../../lib/cohort';
import { JobProgress } from '../../lib/JobProgress';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { useQuietKeys } from '../../lib/quiet-history';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { DecisionsPanel } from './DecisionsPanel';
import { GroupsActions } from './GroupsActions';
import { GroupsGrid } from './GroupsGrid';
import { GroupsStats } from './GroupsStats';
import { useGroups } from './groups-store';
import { standings } from './groups-view';
import { NamingProvider, useMakeNaming } from './naming';
import { PersonPanel } from './PersonPanel';
import { PublishDialog } from './PublishDialog';
import { RunButton } from './RunButton';
import { StepDialog } from './StepDialog';
import '../../ui/board.css';
import '../../ui/board-panel.css';
import './groups.css';

type Props = { readonly board: GroupBoard };

const publishedIn = ({ groups }: GroupBoard): number =>
  groups.filter(({ groupId }) => groupId !== null).length;

/** What stands over the board: its figures, that it is out of date, or that it is published. */
function Above({ board }: Props) {
  const { t } = useTranslation('groups');
  const [, go] = useLocation();
  const published = publishedIn(board);
  return (
    <>
      <JobProgress channel="groups.run" />
      {board.run !== null && <GroupsStats board={board} run={board.run} />}
      {board.outdated && (
        <Notice tone="amber" action={<RunButton label={t('run.again')} small />}>
          {t('outdated')}
        </Notice>
      )}
      {board.run === null && published > 0 && (
        <Notice
          tone="green"
          action={
            <Button size="xs" onClick={() => go('/matches')}>
              {t('published.print')}
            </Button>
          }
        >
          {t('published.sentence', { count: published })}
        </Notice>
      )}
    </>
  );
}

/** Before the first run: who there is, and what there would be. */
function Nothing({ board }: Props) {
  const { t } = useTranslation('groups');
  const { members, facilitators, division, trouble } = board.ready;
  const who = t(board.shape.facilitated ? 'empty.whoLed' : 'empty.who', {
    members: t('empty.members', { count: members }),
    facilitators: t('empty.facilitators', { count: facilitators }),
  });
  const what =
    division === null
      ? t(`empty.${trouble ?? 'too-few'}`, { least: board.shape.least })
      : t('empty.would', { count: division.groups, placed: division.placed });
  return (
    <Card>
      <EmptyState
        title={t('empty.title')}
        text={`${who} ${what}`}
        step={
          division === null ? (
            <Button component={Link} href="/people">
              {t('empty.people')}
            </Button>
          ) : (
            <RunButton label={t('empty.step')} />
          )
        }
      />
    </Card>
  );
}

function Side({ board, locked }: Props & { readonly locked: boolean }) {
  const selected = useGroups((state) => state.selected);
  const standing = selected && standings(board).get(selected);
  return standing ? (
    <PersonPanel key={selected} personId={selected} standing={standing} locked={locked} />
  ) : (
    <DecisionsPanel board={board} locked={locked} />
  );
}

function Ready({ board }: Props) {
  const { t } = useTranslation('groups');
  const naming = useMakeNaming(board);
  useQuietKeys(naming.hidden);
  if (board.run === null && publishedIn(board) === 0) {
    return (
      <Page
        title={t('title')}
        sentence={t('sentenceEmpty')}
        above={<JobProgress channel="groups.run" />}
      >
        <Nothing board={board} />
      </Page>
    );
  }
  const locked = board.run === null || board.outdated;
  return (
    <NamingProvider value={naming}>
      <Page
        title={t('title')}
        sentence={t(board.run === null ? 'sentencePublished' : 'sentence')}
        actions={<GroupsActions board={board} />}
        above={<Above board={board} />}
        side={<Side board={board} locked={locked} />}
        fill
      >
        <GroupsGrid board={board} locked={locked} />
      </Page>
      <StepDialog board={board} />
      <PublishDialog board={board} />
    </NamingProvider>
  );
}

/** The board of groups: who would be with whom, how well they fit, and at what price anything else. */
export function GroupsScreen() {
  const cohortId = useCohortId();
  const board = useCall('groups.get', { cohortId });
  return <Loaded of={board}>{(data) => <Ready board={data} />}</Loaded>;
}
