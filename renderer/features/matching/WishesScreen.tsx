import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { called, useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { WhyNot } from '../../lib/WhyNot';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Row, RowList } from '../../ui/RowList';
import { calledBoard, namingOf } from './matching-view';
import { OfPlan } from './OfPlan';
import { useFew } from './use-few';
import { leadForWishes, sentenceForBlocking } from './wish-words';
import './matching.css';

type Wishes = Output<'board.blockingPairs'>;
type Blocking = Wishes['blocking'][number];
type Props = { readonly wishes: Wishes; readonly board: Board };

const keyOf = ({ menteeId, mentorId }: Blocking): string => menteeId + mentorId;

/** Two who named each other: what they have instead, and on demand why they are not together. */
function Two({ pair, board }: { readonly pair: Blocking; readonly board: Board }) {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const naming = useMemo(() => namingOf(board), [board]);
  const { mentee, mentor } = pair;
  return (
    <Row
      sign="♡"
      tone="violet"
      title={t('wishes.two', { mentee, mentor })}
      sentence={
        <>
          {sentenceForBlocking(pair)}
          {open && (
            <div className="matching-answer">
              <h3>{t('wishes.why')}</h3>
              <WhyNot menteeId={pair.menteeId} mentorId={pair.mentorId} naming={naming} />
              <Button size="xs" variant="default" onClick={() => go('/board')}>
                {t('wishes.decide')}
              </Button>
            </div>
          )}
        </>
      }
      action={
        <Button
          size="xs"
          variant="default"
          aria-expanded={open}
          aria-label={t(open ? 'wishes.closeFor' : 'wishes.lookAt', { mentee, mentor })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'wishes.close' : 'wishes.look')}
        </Button>
      }
    />
  );
}

function Ready({ wishes, board: plan }: Props) {
  const { t } = useTranslation('matching');
  const marks = useMarks();
  const board = useMemo(() => calledBoard(plan, marks), [plan, marks]);
  const [, go] = useLocation();
  const { mutual, together } = wishes;
  const blocking = wishes.blocking.map((pair) => ({
    ...pair,
    mentee: called(pair.mentee, marks.get(pair.menteeId)),
    mentor: called(pair.mentor, marks.get(pair.mentorId)),
  }));
  const { shown, toggle } = useFew(blocking);
  const otherwise = mutual - together - blocking.length;
  return (
    <Page
      title={t('wishes.title')}
      sentence={leadForWishes(wishes)}
      actions={
        <Button variant="default" onClick={() => go('/matching')}>
          {t('recruit.back')}
        </Button>
      }
    >
      <Card title={t('wishes.apart')} flush={blocking.length > 0}>
        {blocking.length === 0 ? (
          <p className="matching-help">{t('wishes.none')}</p>
        ) : (
          <>
            <RowList label={t('wishes.apart')}>
              {shown.map((pair) => (
                <Two key={keyOf(pair)} pair={pair} board={board} />
              ))}
            </RowList>
            {toggle}
            <p className="matching-help matching-foot">{t('wishes.note')}</p>
          </>
        )}
        {otherwise > 0 && (
          <p className={blocking.length > 0 ? 'matching-help matching-foot' : 'matching-help'}>
            {t('wishes.otherwise', { count: otherwise })}
          </p>
        )}
      </Card>
    </Page>
  );
}

/** Who named each other and is not together, though both would rather have it so. */
export function WishesScreen() {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const wishes = useCall('board.blockingPairs', { cohortId });
  const board = useCall('board.get', { cohortId });
  return (
    <OfPlan
      of={wishes}
      title={t('wishes.title')}
      emptyTitle={t('wishes.emptyTitle')}
      emptyText={t('wishes.emptyText')}
    >
      {(data) => <Loaded of={board}>{(plan) => <Ready wishes={data} board={plan} />}</Loaded>}
    </OfPlan>
  );
}
