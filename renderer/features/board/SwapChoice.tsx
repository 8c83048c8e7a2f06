import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { inOrder } from '../../ui/table-order';
import { type Question, useBoard } from './board-store';
import { standings } from './board-view';
import { useNaming } from './naming';

type Props = {
  readonly question: Extract<Question, { kind: 'swap' }>;
  readonly board: Board;
};

/** With whom: every other mentee of the proposal who is with another mentor. */
export function SwapChoice({ question, board }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const own = standings(board).get(question.menteeId);
  const ownMentor = own?.kind === 'placed' ? own.mentor.personId : null;
  const options = board.mentors
    .filter(({ personId }) => personId !== ownMentor)
    .flatMap(({ personId, cards }) =>
      cards
        .filter(({ state }) => state === 'proposed')
        .map((card) => ({
          value: card.personId as string,
          label: t('ask.optionMentee', {
            mentee: naming.mentee(card.personId),
            mentor: naming.mentor(personId),
          }),
        })),
    );
  return (
    <NativeSelect
      label={t('ask.with')}
      data-autofocus
      data={[
        { value: '', label: t('ask.chooseMentee') },
        ...inOrder(options, ({ label }) => label, false),
      ]}
      value={question.other ?? ''}
      onChange={({ currentTarget }) =>
        ask({ ...question, other: (currentTarget.value || null) as PersonId | null })
      }
    />
  );
}
