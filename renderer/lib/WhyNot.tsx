import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract';
import type { PersonId } from '../../shared/ids';
import { useCohortId } from './cohort';
import { wordsFor } from './error-words';
import { MoveChain } from './MoveChain';
import { type Naming, sentencesForPrice } from './pair-words';
import { useCall } from './queries';
import { wordsForFlips, wordsForHindrance, wordsForRoom } from './why-not-words';
import './WhyNot.css';

type Props = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  readonly naming: Naming;
};

type Priced = Extract<Output<'board.whyNot'>, { kind: 'price' }>;

/** What it would cost, whom it would move, and what would bring the two together. */
function Price({
  answer,
  mentorId,
  naming,
}: Pick<Props, 'mentorId' | 'naming'> & { readonly answer: Priced }) {
  const { t } = useTranslation('board');
  const mentor = naming.mentor(mentorId);
  const { moves } = answer.price;
  return (
    <>
      <p>
        {[
          ...wordsForRoom(answer, mentor),
          t('whyNot.ifTogether'),
          ...sentencesForPrice(answer.price),
        ].join(' ')}
      </p>
      <p className="mb-why-flip">
        <strong>{t('whyNot.whatWould')}</strong> {wordsForFlips(answer, mentor)}
      </p>
      {moves.length > 0 && (
        <>
          <h4>{t('price.moved')}</h4>
          <MoveChain moves={moves} naming={naming} />
        </>
      )}
    </>
  );
}

/**
 * The whole answer to "why not these two?": the rule against it; or exactly what it would cost,
 * the chain of moves, and the nearest change that would bring them together.
 */
export function WhyNot({ menteeId, mentorId, naming }: Props) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const { data, error, isPlaceholderData } = useCall('board.whyNot', {
    cohortId,
    menteeId,
    mentorId,
  });
  if (error !== null) {
    return <p className="mb-why">{naming.hidden ? t('whyNot.failed') : wordsFor(error)}</p>;
  }
  return (
    <div className="mb-why" role="status">
      {(data === undefined || isPlaceholderData) && <p>{t('whyNot.wait')}</p>}
      {data !== undefined &&
        !isPlaceholderData &&
        (data.kind === 'price' ? (
          <Price answer={data} mentorId={mentorId} naming={naming} />
        ) : (
          wordsForHindrance(data, menteeId, mentorId, naming).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))
        ))}
    </div>
  );
}
