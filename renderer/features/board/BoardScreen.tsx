import { Button } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { JobProgress } from '../../lib/JobProgress';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { useQuietKeys } from '../../lib/quiet-history';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { KeyHint } from '../../ui/KeyHint';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { BoardActions } from './BoardActions';
import { BoardGrid } from './BoardGrid';
import { BoardSide } from './BoardSide';
import { BoardStats } from './BoardStats';
import { activeCount } from './board-view';
import { DecideDialog } from './DecideDialog';
import { NamingProvider, useMakeNaming } from './naming';
import { PublishDialog } from './PublishDialog';
import '../../ui/board.css';
import '../../ui/board-panel.css';

type Props = {
  readonly board: Board;
};

/** The button that takes in what changed; decisions stay. */
function RunAgain({ first = false }: { readonly first?: boolean }) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const run = useCommand('matching.run', {
    said: ({ value }) => t('outdated.done', { count: value.placed }),
  });
  return (
    <Button
      loading={run.busy}
      {...(!first && { size: 'xs' })}
      onClick={() => void run.run({ cohortId })}
    >
      {t(first ? 'empty.step' : 'outdated.again')}
    </Button>
  );
}

/** What stands over the board: that it is out of date, or that it is published. */
function Above({ board }: Props) {
  const { t } = useTranslation('board');
  const [, go] = useLocation();
  const published = activeCount(board);
  return (
    <>
      <JobProgress channel="matching.run" />
      <JobProgress channel="board.decide" />
      {board.run !== null && <BoardStats board={board} run={board.run} />}
      {board.outdated && (
        <Notice tone="amber" action={<RunAgain />}>
          {t('outdated.sentence')}
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

function Ready({ board }: Props) {
  const { t } = useTranslation('board');
  const naming = useMakeNaming(board);
  useQuietKeys(naming.hidden);
  const published = activeCount(board);
  if (board.run === null && published === 0) {
    return (
      <Page title={t('title')} above={<JobProgress channel="matching.run" />}>
        <Card>
          <EmptyState title={t('empty.title')} text={t('empty.text')} step={<RunAgain first />} />
        </Card>
      </Page>
    );
  }
  const locked = board.run === null || board.outdated;
  return (
    <NamingProvider value={naming}>
      <Page
        title={t('title')}
        sentence={
          board.run === null ? (
            t('sentencePublished', { count: published })
          ) : (
            <Trans
              t={t}
              i18nKey="sentence"
              components={{ key: <KeyHint keys={t('do.keyMove')} /> }}
            />
          )
        }
        actions={<BoardActions board={board} />}
        above={<Above board={board} />}
        side={<BoardSide board={board} locked={locked} />}
        fill
      >
        <BoardGrid board={board} locked={locked} />
      </Page>
      <DecideDialog board={board} />
      <PublishDialog board={board} />
    </NamingProvider>
  );
}

/** The review board: who would be with whom, why, and at what price anything else. */
export function BoardScreen() {
  const cohortId = useCohortId();
  const board = useCall('board.get', { cohortId });
  return <Loaded of={board}>{(data) => <Ready board={data} />}</Loaded>;
}
