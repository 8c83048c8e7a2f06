import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { WhyNot } from '../../lib/WhyNot';
import { WhyNotSelect } from '../../lib/WhyNotSelect';
import { namingOf, type PairRow } from './matching-view';

type Props = {
  readonly pair: PairRow;
  readonly board: Board;
};

/** Why the mentee of a pair is not with any other mentor. */
export function WhyNotOther({ pair, board }: Props) {
  const { t } = useTranslation('board');
  const [mentorId, choose] = useState<PersonId | null>(null);
  const naming = useMemo(() => namingOf(board), [board]);
  const others = useMemo(
    () =>
      board.mentors
        .filter(({ personId }) => personId !== pair.mentorId)
        .map(({ personId, name }) => ({ id: personId, name })),
    [board, pair.mentorId],
  );
  return (
    <section className="matching-why">
      <WhyNotSelect
        label={t('whyNot.mentor', { mentee: pair.mentee })}
        people={others}
        value={mentorId}
        onChoose={choose}
      />
      {mentorId !== null && (
        <>
          <h3>{t('whyNot.title', { name: naming.mentor(mentorId) })}</h3>
          <WhyNot menteeId={pair.menteeId} mentorId={mentorId} naming={naming} />
        </>
      )}
    </section>
  );
}
