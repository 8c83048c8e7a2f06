import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { WhyNot } from '../../lib/WhyNot';
import { useBoard } from './board-store';
import { useNaming } from './naming';
import { PairParts } from './PairParts';

type Props = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  /** Given where nothing over it says which two it is about. */
  readonly heading?: string;
};

/** The whole answer to "why not these two": rule or price, the parts of the score, and the step. */
export function WhyNotAnswer({ menteeId, mentorId, heading }: Props) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const box = useRef<HTMLDivElement>(null);
  const { data, isPlaceholderData } = useCall('board.whyNot', { cohortId, menteeId, mentorId });
  const answer = isPlaceholderData ? undefined : data;
  const isThere = answer !== undefined;
  useEffect(() => {
    if (isThere) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  const mentor = naming.mentor(mentorId);
  const score = answer && 'score' in answer ? answer.score : null;
  return (
    <div ref={box} className="board-answer">
      {heading !== undefined && <h4>{heading}</h4>}
      <WhyNot menteeId={menteeId} mentorId={mentorId} naming={naming} />
      {answer?.kind === 'price' && (
        <Button
          size="xs"
          variant="default"
          onClick={() => ask({ kind: 'move', menteeId, to: mentorId })}
        >
          {t('panel.moveTo', { mentor })}
        </Button>
      )}
      <PairParts
        menteeId={menteeId}
        mentorId={mentorId}
        heading={
          score === null
            ? t('panel.whatWith', { mentor })
            : t('panel.whatWithScore', { mentor, score })
        }
      />
    </div>
  );
}
